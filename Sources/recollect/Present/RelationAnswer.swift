import CanonicalStore
import RecordModel
import Resolution

/// What an entity has to do with another, in JSON (docs/json-output.md).
struct RelationAnswer: Encodable {
    struct Finding: Encodable {
        let finding: String
        let sentence: String
    }

    let relation: String
    let direction: String
    let entity: String
    let name: String?
    let evidence: [Finding]
    let since: String?
    let until: String?
    let decider: String
    let actor: String
    let statedAt: String
    let run: Int64

    init(_ relation: EntityRelation) {
        self.relation = relation.relation.rawValue
        direction =
            relation.relation.isDirected ? (relation.isSubject ? "subject" : "object") : "both"
        entity = relation.entity.rawValue
        name = relation.name
        evidence = relation.evidence.map {
            Finding(finding: $0.rawValue, sentence: $0.sentence)
        }
        since = relation.since
        until = relation.until
        decider = relation.decider == .person ? "person" : "rule"
        actor = relation.actor
        statedAt = relation.statedAt
        run = relation.run.rawValue
    }

    enum CodingKeys: String, CodingKey {
        case relation, direction, entity, name, evidence, since, until, decider, actor, run
        case statedAt = "stated_at"
    }
}
