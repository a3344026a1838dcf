import RecordModel

/// Moves the bits of a model's levels so that labelled pairs are told apart better.
///
/// A logistic regression with the trained match weight as its offset and a correction for the prior
/// and for each level, held near zero: few labels move little, and only levels in which the labels
/// contradict the model. The corrections multiply m, so they count alike against all kinds of
/// non-matches, and every explanation stays a sum of bits.
///
/// - Units: corrections in natural logarithms.
/// - Source: Gelman, Jakulin, Pittau and Su 2008 for logistic regression with informative priors.
struct WeightTeacher {
    /// One labelled pair: the trained weight in nats, and its levels.
    struct Example {
        let offset: Double
        /// `FittedProbabilities.index` of each level that is not missing.
        let levels: [Int]
        let isMatch: Bool
    }

    /// The corrections by level index.
    private(set) var levels: [Double]
    private(set) var prior = 0.0

    /// Fits the corrections by Newton's method in one coordinate after the other: each step is exact
    /// enough, and the order is fixed.
    ///
    /// - Parameter reach: how far, typically, a level's true weight lies from the trained one.
    init(_ examples: [Example], reach: Reach) {
        levels = [Double](
            repeating: 0, count: ComparisonKind.slotCount * ComparisonKind.levelLimit)
        var users: [Int: [Int]] = [:]
        for (number, example) in examples.enumerated() {
            for level in example.levels { users[level, default: []].append(number) }
        }
        var sums = examples.map(\.offset)
        let everyone = Array(examples.indices)
        for _ in 0..<60 {
            var moved = Self.step(
                &prior, everyone, examples, &sums, deviation: reach.prior)
            for level in users.keys.sorted() {
                moved = max(
                    moved,
                    Self.step(
                        &levels[level], users[level] ?? [], examples, &sums,
                        deviation: reach.level))
            }
            if moved < 1e-6 { break }
        }
    }

    /// One damped Newton step for one correction; returns how far it moved.
    private static func step(
        _ value: inout Double, _ users: [Int], _ examples: [Example], _ sums: inout [Double],
        deviation: Double
    ) -> Double {
        let precision = 1 / (deviation * deviation)
        var gradient = -value * precision
        var curvature = precision
        for user in users {
            let p = probability(sums[user])
            gradient += (examples[user].isMatch ? 1 : 0) - p
            curvature += max(p * (1 - p), 0.02)
        }
        let move = min(max(gradient / curvature, -0.5), 0.5)
        value += move
        for user in users { sums[user] += move }
        return abs(move)
    }

    private static func probability(_ logit: Double) -> Double {
        let odds = BinaryLogarithm.power(-abs(logit) * 1.4426950408889634)
        return logit >= 0 ? 1 / (1 + odds) : odds / (1 + odds)
    }
}
