import CanonicalStore
import DataQuality
import Foundation
import RecordModel

extension QualityWorkflow {
    /// Of more changed records than this share of all a check of all costs hardly more.
    private static let largestShare = 0.05

    /// What the results hang on besides the records; nil where they hang on companies or on history, so that a
    /// check of what changed is not enough.
    func basis(_ rules: [QualityRule], _ context: QualityContext) throws -> String? {
        guard try store.tables(kind: .account).isEmpty, try store.historyCounts().isEmpty else {
            return nil
        }
        var hasher = StableHasher()
        hasher.append("1")
        for rule in rules {
            // Of companies and history there are none.
            if rule.subject?.party == .contact, !QualityRevision.isPossible(rule) { return nil }
            hasher.append(try JSONText.line(rule))
        }
        for owner in context.departedOwners.sorted() { hasher.append(owner) }
        return hasher.finish().hexadecimal
    }

    /// Brings the last check up to date by the records that changed since.
    ///
    /// - Parameter run: the run at work, whose changes nobody has checked.
    /// - Returns: nil where all have to be checked.
    func revise(
        _ rules: [QualityRule], _ context: QualityContext, _ basis: String, since run: StoreRun
    ) throws -> Outcome? {
        let counts = run.counts
        // Of a record that is back nobody knows whether it was counted.
        guard let kept = try store.keptQuality(), kept.basis == basis, kept.day <= context.today,
            counts.returnedRecords == 0, let changed = run.changedRecords
        else { return nil }
        let all = changed.union(kept.unchecked).sorted()
        let known = kept.rules.map(\.checked).max() ?? 0
        if Double(all.count) > Double(known) * Self.largestShare { return nil }
        var results = try Self.results(kept)
        let own = results.filter { $0.rule.subject?.party == .contact }
        var revision = QualityRevision(own, context: context, ownerName: QualityKeeping.ownerName)
        let reader = Rows(store: store, readers: try readers(.contact, revision.fields))
        for row in try reader.rows(all, after: kept.run) { revision.remove(row.row) }
        for row in try reader.rows(all) { revision.add(row.row) }
        let seen = Set(all)
        for rule in rules where rule.check == .fresh {
            let due = try store.expiringRecords(
                rule: rule.name, days: kept.day + 1..<context.today + 1
            ).map(RecordID.init).filter { !seen.contains($0) }
            try revision.age(reader.rows(due).map(\.row), rule: rule.name)
        }
        let revised = try revision.finish { value in
            try reader.rows(store.records(withAddress: value))
        }
        for result in revised {
            guard let place = results.firstIndex(where: { $0.rule.name == result.rule.name })
            else { continue }
            results[place] = result
        }
        return Outcome(
            results: results, scorecard: Scorecard(results), basis: basis, namesOwners: false,
            isWhole: false)
    }

    /// What the store kept, as the check had it; owners under their hashes.
    private static func results(_ kept: KeptQuality) throws -> [RuleResult] {
        try kept.rules.map { record in
            let rule = try JSONDecoder().decode(
                QualityRule.self, from: Data(record.definition.utf8))
            var tallies: [String: [String: RuleResult.Tally]] = [:]
            for tally in kept.tallies[record.rule] ?? [] {
                tallies[tally.scope, default: [:]][tally.name] = RuleResult.Tally(
                    checked: tally.checked, failed: tally.failed)
            }
            return RuleResult(
                rule: rule,
                tally: RuleResult.Tally(checked: record.checked, failed: record.failed),
                failing: record.failing, bySource: tallies["source"] ?? [:],
                byOwner: tallies["owner"] ?? [:])
        }
    }

    /// Reads rows of people one by one.
    private struct Rows {
        let store: CanonicalStore
        let readers: [Int: RowReader]

        func rows(
            _ records: [RecordID], after run: RunID? = nil
        ) throws -> [QualityRevision.Holder] {
            var out: [QualityRevision.Holder] = []
            try store.forEachPresentRecord(records, after: run) {
                record, key, table, entity, cells in
                guard let reader = readers[table] else { return }
                out.append(
                    QualityRevision.Holder(
                        row: reader.row(
                            id: record.rawValue, key: key, entity: entity, cells: cells),
                        entity: entity))
            }
            return out
        }
    }
}
