/// How good the data are, by dimension, by source and by owner: the mean of the rules' shares,
/// weighted by how grave it is that they fail.
public struct Scorecard: Sendable, Codable, Equatable {
    /// One line of the card.
    public struct Line: Sendable, Codable, Equatable {
        /// A dimension, a source or an owner.
        public var name: String
        /// From 0 to 1.
        public var score: Double
        public var checked: Int
        public var failed: Int
        public var rules: Int
    }

    public var dimensions: [Line]
    public var sources: [Line]
    public var owners: [Line]
    /// Over all rules.
    public var overall: Double

    /// - Parameter ownerLimit: how many owners are listed: those with the most failures.
    public init(_ results: [RuleResult], ownerLimit: Int = 50) {
        let counted = results.filter { $0.tally.checked > 0 }
        dimensions = QualityDimension.allCases.compactMap { dimension in
            Self.line(
                dimension.rawValue,
                counted.filter { $0.rule.countsAs == dimension }.map { ($0.rule, $0.tally) })
        }
        sources = Self.lines(counted.map { ($0.rule, $0.bySource) })
        owners = Array(
            Self.lines(counted.map { ($0.rule, $0.byOwner) })
                .sorted { ($1.failed, $0.name) < ($0.failed, $1.name) }.prefix(ownerLimit))
        overall = Self.line("", counted.map { ($0.rule, $0.tally) })?.score ?? 1
    }

    private static func lines(_ results: [(QualityRule, [String: RuleResult.Tally])]) -> [Line] {
        var groups: [String: [(QualityRule, RuleResult.Tally)]] = [:]
        for (rule, tallies) in results {
            for (name, tally) in tallies { groups[name, default: []].append((rule, tally)) }
        }
        return groups.keys.sorted().compactMap { name in line(name, groups[name] ?? []) }
    }

    private static func line(_ name: String, _ tallies: [(QualityRule, RuleResult.Tally)]) -> Line?
    {
        if tallies.isEmpty { return nil }
        var weighted = 0.0
        var weights = 0.0
        for (rule, tally) in tallies {
            let weight = weight(rule.severity)
            weighted += weight * tally.score
            weights += weight
        }
        return Line(
            name: name, score: weighted / weights,
            checked: tallies.reduce(0) { $0 + $1.1.checked },
            failed: tallies.reduce(0) { $0 + $1.1.failed }, rules: tallies.count)
    }

    private static func weight(_ severity: QualitySeverity) -> Double {
        switch severity {
        case .info: 1
        case .warning: 2
        case .error: 4
        }
    }
}
