/// What clustering decided, records and pairs by their dense numbers.
public struct Clustering: Sendable {
    /// What is merged alone or because people say so, ordered by first member.
    public let merges: [MergedCluster]
    /// What a person is asked; a record stands in one proposal at most. Ordered by first member.
    public let proposals: [Proposal]
    /// One per scored pair.
    public let verdicts: [PairVerdict]
    /// One per scored pair, in bits: the weight, or, where clustering put the two records into one
    /// cluster only at a lower level or not at all, that lower level.
    ///
    /// For each threshold the closure of the pairs at or above it is the clustering at that
    /// threshold, so nothing chains.
    public let adjustedWeights: [Float]

    public init(
        merges: [MergedCluster], proposals: [Proposal], verdicts: [PairVerdict],
        adjustedWeights: [Float]
    ) {
        self.merges = merges
        self.proposals = proposals
        self.verdicts = verdicts
        self.adjustedWeights = adjustedWeights
    }
}
