/// In which order and at which level the nodes of a component join: a dendrogram.
///
/// - Shapes: leaves are `0..<leafCount`, inner nodes follow; a parent's number is above those of
///   its children, and its level at or below theirs.
/// - Units: levels in bits: the average weight over all pairs between the two sides.
struct LinkageTree {
    let leafCount: Int
    /// The parent of each node; -1 for a root, of which there are several where no level at or
    /// above the lowest joins them.
    private(set) var parents: [Int32]
    /// The level of each node; infinite for leaves.
    private(set) var levels: [Double]
    /// The two children of each inner node, the first inner node first.
    private(set) var children: [(Int32, Int32)] = []

    init(leafCount: Int) {
        self.leafCount = leafCount
        parents = [Int32](repeating: -1, count: leafCount)
        levels = [Double](repeating: .infinity, count: leafCount)
    }

    /// Joins two roots under a new one.
    ///
    /// - Returns: the new root.
    mutating func join(_ left: Int32, _ right: Int32, level: Double) -> Int32 {
        let node = Int32(parents.count)
        parents[Int(left)] = node
        parents[Int(right)] = node
        parents.append(-1)
        // Average linkage never rises, but its rounding may by the last bit.
        levels.append(min(level, levels[Int(left)], levels[Int(right)]))
        children.append((left, right))
        return node
    }

    /// The level at which two leaves come together; nil where they never do.
    func level(joining left: Int, _ right: Int) -> Double? {
        var left = Int32(left)
        var right = Int32(right)
        while left != right {
            // Numbers rise towards the root, so the smaller one is never above the other.
            if left > right { swap(&left, &right) }
            left = parents[Int(left)]
            if left < 0 { return nil }
        }
        return levels[Int(left)]
    }

    /// The root above a leaf.
    func root(of leaf: Int) -> Int {
        var node = leaf
        while parents[node] >= 0 { node = Int(parents[node]) }
        return node
    }

    /// The leaves below a node, ascending.
    func leaves(below node: Int) -> [Int] {
        var found: [Int] = []
        var pending = [node]
        while let next = pending.popLast() {
            if next < leafCount {
                found.append(next)
            } else {
                let (left, right) = children[next - leafCount]
                pending.append(Int(left))
                pending.append(Int(right))
            }
        }
        return found.sorted()
    }

    /// The highest nodes with at most so many leaves, counted with the given sizes, that cover all
    /// leaves, ordered by their smallest leaf.
    func nodes(withAtMost limit: Int, sizes: [Int]) -> [Int] {
        var totals = sizes
        for (left, right) in children { totals.append(totals[Int(left)] + totals[Int(right)]) }
        var found: [(first: Int, node: Int)] = []
        var pending = parents.indices.filter { parents[$0] < 0 }
        while let next = pending.popLast() {
            if next < leafCount || totals[next] <= limit {
                found.append((leaves(below: next)[0], next))
            } else {
                let (left, right) = children[next - leafCount]
                pending.append(Int(left))
                pending.append(Int(right))
            }
        }
        return found.sorted { $0.first < $1.first }.map(\.node)
    }
}
