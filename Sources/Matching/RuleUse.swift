/// What a blocking rule is worth on a table.
public struct RuleUse: Sendable, Equatable {
    public let rule: BlockingReport.Rule
    /// Pairs at even odds or better that no earlier rule made; 0 where the rule is not used.
    public let likelyPairs: Int
    /// Whether the trained model blocks by it.
    public let isOfModel: Bool

    public init(rule: BlockingReport.Rule, likelyPairs: Int, isOfModel: Bool) {
        self.rule = rule
        self.likelyPairs = likelyPairs
        self.isOfModel = isOfModel
    }
}
