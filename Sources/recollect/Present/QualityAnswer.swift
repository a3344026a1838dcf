import DataQuality

/// What checking the rules found (docs/json-output.md, `recollect.quality/1`).
struct QualityAnswer: Encodable {
    /// What checking one rule found.
    struct Rule: Encodable {
        let rule: QualityRule
        let checked: Int
        let failed: Int
        let score: Double
        let meetsGate: Bool

        enum CodingKeys: String, CodingKey {
            case rule, checked, failed, score
            case meetsGate = "meets_gate"
        }
    }

    let schema = "recollect.quality/1"
    let run: Int64?
    let overall: Double
    let dimensions: [Scorecard.Line]
    let sources: [Scorecard.Line]
    let owners: [Scorecard.Line]
    let rules: [Rule]
    let failedGates: [String]

    init(_ outcome: QualityWorkflow.Outcome, run: Int64? = nil) {
        self.run = run
        overall = outcome.scorecard.overall
        dimensions = outcome.scorecard.dimensions
        sources = outcome.scorecard.sources
        owners = outcome.scorecard.owners
        rules = outcome.results.map {
            Rule(
                rule: $0.rule, checked: $0.tally.checked, failed: $0.tally.failed,
                score: $0.tally.score, meetsGate: $0.meetsGate)
        }
        failedGates = outcome.failedGates
    }

    enum CodingKeys: String, CodingKey {
        case schema, run, overall, dimensions, sources, owners, rules
        case failedGates = "failed_gates"
    }
}
