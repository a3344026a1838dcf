import RecordModel

/// What a record's present version is.
public struct RecordState: Hashable, Sendable {
    public let version: Int
    public let contentHash: StableHash128
    /// Whether its source's last complete import still had it.
    public let isPresent: Bool
}
