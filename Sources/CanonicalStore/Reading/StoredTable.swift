import RecordModel

/// A source table with its number in the store.
public struct StoredTable: Hashable, Sendable {
    public let number: Int
    public let table: SourceTable
}
