import RecordModel
import Resolution

/// What an entity has to do with another, seen from one of them.
public struct EntityRelation: Hashable, Sendable {
    public let relation: Relation
    /// Whether the relation is to be read from this entity to the other.
    public let isSubject: Bool
    public let entity: EntityID
    /// What to call the other; nil where nothing is known.
    public let name: String?
    public let evidence: [RelationEvidence]
    /// The days from which and until which it holds, `YYYY-MM-DD`; nil where nobody says.
    public let since: String?
    public let until: String?
    public let decider: Judgement.Decider
    /// The person's name or the rule's.
    public let actor: String
    /// When it was stated, in ISO 8601, and in which run.
    public let statedAt: String
    public let run: RunID
}
