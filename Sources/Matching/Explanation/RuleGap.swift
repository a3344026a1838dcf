/// How near a blocking rule comes to bringing two records together.
public struct RuleGap: Sendable, Equatable {
    public let rule: String
    /// What the records of a block have in common: `the same family name and postcode`.
    public let sentence: String
    /// What the two have both, but not in common, in words.
    public let differing: [String]
    /// What at least one of the two lacks, in words; a missing value makes no key.
    public let missing: [String]

    /// What stands between the two; none where the rule makes the pair, or would if its block were
    /// not too large.
    public var count: Int { differing.count + missing.count }

    public init(rule: String, sentence: String, differing: [String], missing: [String]) {
        self.rule = rule
        self.sentence = sentence
        self.differing = differing
        self.missing = missing
    }
}
