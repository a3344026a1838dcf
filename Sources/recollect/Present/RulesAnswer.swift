import Matching
import RecordModel

/// `explain-rules --json` (docs/json-output.md, `recollect.rules/1`).
struct RulesAnswer: Encodable {
    struct Rule: Encodable {
        let rule: String
        let sentence: String
        let outcome: BlockingReport.Rule.Outcome
        let isOfModel: Bool
        let keys: Int
        let blocks: Int
        let pairs: Int
        let newPairs: Int
        let likelyPairs: Int
        let largestBlock: Int
        let splitBlocks: Int
        let recordsLeftOut: Int

        enum CodingKeys: String, CodingKey {
            case rule, sentence, outcome, keys, blocks, pairs
            case isOfModel = "in_model"
            case newPairs = "new_pairs"
            case likelyPairs = "likely_pairs"
            case largestBlock = "largest_block"
            case splitBlocks = "split_blocks"
            case recordsLeftOut = "records_left_out"
        }

        init(_ use: RuleUse) {
            rule = use.rule.name
            sentence = use.rule.sentence
            outcome = use.rule.outcome
            isOfModel = use.isOfModel
            keys = use.rule.keyedRecords
            blocks = use.rule.blocks
            pairs = use.rule.pairs
            newPairs = use.rule.newPairs
            likelyPairs = use.likelyPairs
            largestBlock = use.rule.largestBlock
            splitBlocks = use.rule.splitBlocks
            recordsLeftOut = use.rule.recordsLeftOut
        }
    }

    struct Kind: Encodable {
        let kind: PartyKind
        let records: Int
        let candidatePairs: Int
        let reductionRatio: Double
        let rules: [Rule]

        enum CodingKeys: String, CodingKey {
            case kind, records, rules
            case candidatePairs = "candidate_pairs"
            case reductionRatio = "reduction_ratio"
        }
    }

    let schema = "recollect.rules/1"
    let kinds: [Kind]

    init(_ answers: [RulesWorkflow.Answer]) {
        kinds = answers.map { answer in
            Kind(
                kind: answer.kind, records: answer.report.records,
                candidatePairs: answer.report.candidatePairs,
                reductionRatio: answer.report.reductionRatio, rules: answer.rules.map(Rule.init))
        }
    }
}
