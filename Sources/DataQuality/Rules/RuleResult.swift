/// What checking a rule found.
public struct RuleResult: Sendable, Equatable {
    /// How many rows passed and failed, of a source or an owner.
    public struct Tally: Sendable, Codable, Equatable {
        public var checked = 0
        public var failed = 0

        public init(checked: Int = 0, failed: Int = 0) {
            self.checked = checked
            self.failed = failed
        }

        /// The share that passed; one where nothing was checked.
        public var score: Double {
            checked == 0 ? 1 : 1 - Double(failed) / Double(checked)
        }
    }

    public let rule: QualityRule
    /// Rows that the rule speaks of.
    public internal(set) var tally = Tally()
    /// The rows that failed, ascending.
    public internal(set) var failing: [Int64] = []
    public internal(set) var bySource: [String: Tally] = [:]
    /// By whose they are; rows of nobody are left out.
    public internal(set) var byOwner: [String: Tally] = [:]

    public init(rule: QualityRule) {
        self.rule = rule
    }

    /// Whether the rule's gate is met; true where it has none.
    public var meetsGate: Bool {
        rule.gate.map { tally.score >= $0 } ?? true
    }

    mutating func note(_ row: QualityRow, hasFailed: Bool) {
        count(row.source, row.owner, row.id, hasFailed: hasFailed)
    }

    mutating func count(_ source: String, _ owner: String?, _ id: Int64, hasFailed: Bool) {
        tally.checked += 1
        bySource[source, default: Tally()].checked += 1
        if let owner { byOwner[owner, default: Tally()].checked += 1 }
        guard hasFailed else { return }
        tally.failed += 1
        bySource[source]?.failed += 1
        if let owner { byOwner[owner]?.failed += 1 }
        failing.append(id)
    }
}
