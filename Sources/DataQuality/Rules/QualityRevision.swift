import RecordModel

/// Brings what a check of all rows found up to date by the rows that changed since.
///
/// Take each of them away as it was, add it as it is, then settle what several rows together tell: the results
/// are those of a check of all rows.
public struct QualityRevision {
    /// A row that has a value which must be unlike those of others.
    public struct Holder {
        /// The row as it is now.
        public let row: QualityRow
        /// The entity that the row is in.
        public let entity: Int64

        /// A row, and the entity that it is in.
        public init(row: QualityRow, entity: Int64) {
            self.row = row
            self.entity = entity
        }
    }

    private var check: QualityCheck
    private var results: [RuleResult]
    private var failing: [RevisedRows]
    private let ownerName: (String) -> String
    /// For each rule that values are unique the values of rows that changed, and the rows that are to be counted.
    private var doubtful: [Set<String>]
    private var uncounted: [[Int64: QualityRow]]
    /// For each rule the rows of which it began or ceased to speak, where that hangs on more than the row.
    private var toggled: [Set<Int64>]

    /// - Parameters:
    ///   - kept: what the last check found, of rules on one subject that `isPossible` for.
    ///   - ownerName: what owners are called in the results.
    public init(
        _ kept: [RuleResult], context: QualityContext, ownerName: @escaping (String) -> String
    ) {
        check = QualityCheck(kept.map(\.rule), context: context)
        results = kept
        failing = kept.map { RevisedRows($0.failing) }
        self.ownerName = ownerName
        doubtful = kept.map { _ in [] }
        uncounted = kept.map { _ in [:] }
        toggled = kept.map { _ in [] }
        for index in results.indices { results[index].expiring = [:] }
    }

    /// Whether what a rule found can be brought up to date: rows can be looked up by the values that have to be
    /// unique, and no row's verdict hangs on the key of another or on a chain of others.
    public static func isPossible(_ rule: QualityRule) -> Bool {
        if rule.reference == .parentWithoutCycle || rule.reference == .parent { return false }
        return rule.check != .unique || rule.fields == [Field.email.rawValue]
            || rule.subject?.party == nil
    }

    /// The fields whose texts a row has to bring, in this order.
    public var fields: [String] { check.fields }

    /// Takes away what was counted of a row.
    ///
    /// - Parameter row: as it was when it was counted.
    public mutating func remove(_ row: QualityRow) {
        for (index, verdict) in check.verdicts(of: row).enumerated() {
            if let counted = results[index].counted {
                // What is known now does not tell what was known then.
                guard counted.contains(row.id) else { continue }
                toggled[index].formSymmetricDifference([row.id])
            } else if verdict == nil {
                continue
            }
            if case .claims(let values)? = verdict { doubtful[index].formUnion(values) }
            let hadFailed = failing[index].remove(row.id)
            count(row, index, isChecked: -1, isFailed: hadFailed ? -1 : 0)
        }
    }

    /// Counts a row as it is.
    public mutating func add(_ row: QualityRow) {
        let days = check.turningDays(of: row)
        for (index, verdict) in check.verdicts(of: row).enumerated() {
            guard let verdict else { continue }
            if case .claims(let values) = verdict {
                doubtful[index].formUnion(values)
                uncounted[index][row.id] = row
                continue
            }
            if results[index].counted != nil {
                toggled[index].formSymmetricDifference([row.id])
            }
            if verdict == .failed { failing[index].insert(row.id) }
            count(row, index, isChecked: 1, isFailed: verdict == .failed ? 1 : 0)
            if let day = days[index] {
                results[index].expiring[day, default: []].append(row.id)
            }
        }
    }

    /// Counts rows anew that nobody changed, but whose day has come (`RuleResult.expiring`).
    public mutating func age(_ rows: [QualityRow], rule name: String) {
        guard let index = results.firstIndex(where: { $0.rule.name == name }) else { return }
        for row in rows {
            guard let verdict = check.verdicts(of: row)[index] else { continue }
            let hadFailed = failing[index].contains(row.id)
            guard hadFailed != (verdict == .failed) else { continue }
            if hadFailed { failing[index].remove(row.id) } else { failing[index].insert(row.id) }
            count(row, index, isChecked: 0, isFailed: hadFailed ? -1 : 1)
        }
    }

    /// What is true now; `expiring` has the rows that were added.
    ///
    /// - Parameter holders: gets values, and returns for each of them the present rows that may have it, all that
    ///   have it among them but those that were added.
    public consuming func finish(
        holders: ([String]) throws -> [[Holder]]
    ) rethrows -> [RuleResult] {
        for index in results.indices where check.rules[index].rule.check == .unique {
            try settle(index, holders)
        }
        for index in results.indices {
            results[index].replaceFailing(failing[index].rows)
            let rows = toggled[index]
            results[index].counted?.toggle(rows)
        }
        return results
    }

    /// Finds out anew which rows have a value that others have, too.
    private mutating func settle(
        _ rule: Int, _ holders: ([String]) throws -> [[Holder]]
    ) rethrows {
        var known: [String: [Holder]] = [:]
        var added: [String: [Holder]] = [:]
        for (_, row) in uncounted[rule].sorted(by: { $0.key < $1.key }) {
            for value in values(rule, row) {
                added[value, default: []].append(Holder(row: row, entity: row.entity ?? row.id))
            }
        }
        // All at once: who looks values up in order passes over what they are kept in once.
        func learn(_ wanted: Set<String>) throws {
            let unknown = wanted.filter { known[$0] == nil }.sorted()
            if unknown.isEmpty { return }
            for (value, found) in zip(unknown, try holders(unknown)) {
                known[value] =
                    found.filter {
                        uncounted[rule][$0.row.id] == nil && values(rule, $0.row).contains(value)
                    } + (added[value] ?? [])
            }
        }
        try learn(doubtful[rule])
        var rows = uncounted[rule]
        for value in doubtful[rule] {
            for holder in known[value] ?? [] where rows[holder.row.id] == nil {
                rows[holder.row.id] = holder.row
            }
        }
        try learn(rows.values.reduce(into: []) { $0.formUnion(values(rule, $1)) })
        for (id, row) in rows.sorted(by: { $0.key < $1.key }) {
            let hasFailed = values(rule, row).contains { value in
                let found = known[value] ?? []
                return found.contains { $0.entity != found.first?.entity }
            }
            let isNew = uncounted[rule][id] != nil
            let hadFailed = !isNew && failing[rule].contains(id)
            if hasFailed { failing[rule].insert(id) } else { failing[rule].remove(id) }
            count(
                row, rule, isChecked: isNew ? 1 : 0,
                isFailed: (hasFailed ? 1 : 0) - (hadFailed ? 1 : 0))
        }
    }

    private func values(_ rule: Int, _ row: QualityRow) -> Set<String> {
        check.claims(of: row, rule)
    }

    private mutating func count(
        _ row: QualityRow, _ rule: Int, isChecked: Int, isFailed: Int
    ) {
        results[rule].count(
            row.source, row.owner.map(ownerName), isChecked: isChecked, isFailed: isFailed)
    }
}
