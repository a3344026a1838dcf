/// Runs benchmarks and their twins in turn.
struct BenchmarkRunner {
    /// How often each runs; the medians count.
    let runs: Int
    /// Short work is repeated until it has taken this long, in seconds of processor time.
    private static let least = 0.04
    /// But not for longer than this, where only a part of a run counts.
    private static let longest = 0.4

    /// - Throws: where a naive twin has another result.
    func measure(_ benchmark: Benchmark) async throws -> Measurement {
        var times: [Double] = []
        var twinTimes: [Double] = []
        var ratios: [Double] = []
        // The first run of each warms caches and tables up.
        for run in 0...runs {
            let (outcome, time) = try await Self.time(benchmark.work)
            let (other, twinTime) = try await Self.time(benchmark.other)
            if benchmark.twin == .naive
                && (outcome.items, outcome.checksum) != (other.items, other.checksum)
            {
                throw BenchmarkError.unequalTwin(benchmark.name)
            }
            if run == 0 { continue }
            times.append(time)
            twinTimes.append(twinTime)
            ratios.append(twinTime / time)
        }
        return Measurement(
            name: benchmark.name, unit: benchmark.unit, twin: benchmark.twin,
            nanoseconds: Stopwatch.median(times) * 1e9,
            twinNanoseconds: Stopwatch.median(twinTimes) * 1e9, ratio: Stopwatch.median(ratios))
    }

    /// Some runs, the last one's outcome and the seconds a unit of all.
    private static func time(
        _ work: () async throws -> Benchmark.Outcome
    ) async throws -> (Benchmark.Outcome, Double) {
        let begin = Stopwatch.seconds()
        var counted = 0.0
        var items = 0
        while true {
            let start = Stopwatch.seconds()
            let outcome = try await work()
            let end = Stopwatch.seconds()
            counted += outcome.seconds ?? end - start
            items += outcome.items
            if counted >= least || end - begin >= longest {
                return (outcome, counted / Double(max(1, items)))
            }
        }
    }
}
