/// The pairs at or above the floor, and how they were found.
public struct MatchResult: Sendable {
    public let pairs: ScoredPairs
    public let blocking: BlockingReport
    /// Explains pairs of the table from what scoring prepared.
    ///
    /// Holds that in memory, some hundred bytes a record; whoever keeps the result for its pairs alone
    /// keeps those.
    public let explainer: PairExplainer

    /// What matching further records with these needs; nil where it was not asked for.
    public let index: MatchIndex?

    init(
        pairs: ScoredPairs, blocking: BlockingReport, explainer: PairExplainer,
        index: MatchIndex? = nil
    ) {
        self.index = index
        self.pairs = pairs
        self.blocking = blocking
        self.explainer = explainer
    }
}
