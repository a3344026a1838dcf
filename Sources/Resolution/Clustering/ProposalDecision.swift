import Matching

/// Groups what was not merged alone into proposals: whole clusters, not pairs.
struct ProposalDecision {
    let evidence: PairEvidence
    let blocks: [[UInt32]]
    let pairs: [UnitDecision.Pair]
    let groups: NodeGroups

    /// The proposals, and for each node the number of the one it stands in, -1 for none.
    struct Result {
        var proposals: [Proposal] = []
        var proposalOfNode: [Int]
    }

    /// The groups of nodes that one proposal puts side by side.
    private struct Draft {
        var sets: [[Int]]
        let level: Double
        let isCutToSize: Bool
    }

    func proposals() -> Result {
        let sets = groups.sets
        var result = Result(proposalOfNode: [Int](repeating: -1, count: blocks.count))
        var drafts = sets.count > 1 ? drafts(sets) : []
        if !evidence.policy.mergesAutomatically { addWithheldMerges(sets, to: &drafts) }
        for (number, draft) in drafts.enumerated() {
            for node in draft.sets.joined() { result.proposalOfNode[node] = number }
        }
        let reasons = reasons(drafts, result.proposalOfNode)
        for (number, draft) in drafts.enumerated() {
            result.proposals.append(proposal(draft, reasons[number]))
        }
        return result
    }

    // MARK: Which groups stand together

    /// Joins the groups by average linkage and cuts at the review threshold and the largest size.
    ///
    /// What a cut leaves over is joined anew, so that it is asked in further proposals.
    private func drafts(_ sets: [[Int]]) -> [Draft] {
        var drafts: [Draft] = []
        var rest = sets
        while rest.count > 1 {
            let found = cut(problem(rest).tree(), rest)
            drafts += found
            if !found.contains(where: \.isCutToSize) { break }
            let drafted = Set(found.flatMap { $0.sets.map { $0[0] } })
            rest = rest.filter { !drafted.contains($0[0]) }
        }
        return drafts
    }

    /// What stands between the groups.
    private func problem(_ sets: [[Int]]) -> LinkageProblem {
        var numberOfGroup = [Int](repeating: -1, count: blocks.count)
        for (number, set) in sets.enumerated() { numberOfGroup[groups.group(of: set[0])] = number }
        var problem = LinkageProblem(
            sizes: sets.map { groups.sizes[groups.group(of: $0[0])] }, edges: [],
            unscored: evidence.unscored, lowest: evidence.reviewBits)
        for (number, set) in sets.enumerated() {
            let row = groups.group(of: set[0]) * blocks.count
            for other in number + 1..<sets.count {
                let excess = groups.excesses[row + groups.group(of: sets[other][0])]
                if excess != 0 {
                    problem.edges.append(.init(UInt32(number), UInt32(other), excess: excess))
                }
            }
        }
        // A pair of which a person was unsure is not asked again on its own strength.
        for pair in pairs where evidence.flags(pair.position).contains(.unsure) {
            let left = numberOfGroup[groups.group(of: Int(pair.left))]
            let right = numberOfGroup[groups.group(of: Int(pair.right))]
            let excess = evidence.excess(pair.position)
            if left < 0 || right < 0 || left == right || excess <= 0 { continue }
            problem.edges.append(.init(UInt32(left), UInt32(right), excess: -excess))
        }
        return problem
    }

    private func cut(_ tree: LinkageTree, _ sets: [[Int]]) -> [Draft] {
        let ones = [Int](repeating: 1, count: sets.count)
        let limit = evidence.policy.maximumProposalSize
        return tree.nodes(withAtMost: limit, sizes: ones).filter { $0 >= tree.leafCount }.map {
            Draft(
                sets: tree.leaves(below: $0).map { sets[$0] }, level: tree.levels[$0],
                isCutToSize: tree.parents[$0] >= 0)
        }
    }

    /// Turns merges that the policy withholds into proposals, and into parts of the others.
    private func addWithheldMerges(_ sets: [[Int]], to drafts: inout [Draft]) {
        var isDrafted = [Bool](repeating: false, count: blocks.count)
        for index in drafts.indices {
            for node in drafts[index].sets.joined() { isDrafted[node] = true }
            drafts[index].sets = drafts[index].sets.flatMap { $0.map { [$0] } }
        }
        for set in sets where set.count > 1 && !isDrafted[set[0]] {
            drafts.append(
                Draft(sets: set.map { [$0] }, level: cohesion(within: set), isCutToSize: false))
        }
    }

    /// The average weight of the pairs between the nodes of a group.
    private func cohesion(within set: [Int]) -> Double {
        let sizes = set.map { Int64(blocks[$0].count) }
        let total = sizes.reduce(0, +)
        let count = (total * total - sizes.reduce(0) { $0 + $1 * $1 }) / 2
        let group = groups.group(of: set[0])
        var sum = evidence.unscored * count
        for pair in pairs
        where pair.left != pair.right && groups.group(of: Int(pair.left)) == group
            && groups.group(of: Int(pair.right)) == group
        {
            sum += evidence.excess(pair.position)
        }
        return FixedWeight.average(sum, over: count)
    }

    // MARK: Why

    private struct Why {
        var reason: Proposal.Reason = .belowThreshold
        var pair: Int?
    }

    /// The gravest reason of each draft and the pair that shows it best.
    private func reasons(_ drafts: [Draft], _ proposalOfNode: [Int]) -> [Why] {
        var entityOfNode = [Int](repeating: -1, count: blocks.count)
        for draft in drafts {
            for set in draft.sets { for node in set { entityOfNode[node] = set[0] } }
        }
        var found = drafts.map { draft in
            Why(reason: isTooLarge(draft) ? .oversized : .belowThreshold, pair: nil)
        }
        for pair in pairs {
            let number = proposalOfNode[Int(pair.left)]
            if number < 0 || number != proposalOfNode[Int(pair.right)]
                || entityOfNode[Int(pair.left)] == entityOfNode[Int(pair.right)]
            {
                continue
            }
            let reason = evidence.reason(of: pair.position)
            let known = found[number]
            if rank(reason) < rank(known.reason) {
                found[number] = Why(reason: reason, pair: pair.position)
            } else if reason == known.reason || rank(known.reason) == rank(.oversized),
                known.pair.map({ isStronger(pair.position, than: $0) }) ?? true
            {
                found[number].pair = pair.position
            }
        }
        return found
    }

    private func rank(_ reason: Proposal.Reason) -> Int {
        Proposal.Reason.allCases.firstIndex(of: reason) ?? Proposal.Reason.allCases.count
    }

    private func isStronger(_ pair: Int, than other: Int) -> Bool {
        evidence.pairs.weights[pair] > evidence.pairs.weights[other]
    }

    private func isTooLarge(_ draft: Draft) -> Bool {
        let size = draft.sets.joined().reduce(0) { $0 + blocks[$1].count }
        return draft.isCutToSize || size > evidence.policy.maximumAutomaticClusterSize
    }

    private func proposal(_ draft: Draft, _ why: Why) -> Proposal {
        let entities = draft.sets.map { set in set.flatMap { blocks[$0] }.sorted() }
            .sorted { $0[0] < $1[0] }
        return Proposal(
            members: entities.flatMap { $0 }.sorted(), entities: entities, reason: why.reason,
            decisivePair: why.pair, cohesion: draft.level)
    }
}
