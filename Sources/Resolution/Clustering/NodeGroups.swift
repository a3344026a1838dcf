import Matching

/// The nodes of a unit while they are joined, with what stands between any two groups.
///
/// - Shapes: the tables have one row and column per node; a group lives in the row of its smallest
///   node.
struct NodeGroups {
    private let evidence: PairEvidence
    private let count: Int
    /// The group of each node.
    private var groups: [Int]
    private(set) var sizes: [Int64]
    /// The excess over unscored of all pairs between two groups.
    private(set) var excesses: [Int64]
    /// Whether a pair between two groups contradicts.
    private var contradicts: [Bool]
    private var isProtected: [Bool]

    init(
        evidence: PairEvidence, blocks: [[UInt32]], pairs: [UnitDecision.Pair],
        cannotLinks: [LinkageProblem.Edge]
    ) {
        self.evidence = evidence
        count = blocks.count
        groups = Array(0..<blocks.count)
        sizes = blocks.map { Int64($0.count) }
        excesses = [Int64](repeating: 0, count: count * count)
        contradicts = [Bool](repeating: false, count: count * count)
        isProtected = blocks.map { block in block.contains { evidence.isProtected($0) } }
        for pair in pairs where pair.left != pair.right {
            let excess = evidence.excess(pair.position)
            add(excess, between: pair.left, pair.right)
            if !evidence.pairs.contradictions[pair.position].isEmpty {
                contradicts[Int(pair.left) * count + Int(pair.right)] = true
                contradicts[Int(pair.right) * count + Int(pair.left)] = true
            }
        }
        for link in cannotLinks { add(link.excess, between: link.left, link.right) }
    }

    func areTogether(_ left: Int, _ right: Int) -> Bool { groups[left] == groups[right] }

    func group(of node: Int) -> Int { groups[node] }

    /// The nodes of each group, ascending, ordered by their first.
    var sets: [[Int]] {
        var sets = [[Int]](repeating: [], count: count)
        for node in 0..<count { sets[groups[node]].append(node) }
        return sets.filter { !$0.isEmpty }
    }

    /// Whether everything between the groups of two nodes allows them to be merged alone.
    func mayJoin(_ left: Int, _ right: Int) -> Bool {
        let one = groups[left]
        let other = groups[right]
        if contradicts[one * count + other] || isProtected[one] || isProtected[other] {
            return false
        }
        if sizes[one] + sizes[other] > Int64(evidence.policy.maximumAutomaticClusterSize) {
            return false
        }
        return cohesion(one, other) >= evidence.policy.minimumCohesion
    }

    mutating func join(_ left: Int, _ right: Int) {
        let kept = min(groups[left], groups[right])
        let gone = max(groups[left], groups[right])
        for other in 0..<count {
            excesses[kept * count + other] += excesses[gone * count + other]
            excesses[other * count + kept] = excesses[kept * count + other]
            if contradicts[gone * count + other] {
                contradicts[kept * count + other] = true
                contradicts[other * count + kept] = true
            }
        }
        sizes[kept] += sizes[gone]
        isProtected[kept] = isProtected[kept] || isProtected[gone]
        for node in 0..<count where groups[node] == gone { groups[node] = kept }
    }

    /// The average weight of the pairs between two groups, in bits.
    private func cohesion(_ one: Int, _ other: Int) -> Double {
        let pairs = sizes[one] * sizes[other]
        return FixedWeight.average(
            evidence.unscored * pairs + excesses[one * count + other], over: pairs)
    }

    private mutating func add(_ excess: Int64, between left: UInt32, _ right: UInt32) {
        excesses[Int(left) * count + Int(right)] += excess
        excesses[Int(right) * count + Int(left)] += excess
    }
}
