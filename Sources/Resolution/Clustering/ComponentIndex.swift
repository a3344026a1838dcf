/// Records that hang together by pairs at or above the review threshold, and the pairs inside.
///
/// - Shapes: component `c` has the records `members[memberEnds[c - 1]..<memberEnds[c]]` and the
///   pairs at the positions `pairs[pairEnds[c - 1]..<pairEnds[c]]`, both ascending; components are
///   ordered by their first record. Records on their own are left out.
/// - Complexity: linear in records and pairs, but for the inverse Ackermann function.
struct ComponentIndex: Sendable {
    private(set) var members: [UInt32] = []
    private(set) var memberEnds: [Int] = []
    private(set) var pairs: [UInt32] = []
    private(set) var pairEnds: [Int] = []
    /// For each record its component; `UInt32.max` for a record on its own.
    private(set) var components: [UInt32]

    var count: Int { memberEnds.count }

    init(recordCount: Int, evidence: PairEvidence) {
        var roots = Self.roots(recordCount: recordCount, evidence)
        components = [UInt32](repeating: .max, count: recordCount)
        numberComponents(&roots)
        fillMembers()
        fillPairs(evidence)
    }

    func members(of component: Int) -> ArraySlice<UInt32> {
        members[(component == 0 ? 0 : memberEnds[component - 1])..<memberEnds[component]]
    }

    func pairs(of component: Int) -> ArraySlice<UInt32> {
        pairs[(component == 0 ? 0 : pairEnds[component - 1])..<pairEnds[component]]
    }

    /// The pairs of a range of components.
    func pairs(of range: Range<Int>) -> ArraySlice<UInt32> {
        if range.isEmpty { return [] }
        let first = range.lowerBound
        return pairs[(first == 0 ? 0 : pairEnds[first - 1])..<pairEnds[range.upperBound - 1]]
    }

    /// At most so many ranges of components with about as much to do in each; none is empty.
    func ranges(parts: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for part in 1...max(1, parts) {
            let target = (members.count + pairs.count) * part / max(1, parts)
            var end = start
            while end < count && memberEnds[end] + pairEnds[end] <= target { end += 1 }
            if part >= parts { end = count }
            if end > start { ranges.append(start..<end) }
            start = end
        }
        return ranges
    }

    /// For each record the root of its set.
    private static func roots(recordCount: Int, _ evidence: PairEvidence) -> [UInt32] {
        var parents = Array(0..<UInt32(recordCount))
        if !evidence.leaders.isEmpty { parents = evidence.leaders }
        let left = evidence.pairs.left
        let right = evidence.pairs.right
        let weights = evidence.pairs.weights
        let lowest = Float(evidence.reviewBits)
        for pair in 0..<weights.count where weights[pair] >= lowest {
            var one = root(left[pair], &parents)
            var other = root(right[pair], &parents)
            if one == other { continue }
            // The smaller record stays root, so a root is its set's first record.
            if one > other { swap(&one, &other) }
            parents[Int(other)] = one
        }
        for record in parents.indices { parents[record] = root(UInt32(record), &parents) }
        return parents
    }

    @inline(__always)
    private static func root(_ record: UInt32, _ parents: inout [UInt32]) -> UInt32 {
        var record = record
        while true {
            let parent = parents[Int(record)]
            if parent == record { return record }
            let grandparent = parents[Int(parent)]
            parents[Int(record)] = grandparent
            record = grandparent
        }
    }

    /// Numbers the sets of two and more by their first record, and counts their members.
    private mutating func numberComponents(_ roots: inout [UInt32]) {
        for record in roots.indices where roots[record] != UInt32(record) {
            let root = Int(roots[record])
            components[record] = 0
            components[root] = 0
        }
        for record in roots.indices where components[record] != .max {
            let root = Int(roots[record])
            if root == record {
                components[record] = UInt32(memberEnds.count)
                memberEnds.append(0)
            } else {
                components[record] = components[root]
            }
            memberEnds[Int(components[record])] += 1
        }
    }

    private mutating func fillMembers() {
        var next = Self.startsFromCounts(&memberEnds)
        members = [UInt32](repeating: 0, count: memberEnds.last ?? 0)
        for record in components.indices where components[record] != .max {
            let component = Int(components[record])
            members[next[component]] = UInt32(record)
            next[component] += 1
        }
    }

    private mutating func fillPairs(_ evidence: PairEvidence) {
        let left = evidence.pairs.left
        let right = evidence.pairs.right
        pairEnds = [Int](repeating: 0, count: memberEnds.count)
        for pair in left.indices {
            let component = components[Int(left[pair])]
            if component != .max && component == components[Int(right[pair])] {
                pairEnds[Int(component)] += 1
            }
        }
        var next = Self.startsFromCounts(&pairEnds)
        pairs = [UInt32](repeating: 0, count: pairEnds.last ?? 0)
        for pair in left.indices {
            let component = components[Int(left[pair])]
            if component != .max && component == components[Int(right[pair])] {
                pairs[next[Int(component)]] = UInt32(pair)
                next[Int(component)] += 1
            }
        }
    }

    /// Turns counts into ends, and returns the starts.
    private static func startsFromCounts(_ counts: inout [Int]) -> [Int] {
        var starts = counts
        var total = 0
        for index in counts.indices {
            starts[index] = total
            total += counts[index]
            counts[index] = total
        }
        return starts
    }
}
