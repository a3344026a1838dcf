import RecordModel
import Resolution

/// `policy diff --json` (docs/json-output.md, `recollect.policy-diff/1`).
struct PolicyAnswer: Encodable {
    struct Choice: Encodable {
        let value: String
        let source: String?
        let key: String?
        let rule: String

        init?(_ choice: PolicyComparison.Choice?) {
            guard let choice else { return nil }
            value = choice.text
            source = choice.record?.source
            key = choice.record?.key
            rule = choice.rule.rawValue
        }
    }

    struct Change: Encodable {
        let entity: String
        let field: String
        let before: Choice?
        let after: Choice?
    }

    struct Regrouping: Encodable {
        let kind: String
        let entities: [String]
        /// The records of each part, as `source:key`.
        let parts: [[String]]

        init(_ regrouping: PolicyComparison.Regrouping) {
            kind = regrouping.kind.rawValue
            entities = regrouping.entities.map(\.rawValue)
            parts = regrouping.parts.map { $0.map { "\($0.source):\($0.key)" } }
        }
    }

    struct Flip: Encodable {
        let judgement: Int64?
        let pin: Int64?
        let field: String?
        let said: String
        let actor: String
        let records: [String]
        let entities: [String]
        let before: String
        let after: String

        init(_ flip: PolicyFlip) {
            switch flip.word {
            case .judgement(let number, let verdict):
                (judgement, pin, field, said) = (number, nil, nil, verdict.rawValue)
            case .pin(let number, let field):
                (judgement, pin, self.field, said) = (nil, number, field.rawValue, "chosen")
            }
            actor = flip.actor
            records = flip.records.map { "\($0.source):\($0.key)" }
            entities = flip.entities.map(\.rawValue)
            before = flip.before.rawValue
            after = flip.after.rawValue
        }
    }

    struct Count: Encodable {
        let field: String
        let entities: Int
    }

    let schema = "recollect.policy-diff/1"
    let present: String
    let other: String
    let entities: Int
    let counts: [Count]
    let changes: [Change]
    let joined: [Regrouping]
    let parted: [Regrouping]
    let proposalsBefore: Int?
    let proposalsAfter: Int?
    let needsTraining: Bool
    let words: Int
    let flips: [Flip]

    init(_ comparison: PolicyComparison, present: String, other: String) {
        self.present = present
        self.other = other
        entities = comparison.entities
        counts = comparison.counts.map { Count(field: $0.field.rawValue, entities: $0.entities) }
        changes = comparison.changes.map {
            Change(
                entity: $0.entity.rawValue, field: $0.field.rawValue, before: Choice($0.before),
                after: Choice($0.after))
        }
        joined = comparison.joined.map(Regrouping.init)
        parted = comparison.parted.map(Regrouping.init)
        proposalsBefore = comparison.proposals?.before
        proposalsAfter = comparison.proposals?.after
        needsTraining = comparison.needsTraining
        words = comparison.words
        flips = comparison.flips.map(Flip.init)
    }

    enum CodingKeys: String, CodingKey {
        case schema, present, other, entities, counts, changes, joined, parted, words, flips
        case proposalsBefore = "proposals_before"
        case proposalsAfter = "proposals_after"
        case needsTraining = "needs_training"
    }
}
