import RecordModel

/// A trained Fellegi-Sunter model of one kind of party: a value that travels as a file.
///
/// The prior and the chances of coincidence belong to a table of `records` records; scoring a
/// table of another size scales them, so that a probability means the same at any size.
public struct MatchModel: Codable, Sendable, Equatable {
    public let kind: PartyKind
    /// The number of records it was trained on.
    public let records: Int
    /// Prior match probability λ: the chance that two random records of that table, and of the
    /// strangers beyond it, match.
    public let prior: Double
    /// The kinds of non-matches that it tells apart, strangers first.
    public let nonMatchKinds: [NonMatchKind]
    /// The chance of each kind among two random records, in the same order.
    public let nonMatchPriors: [Double]
    public let comparisons: [ComparisonModel]
    /// The names of the blocking rules, in the order in which they claim pairs.
    public let blockingRules: [String]
    /// Identifies the content: equal models have equal versions.
    public let version: String

    public init(
        kind: PartyKind, records: Int, prior: Double, nonMatchKinds: [NonMatchKind],
        nonMatchPriors: [Double], comparisons: [ComparisonModel], blockingRules: [String]
    ) {
        self.kind = kind
        self.records = records
        self.prior = prior
        self.nonMatchKinds = nonMatchKinds
        self.nonMatchPriors = nonMatchPriors
        self.comparisons = comparisons
        self.blockingRules = blockingRules
        version = Self.hash(
            kind: kind, records: records, priors: [prior] + nonMatchPriors,
            comparisons: comparisons, blockingRules: blockingRules)
    }

    /// How many duplicates a record has, on average.
    public var duplicatesPerRecord: Double {
        prior * Strangers.pairs(among: records) * 2 / Double(max(1, records))
    }

    private static func hash(
        kind: PartyKind, records: Int, priors: [Double], comparisons: [ComparisonModel],
        blockingRules: [String]
    ) -> String {
        var hasher = StableHasher()
        hasher.append(kind.rawValue)
        hasher.appendRaw(UInt64(records))
        for value in priors { hasher.appendRaw(value.bitPattern) }
        for comparison in comparisons {
            hasher.append(comparison.kind.rawValue)
            for level in comparison.levels {
                hasher.append(level.name)
                for value in [level.m, level.u] + level.related {
                    hasher.appendRaw(value.bitPattern)
                }
            }
        }
        for rule in blockingRules { hasher.append(rule) }
        return String(hasher.finish().hexadecimal.prefix(16))
    }
}
