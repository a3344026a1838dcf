import Matching
import RecordModel
import Resolution

/// `why-not --json` (docs/json-output.md, `recollect.why-not/1`).
struct WhyNotAnswer: Encodable {
    struct Rule: Encodable {
        let rule: String
        let sentence: String
        let differing: [String]
        let missing: [String]
    }

    let schema = "recollect.why-not/1"
    let left: RecordReference
    let right: RecordReference
    let isSameEntity: Bool
    let reason: String
    let sentence: String
    let proposal: Int64?
    let matchWeight: Double
    let matchProbability: Double
    /// Bits that the weight lacks to be proposed and to be merged; 0 where it lacks none.
    let bitsToReview: Double
    let bitsToMerge: Double
    let against: [ReviewItem.Contribution]
    let rules: [Rule]

    init(_ text: WhyNotText) {
        let answer = text.answer
        let weight = answer.explanation.weight
        left = answer.left.reference
        right = answer.right.reference
        isSameEntity = answer.isSameEntity
        reason = text.separation.name
        sentence = text.sentence
        if case .waiting(let waiting) = text.separation {
            proposal = waiting.id.rawValue
        } else {
            proposal = nil
        }
        matchWeight = weight.bits
        matchProbability = weight.probability
        let lacking = { (probability: Double) in
            max(0, MatchWeight(probability: probability).bits - weight.bits)
        }
        bitsToReview = lacking(text.policy.reviewThreshold)
        bitsToMerge = lacking(text.policy.mergeThreshold)
        against = WhyNotText.against(answer.explanation)
        rules = answer.ruleGaps.map {
            Rule(rule: $0.rule, sentence: $0.sentence, differing: $0.differing, missing: $0.missing)
        }
    }

    enum CodingKeys: String, CodingKey {
        case schema, left, right, reason, sentence, proposal, against, rules
        case isSameEntity = "same_entity"
        case matchWeight = "match_weight"
        case matchProbability = "match_probability"
        case bitsToReview = "bits_to_review"
        case bitsToMerge = "bits_to_merge"
    }
}
