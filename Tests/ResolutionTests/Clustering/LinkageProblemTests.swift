import Testing

@testable import Resolution

/// The tree of joins, told by the level at which each two leaves come together.
@Suite struct LinkageProblemTests {
    /// Always joins the best two: the definition, with all averages computed anew.
    private func naiveLevels(_ problem: LinkageProblem) -> [[Double?]] {
        let count = problem.sizes.count
        var clusters = (0..<count).map { [$0] }
        var levels = [[Double?]](repeating: [Double?](repeating: nil, count: count), count: count)
        func average(_ one: [Int], _ other: [Int]) -> Double {
            var sum: Int64 = 0
            var pairs: Int64 = 0
            for left in one {
                for right in other {
                    pairs += problem.sizes[left] * problem.sizes[right]
                    sum += problem.unscored * problem.sizes[left] * problem.sizes[right]
                    for edge in problem.edges
                    where Set([Int(edge.left), Int(edge.right)]) == Set([left, right]) {
                        sum += edge.excess
                    }
                }
            }
            return FixedWeight.average(sum, over: pairs)
        }
        while true {
            var best: (level: Double, one: Int, other: Int)?
            for one in clusters.indices {
                for other in clusters.indices where one < other {
                    let level = average(clusters[one], clusters[other])
                    if level >= problem.lowest && level > best?.level ?? -.infinity {
                        best = (level, one, other)
                    }
                }
            }
            guard let best else { return levels }
            for left in clusters[best.one] {
                for right in clusters[best.other] {
                    levels[left][right] = best.level
                    levels[right][left] = best.level
                }
            }
            clusters[best.one] += clusters[best.other]
            clusters.remove(at: best.other)
        }
    }

    private func levels(_ tree: LinkageTree) -> [[Double?]] {
        (0..<tree.leafCount).map { left in
            (0..<tree.leafCount).map { $0 == left ? nil : tree.level(joining: left, $0) }
        }
    }

    /// Weights without ties, so that there is one right tree.
    private func randomProblem(seed: Int, count: Int, density: Double) -> LinkageProblem {
        var random = SeededGenerator(seed: UInt64(seed))
        var edges: [LinkageProblem.Edge] = []
        for left in 0..<count {
            for right in left + 1..<count where Double.random(in: 0..<1, using: &random) < density {
                edges.append(
                    .init(
                        UInt32(left), UInt32(right),
                        excess: Int64.random(in: -9_000_000...30_000_000, using: &random)))
            }
        }
        return LinkageProblem(
            sizes: (0..<count).map { _ in Int64.random(in: 1...3, using: &random) }, edges: edges,
            unscored: -3072, lowest: -2)
    }

    @Test(arguments: 1...20)
    func denseAndSparseLinkageJoinAsTheDefinitionDoes(seed: Int) {
        let count = 2 + seed % 14
        let problem = randomProblem(
            seed: seed, count: count, density: seed.isMultiple(of: 2) ? 0.4 : 0.9)
        let expected = naiveLevels(problem)
        #expect(levels(DenseLinkage.tree(problem)) == expected, "seed \(seed)")
        #expect(levels(SparseLinkage.tree(problem)) == expected, "seed \(seed)")
    }

    @Test func denseAndSparseLinkageAgreeOnALargeComponent() {
        let problem = randomProblem(seed: 99, count: 150, density: 0.1)
        #expect(levels(DenseLinkage.tree(problem)) == levels(SparseLinkage.tree(problem)))
    }

    @Test func equalWeightsEnd() {
        let edges = (0..<6).flatMap { left in
            (left + 1..<6).map { LinkageProblem.Edge(UInt32(left), UInt32($0), excess: 20_000) }
        }
        let problem = LinkageProblem(
            sizes: [Int64](repeating: 1, count: 6), edges: edges, unscored: -3072, lowest: 0)
        for tree in [DenseLinkage.tree(problem), SparseLinkage.tree(problem)] {
            #expect(tree.root(of: 0) == tree.root(of: 5))
        }
    }

    @Test func nodesWithALimitCoverAllLeavesOnce() {
        let tree = randomProblem(seed: 5, count: 40, density: 0.5).tree()
        let nodes = tree.nodes(withAtMost: 7, sizes: [Int](repeating: 1, count: 40))
        let leaves = nodes.map(tree.leaves(below:))
        #expect(leaves.joined().sorted() == Array(0..<40))
        #expect(leaves.allSatisfy { $0.count <= 7 })
    }
}
