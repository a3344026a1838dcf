/// Records that a plan puts into one entity, by dense numbers.
public struct MergedCluster: Sendable, Hashable {
    /// Ascending; at least two.
    public let members: [UInt32]
    /// Positions within the scored pairs, ascending: all pairs inside that may each be merged
    /// alone. They are the model's *same* judgements; with the must-links they hold the cluster
    /// together, and most of them remain when a member is taken out.
    public let links: [Int]

    public init(members: [UInt32], links: [Int]) {
        self.members = members
        self.links = links
    }
}
