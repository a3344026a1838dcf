/// Evidence in bits: log₂ of how many times more likely something is for a match.
///
/// - Units: bits; zero is no evidence, negative speaks against a match.
public struct MatchWeight: Hashable, Comparable, Sendable, Codable {
    public let bits: Double

    public init(bits: Double) {
        self.bits = bits
    }

    /// The weight that a probability strictly between 0 and 1 stands for.
    public init(probability: Double) {
        bits = BinaryLogarithm.log(probability) - BinaryLogarithm.log(1 - probability)
    }

    /// The match probability of a weight that includes the prior: 2^w / (1 + 2^w).
    ///
    /// Computed with the form that does not overflow for the sign at hand.
    public var probability: Double {
        if bits >= 0 { return 1 / (1 + BinaryLogarithm.power(-bits)) }
        let odds = BinaryLogarithm.power(bits)
        return odds / (1 + odds)
    }

    public static func + (left: MatchWeight, right: MatchWeight) -> MatchWeight {
        MatchWeight(bits: left.bits + right.bits)
    }

    public static func < (left: MatchWeight, right: MatchWeight) -> Bool {
        left.bits < right.bits
    }

    public init(from decoder: any Decoder) throws {
        bits = try decoder.singleValueContainer().decode(Double.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(bits)
    }
}
