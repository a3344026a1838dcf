/// A table that is being imported; `appendBatch` takes it.
public struct ImportingTable: Hashable, Sendable {
    /// The table's number, as in `StoreRecord.table`.
    public let number: Int
    let file: Int64
    let isCorrection: Bool
}
