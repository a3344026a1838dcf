import RecordModel

/// Why two records have the match weight that they have.
public struct PairExplanation: Sendable, Equatable {
    /// What one comparison adds.
    public struct Contribution: Sendable, Equatable {
        public let comparison: ComparisonKind
        /// The level's name; `missing` where a value is missing, which adds nothing.
        public let level: String
        public let bits: Double
        /// The feature that decided, and the two values in its pool; nil where one is missing.
        public let feature: Feature?
        public let leftValue: UInt32?
        public let rightValue: UInt32?
        /// Says the finding in words; names values only where the table does.
        public let sentence: String

        public init(
            comparison: ComparisonKind, level: String, bits: Double, feature: Feature?,
            leftValue: UInt32?, rightValue: UInt32?, sentence: String
        ) {
            self.comparison = comparison
            self.level = level
            self.bits = bits
            self.feature = feature
            self.leftValue = leftValue
            self.rightValue = rightValue
            self.sentence = sentence
        }
    }

    /// The prior in bits, the same for every pair of the table.
    public let prior: Double
    public let contributions: [Contribution]
    /// What a relationship other than identity (a household, colleagues) explains of the agreement:
    /// zero or negative bits, and the relationship that explains most of it.
    public let relationshipBits: Double
    public let relationship: NonMatchKind
    public let relationshipSentence: String
    public let agreements: EvidenceKinds
    public let contradictions: EvidenceKinds
    /// The names of the blocking rules that bring the two together; empty if none does.
    public let blockingRules: [String]

    public init(
        prior: Double, contributions: [Contribution], relationshipBits: Double,
        relationship: NonMatchKind, relationshipSentence: String, agreements: EvidenceKinds,
        contradictions: EvidenceKinds, blockingRules: [String]
    ) {
        self.prior = prior
        self.contributions = contributions
        self.relationshipBits = relationshipBits
        self.relationship = relationship
        self.relationshipSentence = relationshipSentence
        self.agreements = agreements
        self.contradictions = contradictions
        self.blockingRules = blockingRules
    }

    /// The match weight: the prior, all contributions, and what a relationship takes away.
    public var weight: MatchWeight {
        MatchWeight(bits: contributions.reduce(prior) { $0 + $1.bits } + relationshipBits)
    }
}
