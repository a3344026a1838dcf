import CanonicalStore
import Matching
import RecordModel

/// Says what each blocking rule does with the store's records.
struct RulesWorkflow {
    let store: CanonicalStore
    let place: Workplace
    let progress: ProgressLine

    /// The rules of one kind of record.
    struct Answer {
        let kind: PartyKind
        let report: BlockingReport
        let rules: [RuleUse]
    }

    /// The answers for the kinds of which the store has records.
    func explain(_ kinds: [PartyKind]) async throws -> [Answer] {
        let matching = MatchWorkflow(store: store, place: place, progress: progress)
        var answers: [Answer] = []
        for kind in kinds {
            progress.begin("Normalising", unit: .rows)
            let table = try await matching.table(kind)
            if table.count == 0 { continue }
            let model = try await matching.model(for: table)
            let matcher = Matcher(policy: place.policy.matching, workers: place.workers)
            let found = await matcher.explainRules(table, with: model, progress: matching.report)
            answers.append(Answer(kind: kind, report: found.report, rules: found.rules))
        }
        progress.clear()
        return answers
    }
}
