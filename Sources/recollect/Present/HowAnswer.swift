import Matching
import RecordModel
import Resolution

/// `how --json` (docs/json-output.md, `recollect.how/1`).
struct HowAnswer: Encodable {
    struct Step: Encodable {
        /// What `undo --judgement` takes.
        let judgement: Int64
        let run: Int64
        let time: String?
        let decider: String
        let actor: String
        let matchWeight: Double?
        /// The two records that the judgement is about.
        let between: [RecordReference]
        /// The records of the two groups that it joined.
        let left: [RecordReference]
        let right: [RecordReference]
        let evidence: [ReviewItem.Contribution]

        enum CodingKeys: String, CodingKey {
            case judgement, run, time, decider, actor, between, left, right, evidence
            case matchWeight = "match_weight"
        }
    }

    let schema = "recollect.how/1"
    let entity: String
    let kind: PartyKind
    let formedRun: Int64
    let formerIDs: [String]
    let steps: [Step]

    init(_ answer: HowWorkflow.Answer) {
        entity = answer.entity.id.rawValue
        kind = answer.entity.kind
        formedRun = answer.entity.formed.rawValue
        formerIDs = answer.entity.formerIDs.map(\.rawValue)
        var names: [RecordID: RecordReference] = [:]
        for member in answer.entity.members { names[member.id] = member.reference }
        steps = answer.steps.map { step in
            let judgement = step.step.judgement
            return Step(
                judgement: judgement.sequence, run: step.step.run.rawValue,
                time: step.run?.description.time,
                decider: Self.name(judgement.decider), actor: judgement.actor,
                matchWeight: judgement.weight,
                between: [judgement.left, judgement.right].compactMap { names[$0] },
                left: step.step.left.compactMap { names[$0] },
                right: step.step.right.compactMap { names[$0] },
                evidence: step.explanation.map { ReviewItem.Evidence($0).contributions } ?? [])
        }
    }

    private static func name(_ decider: Judgement.Decider) -> String {
        switch decider {
        case .person: "person"
        case .rule: "rule"
        case .model: "model"
        }
    }

    enum CodingKeys: String, CodingKey {
        case schema, entity, kind, steps
        case formedRun = "formed_run"
        case formerIDs = "former_ids"
    }
}
