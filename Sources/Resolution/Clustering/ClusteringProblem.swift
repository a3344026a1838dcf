import Matching

/// Everything that is to be clustered, sorted into components.
struct ClusteringProblem: Sendable {
    let index: ComponentIndex
    private let evidence: PairEvidence
    private let recordCount: Int
    /// Cannot-links on pairs that were not scored, by component.
    private let cannotLinks: [UInt32: [(left: UInt32, right: UInt32)]]

    init(
        policy: ResolutionPolicy, recordCount: Int, pairs: ScoredPairs, standing: [Constraint],
        isProtected: [Bool]
    ) {
        precondition(
            isProtected.isEmpty || isProtected.count == recordCount,
            "protection is told for each record")
        self.recordCount = recordCount
        evidence = PairEvidence(
            policy: policy, recordCount: recordCount, pairs: pairs, standing: standing,
            isProtected: isProtected)
        index = ComponentIndex(recordCount: recordCount, evidence: evidence)
        var cannotLinks: [UInt32: [(left: UInt32, right: UInt32)]] = [:]
        for link in evidence.unscoredCannotLinks {
            let component = index.components[Int(link.left)]
            if component != .max && component == index.components[Int(link.right)] {
                cannotLinks[component, default: []].append(link)
            }
        }
        self.cannotLinks = cannotLinks
    }

    /// Decides a range of components.
    func decide(_ range: Range<Int>, hasShortcut: Bool) -> ComponentDecider {
        var decider = ComponentDecider(
            evidence: evidence, recordCount: recordCount, hasShortcut: hasShortcut)
        for component in range {
            decider.decide(
                members: index.members(of: component), pairs: index.pairs(of: component),
                cannotLinks: cannotLinks.isEmpty ? [] : cannotLinks[UInt32(component)] ?? [])
        }
        return decider
    }
}
