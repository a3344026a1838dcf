import Matching

/// Decides one cluster of likely records: what of it merges alone, and what a person is asked.
struct UnitDecision {
    /// Clusters beyond this many nodes are decided branch by branch.
    static let largestUnit = 512

    /// A scored pair inside the unit, with the nodes of its records.
    struct Pair {
        let position: Int
        let left: UInt32
        let right: UInt32
    }

    /// What was decided.
    struct Outcome {
        var merges: [MergedCluster] = []
        var proposals: [Proposal] = []
        /// For each pair inside an entity or a proposal its verdict.
        var verdicts: [(pair: Int, verdict: PairVerdict)] = []
    }

    let evidence: PairEvidence
    /// The records of each node: more than one where they must stand together.
    let blocks: [[UInt32]]
    let pairs: [Pair]
    /// Cannot-links between nodes, beyond those that stand on scored pairs.
    let cannotLinks: [LinkageProblem.Edge]
    /// Per scored pair of the whole list.
    let adjusted: [Float]

    func outcome() -> Outcome {
        var groups = NodeGroups(
            evidence: evidence, blocks: blocks, pairs: pairs, cannotLinks: cannotLinks)
        merge(in: &groups)
        let proposed = ProposalDecision(
            evidence: evidence, blocks: blocks, pairs: pairs, groups: groups
        ).proposals()
        var outcome = Outcome()
        outcome.proposals = proposed.proposals
        outcome.merges = merges(groups)
        for pair in pairs {
            let left = Int(pair.left)
            let right = Int(pair.right)
            let isTogether =
                left == right
                || (evidence.policy.mergesAutomatically && groups.areTogether(left, right))
            if isTogether {
                outcome.verdicts.append((pair.position, .merge))
            } else if proposed.proposalOfNode[left] >= 0
                && proposed.proposalOfNode[left] == proposed.proposalOfNode[right]
            {
                outcome.verdicts.append((pair.position, .review))
            }
        }
        return outcome
    }

    /// Joins nodes along the pairs that may be merged alone, the strongest first, as far as the
    /// other pairs between the two sides allow it.
    private func merge(in groups: inout NodeGroups) {
        var links = pairs.filter { $0.left != $0.right && evidence.isEligible($0.position) }
        links.sort {
            let left = (adjusted[$0.position], evidence.pairs.weights[$0.position])
            let right = (adjusted[$1.position], evidence.pairs.weights[$1.position])
            return left != right ? left > right : $0.position < $1.position
        }
        var hasChanged = true
        while hasChanged && !links.isEmpty {
            hasChanged = false
            var waiting: [Pair] = []
            for link in links {
                let left = Int(link.left)
                let right = Int(link.right)
                if groups.areTogether(left, right) { continue }
                if groups.mayJoin(left, right) {
                    groups.join(left, right)
                    hasChanged = true
                } else {
                    // What joins either side later may yet support it.
                    waiting.append(link)
                }
            }
            links = waiting
        }
    }

    private func merges(_ groups: NodeGroups) -> [MergedCluster] {
        let isAutomatic = evidence.policy.mergesAutomatically
        // Without automatic merges only what must stand together is merged: node by node.
        let sets = isAutomatic ? groups.sets : blocks.indices.map { [$0] }
        var numberOfNode = [Int](repeating: 0, count: blocks.count)
        for (number, set) in sets.enumerated() {
            for node in set { numberOfNode[node] = number }
        }
        var links = [[Int]](repeating: [], count: sets.count)
        for pair in pairs {
            let number = numberOfNode[Int(pair.left)]
            if number == numberOfNode[Int(pair.right)] && evidence.isEligible(pair.position) {
                links[number].append(pair.position)
            }
        }
        var merges: [MergedCluster] = []
        for (number, set) in sets.enumerated() {
            let members = set.flatMap { blocks[$0] }.sorted()
            if members.count > 1 {
                merges.append(MergedCluster(members: members, links: links[number]))
            }
        }
        return merges
    }
}
