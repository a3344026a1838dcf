/// Average linkage over a full table of sums: for small components.
enum DenseLinkage {
    static func tree(_ problem: LinkageProblem) -> LinkageTree {
        let count = problem.sizes.count
        var sums = table(problem)
        var sizes = problem.sizes
        var tree = LinkageTree(leafCount: count)
        // A cluster lives in the slot of its smallest leaf, which also breaks ties.
        var nodes = Array(0..<Int32(count))
        var isOpen = [Bool](repeating: true, count: count)
        var chain: [Int] = []
        for start in 0..<count where isOpen[start] {
            chain.append(start)
            while let top = chain.last {
                let previous = chain.count > 1 ? chain[chain.count - 2] : -1
                let (best, level) = nearest(to: top, previous, sums, sizes, isOpen)
                if best < 0 || level < problem.lowest {
                    // Nothing that others become will come nearer (reducibility).
                    isOpen[top] = false
                    chain.removeLast()
                } else if best == previous {
                    chain.removeLast(2)
                    let kept = min(top, previous)
                    let gone = max(top, previous)
                    nodes[kept] = tree.join(nodes[kept], nodes[gone], level: level)
                    for other in 0..<count {
                        sums[kept * count + other] += sums[gone * count + other]
                        sums[other * count + kept] = sums[kept * count + other]
                    }
                    sizes[kept] += sizes[gone]
                    isOpen[gone] = false
                    if chain.isEmpty { chain.append(kept) }
                } else {
                    chain.append(best)
                }
            }
        }
        return tree
    }

    /// The sums over all pairs between any two nodes.
    private static func table(_ problem: LinkageProblem) -> [Int64] {
        let count = problem.sizes.count
        var sums = [Int64](repeating: 0, count: count * count)
        for left in 0..<count {
            for right in 0..<count where left != right {
                sums[left * count + right] =
                    problem.unscored * problem.sizes[left] * problem.sizes[right]
            }
        }
        for edge in problem.edges {
            sums[Int(edge.left) * count + Int(edge.right)] += edge.excess
            sums[Int(edge.right) * count + Int(edge.left)] += edge.excess
        }
        return sums
    }

    /// The open cluster with the highest average; of equal ones the one before in the chain, else
    /// the one with the smallest leaf. -1 where there is none.
    private static func nearest(
        to top: Int, _ previous: Int, _ sums: [Int64], _ sizes: [Int64], _ isOpen: [Bool]
    ) -> (Int, Double) {
        let count = sizes.count
        var best = -1
        var highest = -Double.infinity
        for other in 0..<count where other != top && isOpen[other] {
            let level = FixedWeight.average(
                sums[top * count + other], over: sizes[top] * sizes[other])
            if level > highest || (level == highest && other == previous) {
                highest = level
                best = other
            }
        }
        return (best, highest)
    }
}
