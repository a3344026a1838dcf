import Foundation

/// What `Benchmarks/run` does: measure, print, compare with the baseline or replace it.
@main
struct BenchmarkCommand {
    private let options: BenchmarkOptions

    static func main() async {
        do {
            let options = try BenchmarkOptions(Array(CommandLine.arguments.dropFirst()))
            let isGood = try await Self(options: options).run()
            exit(isGood ? 0 : 1)
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(64)
        }
    }

    /// - Returns: whether nothing is slower than in the baseline, and all results agree.
    private func run() async throws -> Bool {
        if let phones = options.phones {
            return await PhoneDifferential(source: .generated(phones)).run()
        }
        if let path = options.phonesPath {
            return await PhoneDifferential(source: .listed(try PhoneDifferential.numbers(in: path)))
                .run()
        }
        if let pairs = options.pairs {
            try PairRates(left: pairs.left, right: pairs.right).printRates(runs: options.runs)
            return true
        }
        let all = Self.benchmarks()
        for name in options.only where !all.contains(where: { $0.name.hasPrefix(name) }) {
            throw BenchmarkError.noSuchBenchmark(name)
        }
        let wanted = all.filter { options.wants($0.name) }
        if options.listsNames {
            for benchmark in wanted { print(benchmark.name) }
            return true
        }
        return try await measure(wanted)
    }

    private static func benchmarks() -> [Benchmark] {
        let list = ContactList(people: 4_000, seed: 42)
        return ReadingSuite.benchmarks() + TextSuite.benchmarks(list) + KernelSuite.benchmarks()
            + NormalizationSuite.benchmarks(list) + MatchingSuite.benchmarks(list)
            + ResolutionSuite.benchmarks(list) + StoreSuite.benchmarks(list)
    }

    private func measure(_ benchmarks: [Benchmark]) async throws -> Bool {
        let former = try baseline()
        var measurements: [Measurement] = []
        var slower = 0
        print("| benchmark | ns each | twin | times as fast | baseline |\n|---|---|---|---|---|")
        for benchmark in benchmarks {
            let before = options.savesBaseline ? nil : former?.ratio(of: benchmark.name)
            let measurement =
                options.savesBaseline
                ? try await measureThrice(benchmark)
                : try await measure(benchmark, before: before)
            measurements.append(measurement)
            let isWorse = Self.isWorse(measurement, before)
            if isWorse { slower += 1 }
            print(measurement.row(before: before, isWorse: isWorse))
        }
        if options.savesBaseline, let path = options.baselinePath {
            try Baseline.taken(measurements, compiler: options.compiler, keeping: former)
                .write(to: path)
        }
        if slower > 0 { print("\(slower) slower than in the baseline") }
        return slower == 0
    }

    /// A measurement; what looks slower than before is measured twice more, and the best one counts:
    /// the machine may have been busy otherwise.
    private func measure(_ benchmark: Benchmark, before: Double?) async throws -> Measurement {
        let runner = BenchmarkRunner(runs: options.runs)
        var best = try await runner.measure(benchmark)
        for _ in 0..<2 where Self.isWorse(best, before) {
            let again = try await runner.measure(benchmark)
            if again.ratio > best.ratio { best = again }
        }
        return best
    }

    /// The middle one of three measurements, so that a baseline is no stroke of luck.
    private func measureThrice(_ benchmark: Benchmark) async throws -> Measurement {
        let runner = BenchmarkRunner(runs: options.runs)
        let first = try await runner.measure(benchmark)
        let others = [try await runner.measure(benchmark), try await runner.measure(benchmark)]
        return ([first] + others).sorted { $0.ratio < $1.ratio }[1]
    }

    private static func isWorse(_ measurement: Measurement, _ before: Double?) -> Bool {
        before.map { measurement.ratio < $0 * (1 - Baseline.tolerance) } ?? false
    }

    /// The baseline; nil where there is none yet.
    private func baseline() throws -> Baseline? {
        guard let path = options.baselinePath, FileManager.default.fileExists(atPath: path) else {
            return nil
        }
        return try Baseline(contentsOf: path)
    }
}
