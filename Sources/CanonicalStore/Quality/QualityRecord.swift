import RecordModel

/// What checking one rule found, as the store keeps it.
public struct QualityRecord: Hashable, Sendable {
    public let rule: String
    /// The rule as JSON.
    public let definition: String
    /// Whether the rows are pieces of history; else source records.
    public let isHistory: Bool
    public let checked: Int
    public let failed: Int
    public let meetsGate: Bool
    /// The numbers of the rows that failed, ascending.
    public let failing: [Int64]

    public init(
        rule: String, definition: String, isHistory: Bool, checked: Int, failed: Int,
        meetsGate: Bool, failing: [Int64]
    ) {
        self.rule = rule
        self.definition = definition
        self.isHistory = isHistory
        self.checked = checked
        self.failed = failed
        self.meetsGate = meetsGate
        self.failing = failing
    }
}

/// What one run found, for the trend.
public struct QualityMoment: Hashable, Sendable {
    public let run: RunID
    public let time: String
    /// By rule and scope alike.
    public let rules: [QualityRecord]
    public let scores: [QualityScore]
}
