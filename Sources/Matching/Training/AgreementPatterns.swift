import RecordModel

/// Distinct agreement patterns with how many pairs show each.
struct AgreementPatterns: Sendable {
    /// For each slot the level in the low half of a byte, and in the high half how rare the value
    /// is where term frequencies count.
    typealias Pattern = SIMD16<UInt8>

    /// Bits per step of rarity.
    static let rarityStep: Float = 2

    private(set) var counts: [Pattern: Int] = [:]

    mutating func add(_ outcome: PairOutcome) {
        let rarity = (-outcome.chances / Self.rarityStep).clamped(
            lowerBound: .zero, upperBound: SIMD16(repeating: 15))
        let steps = SIMD16<UInt8>(truncatingIfNeeded: SIMD16<Int32>(rarity))
        counts[outcome.levels | steps &<< 4, default: 0] += 1
    }

    mutating func add(_ other: AgreementPatterns) {
        counts.merge(other.counts) { $0 + $1 }
    }

    /// log₂ of the chance that a step of rarity stands for: the middle of the step.
    static func chance(step: Int) -> Double {
        -(Double(step) + 0.5) * Double(rarityStep)
    }

    /// The patterns in a fixed order.
    var sorted: [(pattern: Pattern, count: Int)] {
        counts.map { (pattern: $0.key, count: $0.value) }.sorted { left, right in
            for slot in 0..<16 where left.pattern[slot] != right.pattern[slot] {
                return left.pattern[slot] < right.pattern[slot]
            }
            return false
        }
    }
}
