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
        /// Equal where the rules and what they have to know are equal; nil where what was found cannot be brought
        /// up to date.
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
        let context = try context(rules)
        let basis = names == nil ? try basis(rules, context) : nil
        if let run, let basis, let revised = try revise(rules, context, basis, since: run) {
            return revised
        }
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

    private func check(
        _ kind: PartyKind, _ rules: [QualityRule], _ context: QualityContext
    ) throws -> [RuleResult] {
        var check = QualityCheck(rules, context: context)
        let layouts = try readers(kind, check.fields)
        var count = 0
        if layouts.isEmpty { return check.finish() }
        try store.forEachPresentRecord(kind: kind) { record, key, table, entity, cells in
            guard let reader = layouts[table] else { return }
            check.add(reader.row(id: record.rawValue, key: key, entity: entity, cells: cells))
            count += 1
            if count.isMultiple(of: 5000) { progress.advance(to: count, of: nil) }
        }
        return check.finish()
    }

    func readers(_ kind: PartyKind, _ fields: [String]) throws -> [Int: RowReader] {
        var readers: [Int: RowReader] = [:]
        for table in try store.tables(kind: kind) {
            readers[table.number] = RowReader(
                columns: table.table.columns.map {
                    .init(
                        header: $0.header, field: $0.field.rawValue, separator: $0.separator)
                }, fields: fields, source: table.table.source,
                ownerFields: [Field.ownerName.rawValue, Field.ownerKey.rawValue])
        }
        return readers
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
            let texts = fields.map { field -> [String] in
                if let fact = facts[field] { return [fact] }
                return item.values.filter {
                    ($0.field.rawValue == field || Self.isColumn(field, $0.header))
                        && !$0.text.allSatisfy(\.isWhitespace)
                }.map(\.text)
            }
            checks[kind]?.add(
                QualityRow(
                    id: number, source: item.reference.source, owner: facts["owner"], entity: nil,
                    texts: texts))
        }
        return HistoryKind.allCases.flatMap { checks[$0]?.finish() ?? [] }
    }

    private static func isColumn(_ field: String, _ header: String) -> Bool {
        field.hasPrefix("column:")
            && field.dropFirst(7).lowercased() == header.lowercased()
    }

    // MARK: What rules have to know

    private func context(_ rules: [QualityRule]) throws -> QualityContext {
        var context = QualityContext(
            today: CalendarDay(place.time)?.number ?? 0)
        let references = Set(rules.compactMap(\.reference))
        let hasAccounts = try !store.tables(kind: .account).isEmpty
        if hasAccounts, references.contains(.account) || references.contains(.parent) {
            var keys: Set<UInt64> = []
            let sources = try sourcesOfTables()
            var shared: [(record: RecordID, source: String)] = []
            try store.forEachPresentRecord(kind: .account) { record, key, table, _, _ in
                let source = sources[table] ?? ""
                keys.insert(QualityContext.keyHash(source: source, key: key))
                if key.utf8.contains(UInt8(ascii: "@")) { shared.append((record, source)) }
            }
            for (key, account) in zip(try store.ownKeys(of: shared.map(\.record)), shared) {
                keys.insert(QualityContext.keyHash(source: account.source, key: key))
            }
            context.accountKeys = keys
        }
        if references.contains(.activeOwner) {
            context.departedOwners = try DepartedOwners(store: store, place: place).names()
        }
        if hasAccounts, rules.contains(where: { $0.agreement == .emailDomain }) {
            context.accountDomains = try store.accountDomains { text in
                if let at = text.lastIndex(of: "@") {
                    return WebNormalizer.organizationDomain(
                        ofURL: String(text[text.index(after: at)...]))
                }
                return WebNormalizer.organizationDomain(ofURL: text)
            }
        }
        if rules.contains(where: { $0.check == .fresh }) {
            context.lastTouched = try store.lastTouched().compactMapValues {
                CalendarDay($0)?.number
            }
        }
        if references.contains(.party) { context.loose = try store.looseHistory() }
        return context
    }

    private func sourcesOfTables() throws -> [Int: String] {
        var out: [Int: String] = [:]
        for table in try store.tables(kind: .account) { out[table.number] = table.table.source }
        return out
    }
}
