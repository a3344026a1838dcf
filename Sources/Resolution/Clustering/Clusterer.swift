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

    /// The same on several processors: components do not know of each other.
    ///
    /// - Parameter workers: how many tasks may run at once; the result does not depend on it. Each
    ///   takes nine bytes a pair and four a record.
    public func cluster(
        recordCount: Int, pairs: ScoredPairs, standing: [Constraint] = [],
        isProtected: [Bool] = [], workers: Int
    ) async -> Clustering {
        let problem = ClusteringProblem(
            policy: policy, recordCount: recordCount, pairs: pairs, standing: standing,
            isProtected: isProtected)
        let ranges = problem.index.ranges(parts: workers)
        if ranges.count < 2 {
            return problem.decide(0..<problem.index.count, hasShortcut: true).clustering()
        }
        return await withTaskGroup(of: (Int, ComponentDecider).self) { group in
            for (number, range) in ranges.enumerated() {
                group.addTask { (number, problem.decide(range, hasShortcut: true)) }
            }
            var whole: ComponentDecider?
            // What they decided is put together in any order: `clustering` sorts by first member.
            for await (number, part) in group {
                let pairs = problem.index.pairs(of: ranges[number])
                if whole?.take(part, pairs: pairs) == nil { whole = part }
            }
            return whole?.clustering() ?? problem.decide(0..<0, hasShortcut: true).clustering()
        }
    }

    func cluster(
        recordCount: Int, pairs: ScoredPairs, standing: [Constraint], isProtected: [Bool],
        hasShortcut: Bool
    ) -> Clustering {
        let problem = ClusteringProblem(
            policy: policy, recordCount: recordCount, pairs: pairs, standing: standing,
            isProtected: isProtected)
        return problem.decide(0..<problem.index.count, hasShortcut: hasShortcut).clustering()
    }
}
