import RecordModel
import Resolution

/// A relation at a time in the past, seen from one of its entities.
struct PastRelation {
    let other: PastParty
    let relation: Relation
    let isSubject: Bool
    let evidence: [RelationEvidence]
    let since: String?
    let until: String?
    let decider: Judgement.Decider
    let actor: String
    let statedAt: String
    let run: RunID

    func seen(name: String?) -> EntityRelation {
        EntityRelation(
            relation: relation, isSubject: isSubject, entity: other.id, name: name,
            evidence: evidence, since: since, until: until, decider: decider, actor: actor,
            statedAt: statedAt, run: run)
    }
}
