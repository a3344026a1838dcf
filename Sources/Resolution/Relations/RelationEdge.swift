import RecordModel

/// A relation between two entities, as the records that state it are in them now.
public struct RelationEdge: Sendable {
    /// What becomes of a stated relation between entities.
    public enum State: String, Sendable, CaseIterable {
        /// It holds between two entities, or within one where that makes sense.
        case stands
        /// Both ends are one entity now.
        case inside
        /// It would close a circle with stronger ones.
        case cycle
        /// A person said that it does not hold.
        case denied
    }

    /// The entities' numbers.
    public let subject: Int64
    public let object: Int64
    public let relation: Relation
    /// False where a person says that it does not hold.
    public let holds: Bool
    public let decider: Judgement.Decider
    /// A place among others that depends on content alone.
    public let place: StableHash128

    public init(
        subject: Int64, object: Int64, relation: Relation, holds: Bool,
        decider: Judgement.Decider, place: StableHash128
    ) {
        self.subject = subject
        self.object = object
        self.relation = relation
        self.holds = holds
        self.decider = decider
        self.place = place
    }
}
