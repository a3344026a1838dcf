import RecordModel

/// Distinct agreement patterns with how many pairs show each.
struct AgreementPatterns: Sendable {
    /// For each slot the level in the low half of a byte, and in the high half how rare the value
    /// is where term frequencies count.
    typealias Pattern = SIMD16<UInt8>

    /// Bits per step of rarity.
    static let rarityStep: Float = 2

    /// A pattern as two words, since a vector is hashed byte by byte.
    private struct Key: Hashable, Sendable {
        let low: UInt64
        let high: UInt64

        init(_ pattern: Pattern) {
            let words = unsafe unsafeBitCast(pattern, to: SIMD2<UInt64>.self)
            low = words[0]
            high = words[1]
        }

        var pattern: Pattern { unsafe unsafeBitCast(SIMD2(low, high), to: Pattern.self) }
    }

    private var counts: [Key: Int] = [:]

    /// How many pairs were counted.
    var total: Int { counts.values.reduce(0, +) }

    mutating func add(_ outcome: PairOutcome) {
        counts[Key(Self.pattern(outcome)), default: 0] += 1
    }

    /// The pattern that a pair shows.
    static func pattern(_ outcome: PairOutcome) -> Pattern {
        var pattern = outcome.levels
        // Few levels use term frequencies, and conversions of lanes become calls.
        for slot in 0..<ComparisonKind.slotCount where outcome.chances[slot] < 0 {
            let step = min(-outcome.chances[slot] / Self.rarityStep, 15)
            pattern[slot] |= UInt8(step) &<< 4
        }
        return pattern
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
        counts.map { (pattern: $0.key.pattern, count: $0.value) }.sorted { left, right in
            for slot in 0..<16 where left.pattern[slot] != right.pattern[slot] {
                return left.pattern[slot] < right.pattern[slot]
            }
            return false
        }
    }
}
