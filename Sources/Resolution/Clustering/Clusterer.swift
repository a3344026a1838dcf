import Matching

/// Decides which records are one entity: merged alone, proposed to a person, or left apart.
///
/// Not by transitive closure. Within each connected component clusters join from the strongest
/// average weight to the weakest (average linkage), where two records without a score count as
/// weak evidence against, so a chain of likely pairs does not pull strangers together. Inside a
/// cluster only pairs with two kinds of evidence and no contradiction merge alone (DESIGN.md, D5),
/// and only where the other pairs between the two sides support them.
public struct Clusterer: Sendable {
    public let policy: ResolutionPolicy

    /// - Precondition: the policy is valid.
    public init(policy: ResolutionPolicy) {
        precondition(policy.validate().isEmpty, "the policy was validated before")
        self.policy = policy
    }

    /// Clusters records.
    ///
    /// A component's result depends on its own pairs and the order of its records' numbers alone,
    /// so that clustering only what a new record touches gives the same as clustering everything.
    ///
    /// - Parameters:
    ///   - recordCount: the records are `0..<recordCount`, numbered in content order.
    ///   - pairs: ascending by left, then right.
    ///   - standing: what people and rules said (`Constraint.standing`), in any order.
    ///   - isProtected: per record; empty where none is.
    /// - Complexity: linear in records and pairs for lists as they are; see `LinkageProblem` for
    ///   large components.
    public func cluster(
        recordCount: Int, pairs: ScoredPairs, standing: [Constraint] = [],
        isProtected: [Bool] = []
    ) -> Clustering {
        cluster(
            recordCount: recordCount, pairs: pairs, standing: standing, isProtected: isProtected,
            hasShortcut: true)
    }

    func cluster(
        recordCount: Int, pairs: ScoredPairs, standing: [Constraint], isProtected: [Bool],
        hasShortcut: Bool
    ) -> Clustering {
        precondition(
            isProtected.isEmpty || isProtected.count == recordCount,
            "protection is told for each record")
        let evidence = PairEvidence(
            policy: policy, recordCount: recordCount, pairs: pairs, standing: standing,
            isProtected: isProtected)
        let index = ComponentIndex(recordCount: recordCount, evidence: evidence)
        var cannotLinks: [UInt32: [(left: UInt32, right: UInt32)]] = [:]
        for link in evidence.unscoredCannotLinks {
            let component = index.components[Int(link.left)]
            if component != .max && component == index.components[Int(link.right)] {
                cannotLinks[component, default: []].append(link)
            }
        }
        var decider = ComponentDecider(
            evidence: evidence, recordCount: recordCount, hasShortcut: hasShortcut)
        for component in 0..<index.count {
            decider.decide(
                members: index.members(of: component), pairs: index.pairs(of: component),
                cannotLinks: cannotLinks[UInt32(component)] ?? [])
        }
        return decider.clustering()
    }
}
