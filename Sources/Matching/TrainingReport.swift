/// How the training of a model went.
public struct TrainingReport: Codable, Sendable, Equatable {
    public let hasConverged: Bool
    public let iterations: Int
    /// Random pairs that showed what agrees by chance.
    public let randomPairs: Int
    /// Candidate pairs counted for EM, and their distinct agreement patterns.
    public let candidatePairs: Int
    public let patterns: Int
    /// The number of matching pairs that the model expects in the whole table.
    public let expectedMatches: Double
    /// `comparison.level` of each probability that had to be clamped.
    public let clamped: [String]
    /// `comparison.level` of each level that no candidate pair showed.
    public let neverObserved: [String]

    public init(
        hasConverged: Bool, iterations: Int, randomPairs: Int, candidatePairs: Int, patterns: Int,
        expectedMatches: Double, clamped: [String], neverObserved: [String]
    ) {
        self.hasConverged = hasConverged
        self.iterations = iterations
        self.randomPairs = randomPairs
        self.candidatePairs = candidatePairs
        self.patterns = patterns
        self.expectedMatches = expectedMatches
        self.clamped = clamped
        self.neverObserved = neverObserved
    }
}
