import Matching

/// Clusters one component after the other and collects what is decided.
struct ComponentDecider: Sendable {
    private let evidence: PairEvidence
    /// The node of each record of the component at hand.
    private var nodes: [UInt32]
    private var merges: [MergedCluster] = []
    private var proposals: [Proposal] = []
    private var verdicts: [PairVerdict]
    private var adjusted: [Float]

    /// Whether components of two take the short way; off only to test it against the long one.
    private let hasShortcut: Bool

    init(evidence: PairEvidence, recordCount: Int, hasShortcut: Bool = true) {
        self.evidence = evidence
        self.hasShortcut = hasShortcut
        nodes = [UInt32](repeating: 0, count: recordCount)
        verdicts = [PairVerdict](repeating: .leave, count: evidence.pairs.count)
        adjusted = evidence.pairs.weights
    }

    /// What was decided, in the order of first members.
    consuming func clustering() -> Clustering {
        merges.sort { $0.members[0] < $1.members[0] }
        proposals.sort { $0.members[0] < $1.members[0] }
        return Clustering(
            merges: merges, proposals: proposals, verdicts: verdicts, adjustedWeights: adjusted)
    }

    /// Takes over what another one decided of the pairs of other components.
    mutating func take(_ other: ComponentDecider, pairs: ArraySlice<UInt32>) {
        merges += other.merges
        proposals += other.proposals
        for pair in pairs {
            verdicts[Int(pair)] = other.verdicts[Int(pair)]
            adjusted[Int(pair)] = other.adjusted[Int(pair)]
        }
    }

    mutating func decide(
        members: ArraySlice<UInt32>, pairs: ArraySlice<UInt32>,
        cannotLinks: [(left: UInt32, right: UInt32)]
    ) {
        if hasShortcut && members.count == 2 && pairs.count == 1 && cannotLinks.isEmpty,
            let pair = pairs.first, evidence.flags(Int(pair)).isEmpty,
            evidence.leaders.isEmpty
        {
            decideTwo(Array(members), pair: Int(pair))
            return
        }
        let blocks = numberNodes(members)
        var problem = LinkageProblem(
            sizes: blocks.map { Int64($0.count) }, edges: [], unscored: evidence.unscored,
            lowest: evidence.reviewBits)
        problem.edges.reserveCapacity(pairs.count + cannotLinks.count)
        for pair in pairs {
            let (left, right) = nodes(of: Int(pair))
            if left == right { continue }
            problem.edges.append(.init(left, right, excess: evidence.excess(Int(pair))))
        }
        for link in cannotLinks {
            let left = nodes[Int(link.left)]
            let right = nodes[Int(link.right)]
            if left == right { continue }
            problem.edges.append(.init(left, right, excess: FixedWeight.forbidden))
        }
        let tree = problem.tree()
        let unitOfNode = units(of: tree)
        adjust(pairs, problem, tree)
        decideUnits(blocks, pairs, cannotLinks, unitOfNode)
    }

    /// The commonest component: two records and their pair, with nothing else in sight.
    private mutating func decideTwo(_ members: [UInt32], pair: Int) {
        let level = FixedWeight.average(
            FixedWeight.of(
                Double(evidence.pairs.weights[pair]), limit: evidence.policy.weightLimit),
            over: 1)
        if level < evidence.reviewBits { return adjusted[pair] = min(adjusted[pair], Float(level)) }
        if level < evidence.policy.weightLimit { lower(pair, to: level) }
        if evidence.policy.mergesAutomatically && evidence.isEligible(pair)
            && level >= evidence.policy.minimumCohesion
        {
            merges.append(MergedCluster(members: members, links: [pair]))
            verdicts[pair] = .merge
        } else {
            proposals.append(
                Proposal(
                    members: members, entities: members.map { [$0] },
                    reason: evidence.reason(of: pair), decisivePair: pair, cohesion: level))
            verdicts[pair] = .review
        }
    }

    // MARK: Nodes

    private func nodes(of pair: Int) -> (UInt32, UInt32) {
        (nodes[Int(evidence.pairs.left[pair])], nodes[Int(evidence.pairs.right[pair])])
    }

    /// Numbers the records of a component, those that must stand together as one node.
    ///
    /// - Returns: the records of each node, ascending.
    private mutating func numberNodes(_ members: ArraySlice<UInt32>) -> [[UInt32]] {
        var blocks: [[UInt32]] = []
        blocks.reserveCapacity(members.count)
        for record in members {
            let leader = evidence.leader(record)
            if leader == record {
                nodes[Int(record)] = UInt32(blocks.count)
                blocks.append([record])
            } else {
                // Leaders are the smallest of their block, so they were numbered before.
                nodes[Int(record)] = nodes[Int(leader)]
                blocks[Int(nodes[Int(leader)])].append(record)
            }
        }
        return blocks
    }

    /// Divides the nodes into the clusters at the lowest level, large ones into their branches.
    private func units(of tree: LinkageTree) -> [UInt32] {
        let ones = [Int](repeating: 1, count: tree.leafCount)
        var units = [UInt32](repeating: 0, count: tree.leafCount)
        let tops = tree.nodes(withAtMost: UnitDecision.largestUnit, sizes: ones)
        for (unit, top) in tops.enumerated() {
            for leaf in tree.leaves(below: top) { units[leaf] = UInt32(unit) }
        }
        return units
    }

    // MARK: Adjusted weights

    /// Lowers the weights of pairs that come together at a lower level than their own, or not.
    private mutating func adjust(
        _ pairs: ArraySlice<UInt32>, _ problem: LinkageProblem, _ tree: LinkageTree
    ) {
        let limit = evidence.policy.weightLimit
        var cut: [(roots: UInt64, pair: Int)] = []
        for pair in pairs {
            let (left, right) = nodes(of: Int(pair))
            if left == right { continue }
            if let level = tree.level(joining: Int(left), Int(right)) {
                // At the limit weights are not told apart, so they stand as they are.
                if level < limit { lower(Int(pair), to: level) }
            } else {
                let one = UInt64(tree.root(of: Int(left)))
                let other = UInt64(tree.root(of: Int(right)))
                cut.append((min(one, other) << 32 | max(one, other), Int(pair)))
            }
        }
        if !cut.isEmpty { lowerCut(&cut, problem, tree) }
    }

    /// Lowers the weights between two final clusters to the average between them.
    private mutating func lowerCut(
        _ cut: inout [(roots: UInt64, pair: Int)], _ problem: LinkageProblem, _ tree: LinkageTree
    ) {
        var sizes = problem.sizes
        for (left, right) in tree.children { sizes.append(sizes[Int(left)] + sizes[Int(right)]) }
        cut.sort { ($0.roots, $0.pair) < ($1.roots, $1.pair) }
        var start = 0
        while start < cut.count {
            var end = start
            var sum: Int64 = 0
            while end < cut.count && cut[end].roots == cut[start].roots {
                sum += evidence.excess(cut[end].pair)
                end += 1
            }
            let count =
                sizes[Int(cut[start].roots >> 32)]
                * sizes[Int(UInt32(truncatingIfNeeded: cut[start].roots))]
            let average = FixedWeight.average(sum + problem.unscored * count, over: count)
            let floor = -evidence.policy.weightLimit
            for position in start..<end { lower(cut[position].pair, to: max(average, floor)) }
            start = end
        }
    }

    private mutating func lower(_ pair: Int, to level: Double) {
        adjusted[pair] = min(adjusted[pair], Float(level))
    }

    // MARK: Units

    private mutating func decideUnits(
        _ blocks: [[UInt32]], _ pairs: ArraySlice<UInt32>,
        _ cannotLinks: [(left: UInt32, right: UInt32)], _ unitOfNode: [UInt32]
    ) {
        let unitCount = Int(unitOfNode.max() ?? 0) + 1
        var blocksOfUnit = [[[UInt32]]](repeating: [], count: unitCount)
        var local = [UInt32](repeating: 0, count: blocks.count)
        for (node, block) in blocks.enumerated() {
            let unit = Int(unitOfNode[node])
            local[node] = UInt32(blocksOfUnit[unit].count)
            blocksOfUnit[unit].append(block)
        }
        var pairsOfUnit = [[UnitDecision.Pair]](repeating: [], count: unitCount)
        for pair in pairs {
            let (left, right) = nodes(of: Int(pair))
            let unit = Int(unitOfNode[Int(left)])
            if unit != Int(unitOfNode[Int(right)]) { continue }
            pairsOfUnit[unit].append(
                .init(position: Int(pair), left: local[Int(left)], right: local[Int(right)]))
        }
        var forbidden = [[LinkageProblem.Edge]](repeating: [], count: unitCount)
        for link in cannotLinks {
            let left = Int(nodes[Int(link.left)])
            let right = Int(nodes[Int(link.right)])
            let unit = Int(unitOfNode[left])
            if left == right || unit != Int(unitOfNode[right]) { continue }
            forbidden[unit].append(
                .init(local[left], local[right], excess: FixedWeight.forbidden))
        }
        for unit in 0..<unitCount {
            if blocksOfUnit[unit].count == 1 && blocksOfUnit[unit][0].count == 1 { continue }
            let decision = UnitDecision(
                evidence: evidence, blocks: blocksOfUnit[unit], pairs: pairsOfUnit[unit],
                cannotLinks: forbidden[unit], adjusted: adjusted)
            take(decision.outcome())
        }
    }

    private mutating func take(_ outcome: UnitDecision.Outcome) {
        merges.append(contentsOf: outcome.merges)
        proposals.append(contentsOf: outcome.proposals)
        for (pair, verdict) in outcome.verdicts { verdicts[pair] = verdict }
    }
}
