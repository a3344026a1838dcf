import RecordModel

/// A record that its source no longer has: kept, and counted no more.
public struct AbsentRecord: Hashable, Sendable {
    public let record: RecordReference
    public let entity: EntityID
    /// The run whose complete file did not have it any more.
    public let since: RunID
}
