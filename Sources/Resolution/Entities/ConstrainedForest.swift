/// A union-find whose sets may be forbidden to join.
///
/// - Complexity: nearly constant per operation; a join of two sets with cannot-links costs the
///   length of the shorter of their lists.
struct ConstrainedForest {
    private var parents: [UInt32]
    private var sizes: [UInt32]
    /// For the root of a set with cannot-links: the records on their other side.
    private var enemies: [UInt32: [UInt32]] = [:]

    init(count: Int) {
        parents = Array(0..<UInt32(count))
        sizes = [UInt32](repeating: 1, count: count)
    }

    /// The representative of an item's set.
    mutating func root(_ item: UInt32) -> UInt32 {
        var item = item
        while true {
            let parent = parents[Int(item)]
            if parent == item { return item }
            let grandparent = parents[Int(parent)]
            parents[Int(item)] = grandparent
            item = grandparent
        }
    }

    /// How many items an item's set has.
    mutating func size(_ item: UInt32) -> Int { Int(sizes[Int(root(item))]) }

    /// Holds two items apart from now on.
    ///
    /// - Returns: false, changing nothing, where they are together already.
    @discardableResult
    mutating func forbid(_ left: UInt32, _ right: UInt32) -> Bool {
        let leftRoot = root(left)
        let rightRoot = root(right)
        if leftRoot == rightRoot { return false }
        enemies[leftRoot, default: []].append(right)
        enemies[rightRoot, default: []].append(left)
        return true
    }

    /// Whether a cannot-link stands between the sets of two items.
    mutating func isForbidden(_ left: UInt32, _ right: UInt32) -> Bool {
        if enemies.isEmpty { return false }
        let leftRoot = root(left)
        let rightRoot = root(right)
        guard let ofLeft = enemies[leftRoot], let ofRight = enemies[rightRoot] else { return false }
        // The relation is symmetric, so the shorter list tells.
        let isLeftShorter = ofLeft.count <= ofRight.count
        let list = isLeftShorter ? ofLeft : ofRight
        let other = isLeftShorter ? rightRoot : leftRoot
        for enemy in list where root(enemy) == other { return true }
        return false
    }

    /// Joins the sets of two items.
    ///
    /// - Returns: false, changing nothing, where a cannot-link stands between them.
    mutating func unite(_ left: UInt32, _ right: UInt32) -> Bool {
        var big = root(left)
        var small = root(right)
        if big == small { return true }
        if isForbidden(big, small) { return false }
        if (sizes[Int(big)], small) < (sizes[Int(small)], big) { swap(&big, &small) }
        parents[Int(small)] = big
        sizes[Int(big)] += sizes[Int(small)]
        if let moved = enemies.removeValue(forKey: small) {
            enemies[big, default: []].append(contentsOf: moved)
        }
        return true
    }
}
