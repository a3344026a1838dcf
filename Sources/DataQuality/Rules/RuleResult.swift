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
    /// Rows that will pass or fail other than now though nobody changes them, by the first day on which they do (days
    /// since 1970-01-01): what is fresh is not for ever.
    public internal(set) var expiring: [Int: [Int64]] = [:]
    /// The rows that the rule speaks of, where that hangs on more than the row; nil where the row alone tells it.
    public internal(set) var counted: RowRanges?

    public init(rule: QualityRule) {
        self.rule = rule
        counted = rule.speaksByOthers ? RowRanges() : nil
    }

    /// What an earlier check found.
    ///
    /// - Parameters:
    ///   - failing: ascending.
    ///   - byOwner: by what owners are called there.
    public init(
        rule: QualityRule, tally: Tally, failing: [Int64], bySource: [String: Tally],
        byOwner: [String: Tally], counted: RowRanges? = nil
    ) {
        self.counted = counted
        self.rule = rule
        self.tally = tally
        self.failing = failing
        self.bySource = bySource
        self.byOwner = byOwner
    }

    /// Whether the rule's gate is met; true where it has none.
    public var meetsGate: Bool {
        rule.gate.map { tally.score >= $0 } ?? true
    }

    mutating func replaceFailing(_ rows: [Int64]) { failing = rows }

    /// Counts a row, or takes back that it was counted.
    mutating func count(
        _ source: String, _ owner: String?, isChecked: Int, isFailed: Int
    ) {
        func note(_ tally: inout Tally) {
            tally.checked += isChecked
            tally.failed += isFailed
        }
        note(&tally)
        note(&bySource[source, default: Tally()])
        if bySource[source] == Tally() { bySource[source] = nil }
        guard let owner else { return }
        note(&byOwner[owner, default: Tally()])
        if byOwner[owner] == Tally() { byOwner[owner] = nil }
    }
}
