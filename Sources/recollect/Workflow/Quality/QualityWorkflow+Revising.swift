import CanonicalStore
import DataQuality
import Foundation
import RecordModel

extension QualityWorkflow {
    /// What the results hang on besides the rows and what belongs to them.
    func basis(_ rules: [QualityRule], _ known: QualityContext) throws -> String {
        var hasher = StableHasher()
        hasher.append("2")
        hasher.append(try hasAccounts ? "accounts" : "")
        hasher.append(try store.historyCounts().isEmpty ? "" : "history")
        for rule in rules { hasher.append(try JSONText.line(rule)) }
        for owner in known.departedOwners.sorted() { hasher.append(owner) }
        return hasher.finish().hexadecimal
    }

    /// Brings the last check up to date by what changed since.
    ///
    /// - Parameter run: the run at work, whose changes nobody has checked.
    /// - Returns: nil where all rows have to be checked.
    func revise(
        _ rules: [QualityRule], _ known: QualityContext, _ basis: String, since run: StoreRun
    ) throws -> Outcome? {
        guard let kept = try store.keptQuality(), kept.basis == basis, kept.day <= known.today,
            let scope = try QualityScope(store, rules, since: kept, in: run)
        else { return nil }
        var results = try Self.results(kept)
        var revised: [RuleResult] = []
        for kind in PartyKind.allCases {
            let own = results.filter { $0.rule.subject?.party == kind }
            if own.isEmpty { continue }
            revised += try revise(kind, own, scope, kept, known)
        }
        for kind in Set(results.compactMap { $0.rule.subject?.history }) {
            let own = results.filter { $0.rule.subject?.history == kind }
            revised += try revise(kind, own, scope, kept, known)
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

    // MARK: People and companies

    private func revise(
        _ kind: PartyKind, _ results: [RuleResult], _ scope: QualityScope, _ kept: KeptQuality,
        _ known: QualityContext
    ) throws -> [RuleResult] {
        let single = results.filter { QualityRevision.isPossible($0.rule) }
        var revised = try reviseRows(kind, single, scope, kept, known)
        let others = results.map(\.rule).filter { !QualityRevision.isPossible($0) }
        // Where one row tells of another, all rows are checked, by these rules alone.
        if !others.isEmpty, kind == .contact || scope.hasCompanies {
            revised += try check(kind, others, knowingAll(known, others)).map(Self.withHashedOwners)
        }
        return revised
    }

    private func reviseRows(
        _ kind: PartyKind, _ results: [RuleResult], _ scope: QualityScope, _ kept: KeptQuality,
        _ known: QualityContext
    ) throws -> [RuleResult] {
        if results.isEmpty { return [] }
        let rules = results.map(\.rule)
        let fields = QualityCheck(rules, context: known).fields
        let reader = Rows(store: store, readers: try readers(kind, fields))
        let changed = scope.records.sorted()
        let former = try reader.rows(changed, after: kept.run)
        let present = try reader.rows(changed)
        var due: [(rule: String, rows: [QualityRow])] = []
        for rule in rules where rule.check == .fresh {
            let records = try expiring(rule, kept, known).map(RecordID.init)
                .filter { !scope.records.contains($0) }
            due.append((rule.name, try reader.rows(records).map(\.row)))
        }
        let context = try knowing(
            known, rules, of: present.map(\.row) + due.flatMap(\.rows))
        var revision = QualityRevision(
            results, context: context, ownerName: QualityKeeping.ownerName)
        for row in former { revision.remove(row.row) }
        for row in present { revision.add(row.row) }
        for (rule, rows) in due { revision.age(rows, rule: rule) }
        return try revision.finish { values in
            let found = try store.records(withAddresses: values)
            let records = Set(found.joined()).sorted()
            let holders = try reader.rows(records)
            let places = Dictionary(
                uniqueKeysWithValues: holders.indices.map { (holders[$0].row.id, $0) })
            return found.map { records in
                records.compactMap { places[$0.rawValue].map { holders[$0] } }
            }
        }
    }

    private func expiring(
        _ rule: QualityRule, _ kept: KeptQuality, _ known: QualityContext
    ) throws -> [Int64] {
        try store.expiringRecords(rule: rule.name, days: kept.day + 1..<known.today + 1)
    }

    // MARK: History

    private func revise(
        _ kind: HistoryKind, _ results: [RuleResult], _ scope: QualityScope, _ kept: KeptQuality,
        _ known: QualityContext
    ) throws -> [RuleResult] {
        let rules = results.map(\.rule)
        let fields = QualityCheck(rules, context: known).fields
        func rows(_ items: Set<Int64>, after run: RunID? = nil) throws -> [QualityRow] {
            var rows: [QualityRow] = []
            try store.forEachHistoryItem(items, after: run) { number, item, facts in
                guard item.reference.kind == kind else { return }
                rows.append(Self.row(number, item, facts, fields))
            }
            return rows
        }
        var revision = QualityRevision(
            results, context: try knowing(known, rules, ofHistory: scope.pieces),
            ownerName: QualityKeeping.ownerName)
        for row in try rows(scope.pieces, after: kept.run) { revision.remove(row) }
        for row in try rows(scope.pieces) { revision.add(row) }
        for rule in rules {
            let due = Set(try expiring(rule, kept, known)).subtracting(scope.pieces)
            if !due.isEmpty { revision.age(try rows(due), rule: rule.name) }
        }
        return revision.finish { values in values.map { _ in [] } }
    }

    // MARK: What was kept

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
                byOwner: tallies["owner"] ?? [:],
                counted: kept.counted[record.rule].map { RowRanges(bounds: $0) })
        }
    }

    private static func withHashedOwners(_ result: RuleResult) -> RuleResult {
        RuleResult(
            rule: result.rule, tally: result.tally, failing: result.failing,
            bySource: result.bySource, byOwner: QualityKeeping.hashed(result.byOwner))
    }

    /// Reads rows of people or companies one by one.
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
