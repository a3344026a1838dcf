import CanonicalStore
import DataQuality
import Foundation
import Normalization
import RecordModel

/// Checks the policy's rules on a store.
struct QualityWorkflow {
    let store: CanonicalStore
    let place: Workplace
    let progress: ProgressLine

    /// What checking found.
    struct Outcome {
        let results: [RuleResult]
        let scorecard: Scorecard
        /// Equal where the rules and what they have to know of no row in particular are equal; nil where not all
        /// rules were checked.
        var basis: String?
        /// Whether owners are called by what the store keeps of them instead of by name.
        var namesOwners = true
        /// Whether all rows were checked; else those that changed.
        var isWhole = true

        /// Rules whose gate is not met, by name in their order.
        var failedGates: [String] {
            results.filter { !$0.meetsGate }.map(\.rule.name)
        }
    }

    /// Checks all rules in force, or some of them.
    ///
    /// - Parameter run: a run whose changes are the only ones since the last that checked or was told to the
    ///   store; then, where that is enough, only what changed is looked at. nil checks all.
    /// - Complexity: one pass over the records and one over the history, as far as rules are on them.
    func check(only names: Set<String>? = nil, since run: StoreRun? = nil) throws -> Outcome {
        let rules = place.policy.quality.inForce.filter { names?.contains($0.name) ?? true }
        progress.begin("Checking the rules", unit: .rows)
        defer { progress.clear() }
        let known = try knownToAll(rules)
        let basis = names == nil ? try basis(rules, known) : nil
        if let run, let basis, let revised = try revise(rules, known, basis, since: run) {
            return revised
        }
        let context = try knowingAll(known, rules)
        var results: [String: RuleResult] = [:]
        for kind in PartyKind.allCases {
            let own = rules.filter { $0.subject?.party == kind }
            if own.isEmpty { continue }
            for result in try check(kind, own, context) { results[result.rule.name] = result }
        }
        for result in try checkHistory(rules.filter { $0.subject?.history != nil }, context) {
            results[result.rule.name] = result
        }
        let ordered = rules.compactMap { results[$0.name] }
        return Outcome(results: ordered, scorecard: Scorecard(ordered), basis: basis)
    }

    // MARK: People and organisations

    func check(
        _ kind: PartyKind, _ rules: [QualityRule], _ context: QualityContext
    ) throws -> [RuleResult] {
        let check = QualityCheck(rules, context: context)
        var lanes = CheckLanes(check, readers: try readers(kind, check.fields))
        var count = 0
        try store.forEachPresentRecord(kind: kind) { record, key, table, entity, cells in
            lanes.add(
                id: record.rawValue, key: key, table: table, entity: entity, cells: cells)
            count += 1
            if count.isMultiple(of: 5000) { progress.advance(to: count, of: nil) }
        }
        return lanes.finish()
    }

    func readers(_ kind: PartyKind, _ fields: [String]) throws -> [Int: RowReader] {
        try RowReader.readers(store, kind, fields: fields)
    }

    // MARK: History

    private func checkHistory(
        _ rules: [QualityRule], _ context: QualityContext
    ) throws -> [RuleResult] {
        if rules.isEmpty { return [] }
        var checks: [HistoryKind: QualityCheck] = [:]
        for kind in Set(rules.compactMap { $0.subject?.history }) {
            checks[kind] = QualityCheck(
                rules.filter { $0.subject?.history == kind }, context: context)
        }
        try store.forEachHistoryItem { number, item, facts in
            let kind = item.reference.kind
            guard let fields = checks[kind]?.fields else { return }
            checks[kind]?.add(Self.row(number, item, facts, fields))
        }
        return HistoryKind.allCases.flatMap { checks[$0]?.finish() ?? [] }
    }

    /// What rules see of a piece of history.
    static func row(
        _ number: Int64, _ item: HistoryItem, _ facts: [String: String], _ fields: [String]
    ) -> QualityRow {
        let texts = fields.map { field -> [String] in
            if let fact = facts[field] { return [fact] }
            return item.values.filter {
                ($0.field.rawValue == field || isColumn(field, $0.header))
                    && !$0.text.allSatisfy(\.isWhitespace)
            }.map(\.text)
        }
        return QualityRow(
            id: number, source: item.reference.source, owner: facts["owner"], entity: nil,
            texts: texts)
    }

    private static func isColumn(_ field: String, _ header: String) -> Bool {
        field.hasPrefix("column:")
            && field.dropFirst(7).lowercased() == header.lowercased()
    }
}
