/// How well predicted match probabilities agree with what was found to be true.
///
/// A model is calibrated when of the pairs to which it gives 0.8 four of five match. The pairs are
/// put into bins of equal width by their prediction; the expected calibration error is the mean gap
/// between prediction and finding, each bin counting by its pairs.
///
/// - Source: DeGroot and Fienberg, "The Comparison and Evaluation of Forecasters", 1983 (reliability
///   diagram); Naeini, Cooper and Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian
///   Binning", 2015 (expected calibration error); Wilson 1927 for the interval.
public struct Calibration: Sendable, Codable, Equatable {
    /// The pairs whose prediction is at least `lower` and below `upper`; the last bin holds 1, too.
    public struct Bin: Sendable, Codable, Equatable {
        public let lower: Double
        public let upper: Double
        public let pairs: Int
        /// The mean prediction.
        public let predicted: Double
        /// The share that matches, and the interval that holds the true share nine times of ten.
        public let observed: Double
        public let observedLow: Double
        public let observedHigh: Double
    }

    /// Those with pairs, ascending.
    public let bins: [Bin]
    public let pairs: Int
    /// From 0 to 1; 0 where there are no pairs.
    public let expectedCalibrationError: Double

    /// - Parameter predictions: what was predicted and whether the pair matches, in any order.
    /// - Precondition: probabilities lie between 0 and 1.
    public init(_ predictions: [(probability: Double, isMatch: Bool)], bins count: Int = 10) {
        precondition(count > 0, "there is at least one bin")
        var numbers = [Int](repeating: 0, count: count)
        var matches = numbers
        var sums = [Double](repeating: 0, count: count)
        // Sums do not depend on the order in which the pairs come.
        for one in predictions.sorted(by: { $0.probability < $1.probability }) {
            precondition((0...1).contains(one.probability), "a probability lies between 0 and 1")
            let bin = min(count - 1, Int(one.probability * Double(count)))
            numbers[bin] += 1
            sums[bin] += one.probability
            if one.isMatch { matches[bin] += 1 }
        }
        var bins: [Bin] = []
        var gap = 0.0
        for bin in 0..<count where numbers[bin] > 0 {
            let total = Double(numbers[bin])
            let predicted = sums[bin] / total
            let observed = Double(matches[bin]) / total
            let interval = Self.interval(matches: matches[bin], of: numbers[bin])
            bins.append(
                Bin(
                    lower: Double(bin) / Double(count), upper: Double(bin + 1) / Double(count),
                    pairs: numbers[bin], predicted: predicted, observed: observed,
                    observedLow: interval.low, observedHigh: interval.high))
            gap += abs(predicted - observed) * total
        }
        self.bins = bins
        pairs = predictions.count
        expectedCalibrationError = predictions.isEmpty ? 0 : gap / Double(predictions.count)
    }

    /// Wilson's score interval at 90 %.
    static func interval(matches: Int, of total: Int) -> (low: Double, high: Double) {
        let z = 1.6448536269514722
        let n = Double(total)
        let share = Double(matches) / n
        let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
        let half =
            z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
        return (max(0, middle - half), min(1, middle + half))
    }
}
