/// What a run did, in numbers; kept with the run.
public struct RunCounts: Hashable, Sendable, Codable {
    public var addedRecords = 0
    public var changedRecords = 0
    public var unchangedRecords = 0
    public var absentRecords = 0
    public var rejectedRows = 0
    public var judgements = 0
    public var withdrawnJudgements = 0
    /// Entities of two or more records that formed or changed.
    public var mergedEntities = 0
    /// Entities that lost members.
    public var splitEntities = 0
    public var openedProposals = 0
    public var closedProposals = 0

    public init() {}
}
