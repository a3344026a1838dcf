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
    init(joining parts: [ScoredPairs]) {
        self.init()
        var order: [(key: UInt64, part: UInt32, position: UInt32)] = []
        order.reserveCapacity(parts.reduce(0) { $0 + $1.count })
        for (number, part) in parts.enumerated() {
            for position in 0..<part.count {
                let key = UInt64(part.left[position]) << 32 | UInt64(part.right[position])
                order.append((key, UInt32(number), UInt32(position)))
            }
        }
        order.sort { $0.key < $1.key }
        for item in order {
            let part = parts[Int(item.part)]
            let position = Int(item.position)
            append(
                left: part.left[position], right: part.right[position],
                weight: part.weights[position], agreements: part.agreements[position],
                contradictions: part.contradictions[position],
                rule: part.blockingRules[position])
        }
    }
}
