import RecordModel
import Resolution

/// A relation between two records before the store has numbered it.
public struct RelationDraft: Hashable, Sendable {
    public let subject: RecordID
    public let object: RecordID
    public let relation: Relation
    /// False to say that the relation does not hold, whatever rules find.
    public let holds: Bool
    /// A rule or a person; the model states no relations.
    public let decider: Judgement.Decider
    /// The person's name or the rule's.
    public let actor: String
    public let evidence: [RelationEvidence]
    /// The day from which it holds, `YYYY-MM-DD`; nil where nobody says.
    public let since: String?
    /// The day until which it held; nil where it holds or nobody says.
    public let until: String?

    public init(
        subject: RecordID, object: RecordID, relation: Relation, holds: Bool = true,
        decider: Judgement.Decider, actor: String, evidence: [RelationEvidence],
        since: String? = nil, until: String? = nil
    ) {
        precondition(subject != object, "a relation is between two records")
        precondition(decider != .model, "the model states no relations")
        self.subject = subject
        self.object = object
        self.relation = relation
        self.holds = holds
        self.decider = decider
        self.actor = actor
        self.evidence = evidence
        self.since = since
        self.until = until
    }

    /// What is stated, without by whom: of one such thing only one statement stands.
    var matter: RelationMatter { RelationMatter(subject, object, relation) }
}

/// Two records and a relation, whichever way round.
struct RelationMatter: Hashable {
    private let pair: RecordPair
    private let relation: Relation

    init(_ left: RecordID, _ right: RecordID, _ relation: Relation) {
        pair = RecordPair(left, right)
        self.relation = relation
    }
}
