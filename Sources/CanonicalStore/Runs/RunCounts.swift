/// What a run did, in numbers; kept with the run.
public struct RunCounts: Hashable, Sendable, Codable {
    public var addedRecords = 0
    public var changedRecords = 0
    public var unchangedRecords = 0
    public var absentRecords = 0
    /// Records that were absent and are back.
    public var returnedRecords = 0
    /// Changed cells whose field a person has settled otherwise.
    public var conflicts = 0
    public var rejectedRows = 0
    public var judgements = 0
    public var withdrawnJudgements = 0
    /// Entities of two or more records that formed or changed.
    public var mergedEntities = 0
    /// Entities that lost members.
    public var splitEntities = 0
    public var openedProposals = 0
    public var closedProposals = 0
    /// Relations that were stated.
    public var relations = 0
    /// Pieces of history that came, changed, were there already, or are gone from their source.
    public var addedHistory = 0
    public var changedHistory = 0
    public var unchangedHistory = 0
    public var absentHistory = 0

    public init() {}
}
