import RecordModel

/// A source table with its number in the store.
public struct StoredTable: Hashable, Sendable {
    public let number: Int
    public let table: SourceTable
}

/// What a record's present version is.
public struct RecordState: Hashable, Sendable {
    public let version: Int
    public let contentHash: StableHash128
    /// Whether its source's last complete import still had it.
    public let isPresent: Bool
}
