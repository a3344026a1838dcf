@testable import MatchingInside

/// The level that each comparison finds for a pair, in the slots of `ComparisonKind`.
struct PairLevels {
    /// The comparisons that the prototype makes.
    static let kinds: [ComparisonKind] = [
        .givenName, .familyName, .middleName, .generation, .email, .phone, .address,
        .organization, .birthDate,
    ]

    var levels = SIMD16<UInt8>(repeating: 0)
    var chances = SIMD16<Float>(repeating: 0)

    @inline(__always)
    mutating func set(_ slot: Int, _ level: UInt8, chance: Float = 0) {
        levels[slot] = level
        chances[slot] = chance
    }

    var outcome: PairOutcome { PairOutcome(levels: levels, chances: chances) }
}

/// The slots of the comparisons, as `ComparisonKind.slot` has them.
enum Slot {
    static let given = 0, family = 1, middle = 3, generation = 4, email = 6, phone = 7
    static let address = 8, organization = 9, birthDate = 10
}
