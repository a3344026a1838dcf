/// The pairs at or above the floor, and how they were found.
public struct MatchResult: Sendable {
    public let pairs: ScoredPairs
    public let blocking: BlockingReport

    public init(pairs: ScoredPairs, blocking: BlockingReport) {
        self.pairs = pairs
        self.blocking = blocking
    }
}
