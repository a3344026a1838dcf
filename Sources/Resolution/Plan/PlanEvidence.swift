/// A scored pair within a plan's item.
public struct PlanEvidence: Codable, Hashable, Sendable {
    /// Positions within the item's members, `left < right`.
    public let left: Int
    public let right: Int
    /// Bits, prior included, to three decimals.
    public let weight: Double
    /// The match probability that the weight stands for, to six decimals.
    public let probability: Double
    /// The kinds on which the two agree and contradict, in words.
    public let agreements: [String]
    public let contradictions: [String]
    /// Whether the pair is one of those that hold the item together: they become judgements.
    public let isLink: Bool
    /// One sentence per comparison, where the caller has explained the pair; they hold values.
    public let contributions: [String]

    public init(
        left: Int, right: Int, weight: Double, probability: Double, agreements: [String],
        contradictions: [String], isLink: Bool, contributions: [String] = []
    ) {
        self.left = left
        self.right = right
        self.weight = weight
        self.probability = probability
        self.agreements = agreements
        self.contradictions = contradictions
        self.isLink = isLink
        self.contributions = contributions
    }
}
