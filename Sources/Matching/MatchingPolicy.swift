import RecordModel

/// The knobs of matching, each with a default that needs no change.
public struct MatchingPolicy: Codable, Sendable, Equatable {
    /// Replaces what training found for one level of a comparison.
    public struct LevelOverride: Codable, Sendable, Equatable {
        public var comparison: ComparisonKind
        public var level: String
        /// Chance of the level among matches; nil keeps the trained one.
        public var m: Double?
        /// Chance of the level among unrelated pairs; nil keeps the trained one.
        public var u: Double?

        public init(comparison: ComparisonKind, level: String, m: Double? = nil, u: Double? = nil) {
            self.comparison = comparison
            self.level = level
            self.m = m
            self.u = u
        }
    }

    /// Blocks with more records are split by a second key, or reported and left out.
    public var largestBlock: Int
    /// Blocking rules are added while all of them together make fewer pairs per record than this.
    public var candidatePairsPerRecord: Double
    /// A single rule that would make more pairs per record than this is left out and reported; above
    /// 20,000 records the limit falls with their number to the power 0.7.
    public var candidatePairsPerRecordAndRule: Double
    /// How many random pairs show what agrees by chance.
    public var randomPairs: Int
    /// How many candidate pairs training counts at most.
    public var trainingPairs: Int
    /// EM stops after this many rounds, converged or not.
    public var iterations: Int
    /// EM has converged when no probability moves by more than this.
    public var tolerance: Double
    /// How many pairs the assumptions about each comparison are worth against the data.
    public var assumptionStrength: Double
    /// The expected number of matching pairs per record; nil lets the data say.
    public var matchesPerRecord: Double?
    /// Comparisons that are not used.
    public var disabledComparisons: [ComparisonKind]
    /// Levels whose probabilities are set by hand.
    public var overrides: [LevelOverride]

    public init(
        largestBlock: Int = 120, candidatePairsPerRecord: Double = 50,
        candidatePairsPerRecordAndRule: Double = 25, randomPairs: Int = 300_000,
        trainingPairs: Int = 500_000, iterations: Int = 60, tolerance: Double = 1e-4,
        assumptionStrength: Double = 30, matchesPerRecord: Double? = nil,
        disabledComparisons: [ComparisonKind] = [], overrides: [LevelOverride] = []
    ) {
        self.largestBlock = largestBlock
        self.candidatePairsPerRecord = candidatePairsPerRecord
        self.candidatePairsPerRecordAndRule = candidatePairsPerRecordAndRule
        self.randomPairs = randomPairs
        self.trainingPairs = trainingPairs
        self.iterations = iterations
        self.tolerance = tolerance
        self.assumptionStrength = assumptionStrength
        self.matchesPerRecord = matchesPerRecord
        self.disabledComparisons = disabledComparisons
        self.overrides = overrides
    }

    /// Reads a policy in which any key may be missing and then has its default.
    public init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: CodingKeys.self)
        let base = MatchingPolicy()
        func value<T: Decodable>(_ key: CodingKeys, _ fallback: T) throws -> T {
            try box.decodeIfPresent(T.self, forKey: key) ?? fallback
        }
        self.init(
            largestBlock: try value(.largestBlock, base.largestBlock),
            candidatePairsPerRecord: try value(
                .candidatePairsPerRecord, base.candidatePairsPerRecord),
            candidatePairsPerRecordAndRule: try value(
                .candidatePairsPerRecordAndRule, base.candidatePairsPerRecordAndRule),
            randomPairs: try value(.randomPairs, base.randomPairs),
            trainingPairs: try value(.trainingPairs, base.trainingPairs),
            iterations: try value(.iterations, base.iterations),
            tolerance: try value(.tolerance, base.tolerance),
            assumptionStrength: try value(.assumptionStrength, base.assumptionStrength),
            matchesPerRecord: try box.decodeIfPresent(Double.self, forKey: .matchesPerRecord),
            disabledComparisons: try value(.disabledComparisons, base.disabledComparisons),
            overrides: try value(.overrides, base.overrides))
    }

    /// Checks every knob.
    ///
    /// - Throws: `MatchingError.invalidPolicy` with all problems, not only the first.
    public func validate() throws(MatchingError) {
        var problems: [String] = []
        func require(_ holds: Bool, _ sentence: String) {
            if !holds { problems.append(sentence) }
        }
        require(largestBlock >= 2, "largestBlock must be at least 2.")
        require(candidatePairsPerRecord > 0, "candidatePairsPerRecord must be above 0.")
        require(
            candidatePairsPerRecordAndRule > 0, "candidatePairsPerRecordAndRule must be above 0.")
        require(randomPairs >= 1000, "randomPairs must be at least 1000.")
        require(trainingPairs >= 1000, "trainingPairs must be at least 1000.")
        require(iterations >= 1, "iterations must be at least 1.")
        require(tolerance > 0 && tolerance < 1, "tolerance must lie between 0 and 1.")
        require(assumptionStrength >= 0, "assumptionStrength must not be negative.")
        if let rate = matchesPerRecord {
            require(rate > 0, "matchesPerRecord must be above 0.")
        }
        for override in overrides {
            let place = "override of \(override.comparison.rawValue).\(override.level)"
            let names = PartyKind.allCases.flatMap {
                ComparisonShape.shape(of: override.comparison, for: $0)?.levels.map(\.name) ?? []
            }
            require(names.contains(override.level), "\(place): there is no such level.")
            for value in [override.m, override.u].compactMap({ $0 }) {
                require(value > 0 && value < 1, "\(place): m and u must lie between 0 and 1.")
            }
        }
        if !problems.isEmpty { throw MatchingError(code: .invalidPolicy, problems: problems) }
    }
}
