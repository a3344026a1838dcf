import RecordModel

/// How many matches are among pairs that nobody has decided, with the interval that holds the true
/// number nine times of ten, from the answers about an audit sample.
///
/// Of each stratum the share of matches has a Beta distribution: the model's expectation as a prior worth
/// half an answer for and at least half an answer against, then the answers. So a stratum in which no match
/// was drawn is not taken for empty, nor for full of them, and one that the model is sure of may hold
/// others: the model may be wrong by a small factor, not by any. The number among the
/// pairs left follows from the share; the interval from many draws, seeded, so that it is the same each
/// time.
///
/// - Source: Gelman et al., "Bayesian Data Analysis", 3rd edition 2013, section 2.4; the draws of a gamma
///   variable after Marsaglia and Tsang 2000.
public struct MissedMatches: Sendable, Equatable {
    /// What is known of the pairs of one stratum.
    public struct Stratum: Sendable {
        public let pairs: Int
        public let expected: Double
        /// How many of those drawn were answered, and how many of these match.
        public let answered: Int
        public let matches: Int
        /// How many pairs nobody has decided yet.
        public let left: Int

        public init(pairs: Int, expected: Double, answered: Int, matches: Int, left: Int) {
            self.pairs = pairs
            self.expected = expected
            self.answered = answered
            self.matches = matches
            self.left = left
        }
    }

    public let mean: Double
    public let low: Double
    public let high: Double

    /// How many answers the model's expectation is worth.
    private static let priorAnswers = 0.5
    private static let draws = 1000

    public init(_ strata: [Stratum]) {
        var random = SplitMix(state: 0x9E37_79B9_7F4A_7C15)
        var totals = [Double](repeating: 0, count: Self.draws)
        for stratum in strata where stratum.left > 0 && stratum.pairs > 0 {
            let share = min(0.999, max(1e-9, stratum.expected / Double(stratum.pairs)))
            let ahead = Self.priorAnswers
            let matches = ahead + Double(stratum.matches)
            let others =
                max(ahead, ahead * (1 - share) / share)
                + Double(stratum.answered - stratum.matches)
            for draw in totals.indices {
                let one = random.gamma(matches)
                let rest = random.gamma(others)
                let rate = one + rest > 0 ? one / (one + rest) : share
                totals[draw] += random.count(of: stratum.left, at: rate)
            }
        }
        totals.sort()
        mean = totals.reduce(0, +) / Double(Self.draws)
        low = totals[Self.draws / 20]
        high = totals[Self.draws - 1 - Self.draws / 20]
    }
}

/// A seeded generator with the distributions that the draws need.
private struct SplitMix {
    var state: UInt64

    mutating func uniform() -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        z ^= z >> 31
        return (Double(z >> 11) + 0.5) / Double(UInt64(1) << 53)
    }

    /// A standard normal variable, by the polar method.
    mutating func normal() -> Double {
        while true {
            let u = 2 * uniform() - 1
            let v = 2 * uniform() - 1
            let square = u * u + v * v
            if square >= 1 || square == 0 { continue }
            return u * (-2 * Self.log(square) / square).squareRoot()
        }
    }

    /// A gamma variable of a shape, scale 1.
    mutating func gamma(_ shape: Double) -> Double {
        if shape < 1 {
            let boost = BinaryLogarithm.power(BinaryLogarithm.log(uniform()) / shape)
            return gamma(shape + 1) * boost
        }
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal()
            let t = 1 + c * x
            if t <= 0 { continue }
            let v = t * t * t
            if Self.log(uniform()) < 0.5 * x * x + d - d * v + d * Self.log(v) { return d * v }
        }
    }

    /// How many of some things happen that each happen at a rate; nearly normal where many are expected.
    mutating func count(of number: Int, at rate: Double) -> Double {
        if rate > 0.5 { return Double(number) - count(of: number, at: 1 - rate) }
        let expected = Double(number) * rate
        let variance = expected * (1 - rate)
        if number <= 64 {
            var happened = 0
            for _ in 0..<number where uniform() < rate { happened += 1 }
            return Double(happened)
        }
        if variance < 30 {
            // Poisson by multiplication: rare things among many.
            let limit = BinaryLogarithm.power(-expected / Self.ln2)
            var product = uniform()
            var happened = 0
            while product > limit && happened < number {
                happened += 1
                product *= uniform()
            }
            return Double(happened)
        }
        let value = expected + variance.squareRoot() * normal()
        return min(Double(number), max(0, value.rounded()))
    }

    private static let ln2 = 0.693147180559945309

    private static func log(_ value: Double) -> Double { BinaryLogarithm.log(value) * ln2 }
}
