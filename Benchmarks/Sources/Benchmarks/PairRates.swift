import Foundation

/// How many pairs of two lists' texts each kernel compares in a second, for `peers/kernels.py`.
struct PairRates {
    private let left: [[UInt8]]
    private let right: [[UInt8]]

    /// - Parameters: files of texts in UTF-8, one a line.
    init(left: String, right: String) throws(BenchmarkError) {
        self.left = try Self.texts(left)
        self.right = try Self.texts(right)
    }

    private static func texts(_ path: String) throws(BenchmarkError) -> [[UInt8]] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw .unreadableTexts(path)
        }
        return text.split(separator: "\n").map { Array($0.utf8) }
    }

    /// Prints a line for each kernel: its name, pairs a second of processor time (the median), the sum of the
    /// results.
    func printRates(runs: Int) {
        rate("jaroWinkler.batch", runs, sum: { $0.reduce(0, +) }) {
            PairKernels.jaroWinklerOfMany(left, right, into: &$0)
        }
        rate("jaroWinkler.pair", runs, sum: { $0.reduce(0, +) }) {
            PairKernels.jaroWinkler(left, right, into: &$0)
        }
        for (name, transposing) in [("levenshtein", false), ("alignment", true)] {
            rate("\(name).batch", runs, sum: { $0.reduce(0) { $0 + Double($1) } }) {
                PairKernels.distancesOfMany(left, right, transposing: transposing, into: &$0)
            }
            rate("\(name).pair", runs, sum: { $0.reduce(0) { $0 + Double($1) } }) {
                PairKernels.distances(left, right, transposing: transposing, into: &$0)
            }
        }
    }

    private func rate<Number>(
        _ name: String, _ runs: Int, sum: ([Number]) -> Double, _ work: (inout [Number]) -> Void
    ) {
        var results: [Number] = []
        results.reserveCapacity(left.count * right.count)
        var rates: [Double] = []
        for _ in 0...runs {
            var seconds = 0.0
            var pairs = 0
            while seconds < 0.1 {
                results.removeAll(keepingCapacity: true)
                let start = Stopwatch.seconds()
                work(&results)
                seconds += Stopwatch.seconds() - start
                pairs += results.count
            }
            rates.append(Double(pairs) / seconds)
        }
        // The first run warms up.
        let rate = Stopwatch.median(Array(rates.dropFirst()))
        print(name, Int(rate), sum(results))
    }
}
