import RecordModel

/// Draws pairs by lot, so that their answers tell how many matches nobody has found.
///
/// The pairs are put into strata in which the model expects equally many matches, and as many are drawn
/// from each: a simple lot would be all pairs that nobody doubts.
///
/// - Source: Cochran, "Sampling Techniques", 3rd edition 1977, chapter 5 (stratified sampling).
public struct AuditSample: Sendable {
    /// Pairs of similar weight.
    public struct Stratum: Sendable, Equatable {
        /// The weights of its pairs, from the smallest to the largest, in bits.
        public let lowest: Double
        public let highest: Double
        public let pairs: Int
        /// How many of them match, if the model's probabilities are true.
        public let expected: Double
        /// Those drawn: positions within the pairs, in the order in which they are asked.
        public let drawn: [Int]
    }

    /// The surest first; without empty ones.
    public let strata: [Stratum]

    /// - Parameters:
    ///   - weights: of all pairs that are not decided, in bits.
    ///   - lots: a number for each pair by which it is drawn: the smallest of a stratum are.
    ///   - count: how many are drawn in all, at most.
    ///   - strata: how many strata there are, at most.
    public init(weights: [Double], lots: [UInt64], count: Int, strata number: Int = 6) {
        precondition(weights.count == lots.count, "each pair has a lot")
        precondition(number > 0 && count >= 0, "there is at least one stratum")
        let order = weights.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
        let chances = order.map { MatchWeight(bits: weights[$0]).probability }
        let share = chances.reduce(0, +) / Double(number)
        var bounds: [Range<Int>] = []
        var start = 0
        var sum = 0.0
        for place in order.indices {
            sum += chances[place]
            let isLast = place == order.count - 1
            if isLast || (sum >= share && bounds.count < number - 1) {
                bounds.append(start..<place + 1)
                start = place + 1
                sum = 0
            }
        }
        var left = count
        strata = bounds.enumerated().map { index, range in
            let members = order[range].sorted { (lots[$0], $0) < (lots[$1], $1) }
            let drawn = min(members.count, left / max(1, bounds.count - index))
            left -= drawn
            return Stratum(
                lowest: weights[order[range.upperBound - 1]],
                highest: weights[order[range.lowerBound]], pairs: range.count,
                expected: chances[range].reduce(0, +), drawn: Array(members.prefix(drawn)))
        }
    }
}
