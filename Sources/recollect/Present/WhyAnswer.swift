import Matching
import RecordModel

/// `why --json` (docs/json-output.md, `recollect.why/1`).
struct WhyAnswer: Encodable {
    struct Contribution: Encodable {
        let comparison: String
        let level: String
        let bits: Double
        let sentence: String
    }

    let schema = "recollect.why/1"
    let left: RecordReference
    let right: RecordReference
    let prior: Double
    let contributions: [Contribution]
    let relationship: Contribution
    let matchWeight: Double
    let matchProbability: Double
    let blockingRules: [String]
    let isSameEntity: Bool
    let relations: [RelationAnswer]

    init(_ answer: WhyWorkflow.Answer) {
        let explanation = answer.explanation
        left = answer.left.reference
        right = answer.right.reference
        prior = explanation.prior
        contributions = explanation.contributions.map {
            Contribution(
                comparison: $0.comparison.rawValue, level: $0.level, bits: $0.bits,
                sentence: $0.sentence)
        }
        relationship = Contribution(
            comparison: "relationship", level: explanation.relationship.rawValue,
            bits: explanation.relationshipBits, sentence: explanation.relationshipSentence)
        matchWeight = explanation.weight.bits
        matchProbability = explanation.weight.probability
        blockingRules = explanation.blockingRules
        isSameEntity = answer.isSameEntity
        relations = answer.relations.map(RelationAnswer.init)
    }

    enum CodingKeys: String, CodingKey {
        case schema, left, right, prior, contributions, relationship, relations
        case matchWeight = "match_weight"
        case matchProbability = "match_probability"
        case blockingRules = "blocking_rules"
        case isSameEntity = "same_entity"
    }
}
