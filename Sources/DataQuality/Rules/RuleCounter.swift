/// Counts rows that pass and fail a rule, by numbers of sources and owners.
struct RuleCounter: Sendable {
    private var bySource: [RuleResult.Tally] = []
    private var byOwner: [RuleResult.Tally] = []
    private var failing: [Int64] = []
    /// All rows, where the rule has to say which they are; else nil.
    private var rows: [Int64]?
    /// As of `RuleResult`.
    var expiring: [Int: [Int64]] = [:]

    /// - Parameter listsRows: whether all rows that are counted are to be named (`RuleResult.counted`).
    init(listsRows: Bool) {
        rows = listsRows ? [] : nil
    }

    /// Counts a row.
    ///
    /// - Parameter owner: nil for a row of nobody.
    mutating func note(_ row: Int64, _ source: Int, _ owner: Int?, hasFailed: Bool) {
        Self.note(&bySource, source, hasFailed)
        if let owner { Self.note(&byOwner, owner, hasFailed) }
        rows?.append(row)
        if hasFailed { failing.append(row) }
    }

    private static func note(_ tallies: inout [RuleResult.Tally], _ place: Int, _ hasFailed: Bool) {
        while tallies.count <= place { tallies.append(RuleResult.Tally()) }
        tallies[place].checked += 1
        if hasFailed { tallies[place].failed += 1 }
    }

    /// Adds what another counted, whose sources and owners have other numbers here.
    mutating func absorb(_ other: RuleCounter, _ sources: [Int], _ owners: [Int]) {
        Self.absorb(&bySource, other.bySource, sources)
        Self.absorb(&byOwner, other.byOwner, owners)
        failing += other.failing
        if let others = other.rows { rows?.append(contentsOf: others) }
        for (day, rows) in other.expiring { expiring[day, default: []] += rows }
    }

    private static func absorb(
        _ tallies: inout [RuleResult.Tally], _ others: [RuleResult.Tally], _ numbers: [Int]
    ) {
        for (place, other) in others.enumerated() {
            let own = numbers[place]
            while tallies.count <= own { tallies.append(RuleResult.Tally()) }
            tallies[own].checked += other.checked
            tallies[own].failed += other.failed
        }
    }

    /// What was counted, with names and in the order of rows.
    func result(_ rule: QualityRule, sources: [String], owners: [String]) -> RuleResult {
        var counted = rows.map { _ in RowRanges() }
        for row in (rows ?? []).sorted() { counted?.insert(row) }
        var result = RuleResult(
            rule: rule, tally: RuleResult.Tally(), failing: failing.sorted(),
            bySource: Self.named(bySource, sources), byOwner: Self.named(byOwner, owners),
            counted: counted)
        for tally in bySource {
            result.tally.checked += tally.checked
            result.tally.failed += tally.failed
        }
        result.expiring = expiring.mapValues { $0.sorted() }
        return result
    }

    private static func named(
        _ tallies: [RuleResult.Tally], _ names: [String]
    ) -> [String: RuleResult.Tally] {
        var out: [String: RuleResult.Tally] = [:]
        for (tally, name) in zip(tallies, names) where tally.checked > 0 { out[name] = tally }
        return out
    }
}
