import Resolution

extension RunReport {
    /// How the records of one kind were matched: blocking, model and weights.
    public struct MatchingSummary: Sendable, Codable, Equatable {
        /// What was matched: `contact` or `account`.
        public var kind: String
        /// The records of that kind.
        public var records: Int
        /// The pairs that blocking left to be compared.
        public var candidatePairs: Int
        /// The share of all pairs that blocking spared; from 0 to 1.
        public var reductionRatio: Double
        /// The probability that two records at random are one; from 0 to 1.
        public var priorProbability: Double
        /// Whether training ended by itself and not at its limit.
        public var hasConverged: Bool
        /// The match weight from which a pair is merged, in bits.
        public var mergeThreshold: Double
        /// The match weight from which a pair is proposed, in bits.
        public var reviewThreshold: Double
        /// The blocking rules that were used, the most telling first.
        public var blockingRules: [BlockingRule]
        /// The comparisons of the model.
        public var comparisons: [Comparison]
        /// The scored pairs by match weight, the least first.
        public var histogram: [Bin]
        /// The entities by how many records they have.
        public var clusterSizes: [ClusterSize]
        /// The model's probabilities against what people have answered; nil where nobody has.
        public var calibration: Calibration?

        /// A blocking rule as a sentence with what it found.
        public struct BlockingRule: Sendable, Codable, Equatable {
            public var name: String
            public var pairs: Int
            public var largestBlock: Int

            public init(name: String, pairs: Int, largestBlock: Int) {
                self.name = name
                self.pairs = pairs
                self.largestBlock = largestBlock
            }
        }

        /// A comparison with its levels.
        public struct Comparison: Sendable, Codable, Equatable {
            public var name: String
            public var levels: [Level]

            public init(name: String, levels: [Level]) {
                self.name = name
                self.levels = levels
            }
        }

        /// A comparison level: m, u and the bits that it is worth before frequency adjustment.
        public struct Level: Sendable, Codable, Equatable {
            public var name: String
            public var m: Double
            public var u: Double
            public var bits: Double
            public var origin: String

            public init(name: String, m: Double, u: Double, bits: Double, origin: String) {
                self.name = name
                self.m = m
                self.u = u
                self.bits = bits
                self.origin = origin
            }
        }

        /// Scored pairs whose weight is at least `lowerBits` and below it plus one bin.
        public struct Bin: Sendable, Codable, Equatable {
            public var lowerBits: Double
            public var merge: Int
            public var review: Int
            public var leave: Int

            public init(lowerBits: Double, merge: Int, review: Int, leave: Int) {
                self.lowerBits = lowerBits
                self.merge = merge
                self.review = review
                self.leave = leave
            }
        }

        /// How many entities have this many records.
        public struct ClusterSize: Sendable, Codable, Equatable {
            public var records: Int
            public var entities: Int

            public init(records: Int, entities: Int) {
                self.records = records
                self.entities = entities
            }
        }

        public init(
            kind: String, records: Int, candidatePairs: Int, reductionRatio: Double,
            priorProbability: Double, hasConverged: Bool, mergeThreshold: Double,
            reviewThreshold: Double, blockingRules: [BlockingRule], comparisons: [Comparison],
            histogram: [Bin], clusterSizes: [ClusterSize], calibration: Calibration? = nil
        ) {
            self.kind = kind
            self.records = records
            self.candidatePairs = candidatePairs
            self.reductionRatio = reductionRatio
            self.priorProbability = priorProbability
            self.hasConverged = hasConverged
            self.mergeThreshold = mergeThreshold
            self.reviewThreshold = reviewThreshold
            self.blockingRules = blockingRules
            self.comparisons = comparisons
            self.histogram = histogram
            self.clusterSizes = clusterSizes
            self.calibration = calibration
        }
    }
}
