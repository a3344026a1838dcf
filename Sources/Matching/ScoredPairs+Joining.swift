extension ScoredPairs {
    mutating func append(
        left: UInt32, right: UInt32, weight: Float, agreements: EvidenceKinds,
        contradictions: EvidenceKinds, rule: UInt8
    ) {
        self.left.append(left)
        self.right.append(right)
        weights.append(weight)
        self.agreements.append(agreements)
        self.contradictions.append(contradictions)
        blockingRules.append(rule)
    }

    /// Joins parts with distinct pairs, ordered by left, then right.
    ///
    /// - Complexity: linear but for the order of each record's own partners.
    init(joining parts: [ScoredPairs]) {
        self.init()
        let order = Self.order(of: parts)
        let starts = Self.starts(of: parts)
        reserveCapacity(order.count)
        for word in order {
            let index = Int(word & 0xffff_ffff)
            var number = 0
            var end = parts.count
            while end - number > 1 {
                let middle = (number + end) / 2
                if starts[middle] <= index { number = middle } else { end = middle }
            }
            let position = index - starts[number]
            let part = parts[number]
            append(
                left: part.left[position], right: part.right[position],
                weight: part.weights[position], agreements: part.agreements[position],
                contradictions: part.contradictions[position],
                rule: part.blockingRules[position])
        }
    }

    /// The pairs' numbers through all parts in the low halves, in the order of left, then right.
    private static func order(of parts: [ScoredPairs]) -> [UInt64] {
        let count = parts.reduce(0) { $0 + $1.count }
        precondition(count <= UInt32.max, "pairs are numbered in 32 bits")
        let last = parts.reduce(0) { max($0, Int($1.left.max() ?? 0)) }
        var ends = [Int](repeating: 0, count: last + 2)
        for part in parts {
            for left in part.left { ends[Int(left) + 1] += 1 }
        }
        for left in 0...last { ends[left + 1] += ends[left] }
        // From here on the entry of a left record is where its next pair goes, in the end its end.
        var words = [UInt64](repeating: 0, count: count)
        var number: UInt64 = 0
        for part in parts {
            for position in 0..<part.count {
                let left = Int(part.left[position])
                words[ends[left]] = UInt64(part.right[position]) << 32 | number
                ends[left] += 1
                number += 1
            }
        }
        for left in 0...last {
            let start = left == 0 ? 0 : ends[left - 1]
            if ends[left] - start > 1 { words[start..<ends[left]].sort() }
        }
        return words
    }

    /// For each part the number of pairs before it.
    private static func starts(of parts: [ScoredPairs]) -> [Int] {
        var sum = 0
        return parts.map { part in
            defer { sum += part.count }
            return sum
        }
    }

    private mutating func reserveCapacity(_ count: Int) {
        left.reserveCapacity(count)
        right.reserveCapacity(count)
        weights.reserveCapacity(count)
        agreements.reserveCapacity(count)
        contradictions.reserveCapacity(count)
        blockingRules.reserveCapacity(count)
    }
}
