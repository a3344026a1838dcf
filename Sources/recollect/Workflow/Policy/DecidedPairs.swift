import Resolution

/// What a clustering does with any two records, by their dense numbers.
struct DecidedPairs: Sendable {
    /// By record: its merged cluster, or its proposal, counted from 1; 0 for none.
    private var cluster: [Int32]
    private var proposal: [Int32]

    init(_ clustering: Clustering, count: Int) {
        cluster = [Int32](repeating: 0, count: count)
        proposal = cluster
        for (number, merge) in clustering.merges.enumerated() {
            for member in merge.members { cluster[Int(member)] = Int32(number + 1) }
        }
        for (number, open) in clustering.proposals.enumerated() {
            for member in open.members { proposal[Int(member)] = Int32(number + 1) }
        }
    }

    func verdict(_ left: UInt32, _ right: UInt32) -> PairVerdict {
        let (left, right) = (Int(left), Int(right))
        if cluster[left] != 0 && cluster[left] == cluster[right] { return .merge }
        if proposal[left] != 0 && proposal[left] == proposal[right] { return .review }
        return .leave
    }
}
