import CanonicalStore
import Matching
import RecordModel
import Resolution

/// Explains what speaks for and against two records being the same.
struct WhyWorkflow {
    let store: CanonicalStore
    let place: Workplace
    let progress: ProgressLine

    /// The evidence about a pair, and what was decided about it.
    struct Answer {
        let left: SourceRecord
        let right: SourceRecord
        let explanation: PairExplanation
        /// Where no blocking rule makes the pair: how near each comes, the nearest first.
        let ruleGaps: [RuleGap]
        /// The weight that clustering left the pair, where the store has scored it.
        let storedWeight: MatchWeight?
        let isSameEntity: Bool
        /// The judgement that holds of the pair; nil where there is none.
        let judgement: Judgement?
        /// What their entities have to do with each other.
        let relations: [EntityRelation]
    }

    func explain(_ left: RecordID, _ right: RecordID) async throws -> Answer {
        let records = try store.sourceRecords([left, right])
        guard records[0].reference.kind == records[1].reference.kind else {
            throw CommandFailure(
                .usage, "One of the two is a person and the other a company; name two of a kind.")
        }
        guard left != right else {
            throw CommandFailure(.usage, "Both are the same record; name two.")
        }
        let kind = records[0].reference.kind
        let (explainer, table) = try await explainer(kind, of: [left, right])
        guard let first = table.records.firstIndex(of: left),
            let second = table.records.firstIndex(of: right)
        else { throw CommandFailure(.missingInput, "One of the records is no longer there.") }
        let explanation = explainer.explain(left: min(first, second), right: max(first, second))
        let numbers = try store.entityNumbers(of: [left, right])
        let about = try store.standingJudgements(among: [left, right])
        return Answer(
            left: records[0], right: records[1],
            explanation: explanation,
            ruleGaps: explanation.blockingRules.isEmpty
                ? explainer.ruleGaps(left: first, right: second) : [],
            storedWeight: try store.pair(left, right)?.weight,
            isSameEntity: numbers[0] == numbers[1],
            judgement: EntityResolver.effective(about).first,
            relations: try store.relations(between: left, and: right))
    }

    /// What explains pairs of some records: by the match index, which reads these alone, where the store has
    /// one that tells all; else by all records.
    private func explainer(
        _ kind: PartyKind, of records: [RecordID]
    ) async throws -> (PairExplainer, NormalizedTable) {
        let matching = MatchWorkflow(store: store, place: place, progress: progress)
        if let found = try await matching.explainer(kind, of: records) { return found }
        progress.begin("Normalising", unit: .rows)
        defer { progress.clear() }
        let table = try await matching.table(kind)
        let explainer = await PairExplainer(
            table, model: try await matching.model(for: table), policy: place.policy.matching,
            workers: place.workers)
        return (explainer, table)
    }
}
