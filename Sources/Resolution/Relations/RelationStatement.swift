/// That two records of a table have to do with each other, and what says so.
public struct RelationStatement: Hashable, Sendable {
    /// Records by their numbers in the `NormalizedTable`. Where the relation is not directed, the
    /// subject is the smaller number.
    public let subject: UInt32
    public let object: UInt32
    public let relation: Relation
    /// In the order of `RelationEvidence.allCases`, each once.
    public let evidence: [RelationEvidence]

    public init(
        subject: UInt32, object: UInt32, relation: Relation, evidence: Set<RelationEvidence>
    ) {
        let isTurned = !relation.isDirected && object < subject
        self.subject = isTurned ? object : subject
        self.object = isTurned ? subject : object
        self.relation = relation
        self.evidence = RelationEvidence.allCases.filter(evidence.contains)
    }
}
