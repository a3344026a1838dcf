/// The level that each comparison finds for a pair.
///
/// - Shapes: one entry per `ComparisonKind.slot`.
struct PairOutcome: Sendable {
    /// The level's number from 1 in its shape's order; 0 where a value is missing.
    var levels = SIMD16<UInt8>(repeating: 0)
    /// log₂ of the chance of the agreement, for levels that use term frequencies.
    var chances = SIMD16<Float>(repeating: 0)

    @inline(__always)
    mutating func set(_ slot: Int, _ level: UInt8, chance: Float = 0) {
        levels[slot] = level
        chances[slot] = chance
    }
}
