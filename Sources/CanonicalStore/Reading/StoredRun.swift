import RecordModel

/// A run as stored.
public struct StoredRun: Hashable, Sendable {
    public let id: RunID
    public let description: RunDescription
    /// JSON: what it did, in numbers.
    public let counts: String
    /// The store's content hash after it.
    public let contentHash: String
    public let auditHead: String
    public let undoneBy: RunID?
}
