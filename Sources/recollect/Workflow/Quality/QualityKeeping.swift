import CanonicalStore
import DataQuality
import RecordModel

/// Writes what checking the rules found into a run, and reads it again.
enum QualityKeeping {
    /// The name under which an owner's score is kept: who it is stands in the records alone.
    static func ownerName(_ owner: String) -> String {
        var hasher = StableHasher()
        hasher.append(QualityContext.folded(owner))
        return String(hasher.finish().hexadecimal.prefix(16))
    }

    static func note(_ outcome: QualityWorkflow.Outcome, in run: StoreRun) throws {
        let records = try outcome.results.map { result in
            QualityRecord(
                rule: result.rule.name, definition: try JSONText.line(result.rule),
                isHistory: result.rule.subject?.history != nil, checked: result.tally.checked,
                failed: result.tally.failed, meetsGate: result.meetsGate,
                failing: result.failing)
        }
        let card = outcome.scorecard
        var scores = [
            QualityScore(
                scope: "overall", name: "", score: card.overall,
                checked: card.dimensions.reduce(0) { $0 + $1.checked },
                failed: card.dimensions.reduce(0) { $0 + $1.failed })
        ]
        for (scope, lines) in [
            ("dimension", card.dimensions), ("source", card.sources), ("owner", card.owners),
        ] {
            var seen: Set<String> = []
            for line in lines {
                let isNamed = scope == "owner" && outcome.namesOwners
                let name = isNamed ? ownerName(line.name) : line.name
                guard seen.insert(name).inserted else { continue }
                scores.append(
                    QualityScore(
                        scope: scope, name: name, score: line.score, checked: line.checked,
                        failed: line.failed))
            }
        }
        try run.noteQuality(records, scores: scores)
        try keep(outcome, in: run)
    }

    /// Keeps what the next check needs to look at what changed alone.
    private static func keep(_ outcome: QualityWorkflow.Outcome, in run: StoreRun) throws {
        guard let basis = outcome.basis, let day = CalendarDay(run.description.time)?.number else {
            return
        }
        var tallies: [String: [KeptQuality.Tally]] = [:]
        var counted: [String: [Int64]] = [:]
        var expiring: [String: [Int: [Int64]]] = [:]
        for result in outcome.results {
            let owners = outcome.namesOwners ? hashed(result.byOwner) : result.byOwner
            tallies[result.rule.name] = [("source", result.bySource), ("owner", owners)].flatMap {
                scope, lines in
                lines.sorted { $0.key < $1.key }.map {
                    KeptQuality.Tally(
                        scope: scope, name: $0.key, checked: $0.value.checked,
                        failed: $0.value.failed)
                }
            }
            if let rows = result.counted { counted[result.rule.name] = rows.bounds }
            if !result.expiring.isEmpty { expiring[result.rule.name] = result.expiring }
        }
        try run.keepQuality(
            day: day, basis: basis, tallies: tallies, counted: counted, expiring: expiring,
            isWhole: outcome.isWhole)
    }

    /// Figures by owner under the names under which they are kept; two spellings of one owner are one.
    static func hashed(_ owners: [String: RuleResult.Tally]) -> [String: RuleResult.Tally] {
        var out: [String: RuleResult.Tally] = [:]
        for (owner, tally) in owners {
            out[ownerName(owner), default: RuleResult.Tally()].checked += tally.checked
            out[ownerName(owner), default: RuleResult.Tally()].failed += tally.failed
        }
        return out
    }
}
