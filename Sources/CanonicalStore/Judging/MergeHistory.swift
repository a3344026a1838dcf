import RecordModel

/// What other systems' exports say about their own merges: `MasterRecordId`, `Merged record IDs`.
public struct MergeHistory: Hashable, Sendable {
    /// Pairs of records that a system merged, of which this run brought at least one.
    public var pairs: [JudgementDraft] = []
    /// Ids of records that no file brought; they lead to the record that names them.
    public var unseenKeys = 0

    public init() {}
}
