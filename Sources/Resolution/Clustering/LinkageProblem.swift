/// Nodes to be joined by average linkage, with the pairs between them.
///
/// A pair that is not listed counts as `unscored`; a listed one adds its excess over that. So the
/// sum over all pairs between two clusters is `unscored` times the product of their sizes plus the
/// excesses between them.
struct LinkageProblem {
    /// A scored pair, or several, between two nodes.
    struct Edge {
        let left: UInt32
        let right: UInt32
        /// The weight less `unscored`, in 1024ths of a bit.
        let excess: Int64

        init(_ left: UInt32, _ right: UInt32, excess: Int64) {
            self.left = left
            self.right = right
            self.excess = excess
        }
    }

    /// How many records each node stands for.
    var sizes: [Int64]
    /// Several edges may join the same two nodes; none joins a node to itself.
    var edges: [Edge]
    /// What a pair without a score counts, in 1024ths of a bit.
    let unscored: Int64
    /// Clusters whose average lies below this stay apart; in bits.
    let lowest: Double

    /// Joins the nodes from the strongest average to the weakest.
    ///
    /// Average linkage (UPGMA) over the full matrix is reducible, so that following nearest
    /// neighbours until two are each other's gives the same tree as always joining the best two.
    ///
    /// - Complexity: for up to 256 nodes O(k²); beyond that O(e + k · average degree).
    /// - Source: Murtagh, "A survey of recent advances in hierarchical clustering algorithms", The
    ///   Computer Journal 26(4), 1983 (nearest-neighbour chain).
    func tree() -> LinkageTree {
        if sizes.count == 2 { return treeOfTwo() }
        return sizes.count <= 256 ? DenseLinkage.tree(self) : SparseLinkage.tree(self)
    }

    /// The commonest case, without any table.
    private func treeOfTwo() -> LinkageTree {
        var tree = LinkageTree(leafCount: 2)
        let pairs = sizes[0] * sizes[1]
        let sum = edges.reduce(unscored * pairs) { $0 + $1.excess }
        let level = FixedWeight.average(sum, over: pairs)
        if level >= lowest { _ = tree.join(0, 1, level: level) }
        return tree
    }
}
