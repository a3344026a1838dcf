import TextKernels

/// Jaro-Winkler and the edit distances: one text against many, and pairs one at a time.
enum KernelSuite {
    /// Lengths of surnames, full names and e-mail addresses, and full names in Cyrillic.
    private static let kinds: [(name: String, mean: Int, spread: Int, isCyrillic: Bool)] = [
        ("surnames", 7, 4, false), ("names", 13, 5, false), ("addresses", 26, 8, false),
        ("cyrillic", 13, 5, true),
    ]

    static func benchmarks() -> [Benchmark] {
        kinds.flatMap { kind in
            let left = KernelTexts(
                200, mean: kind.mean, spread: kind.spread, seed: 7, isCyrillic: kind.isCyrillic)
            let right = KernelTexts(
                60, mean: kind.mean, spread: kind.spread, seed: 8, isCyrillic: kind.isCyrillic)
            return jaroWinkler(kind.name, left, right)
                + distance("levenshtein", kind.name, left, right, transposing: false)
                + distance("alignment", kind.name, left, right, transposing: true)
        }
    }

    private static func jaroWinkler(
        _ kind: String, _ left: KernelTexts, _ right: KernelTexts
    ) -> [Benchmark] {
        let naive = {
            outcome { results in
                each(left.letters, right.letters) { results.append(Naive.jaroWinkler($0, $1)) }
            }
        }
        return [
            Benchmark(
                name: "kernels.jaroWinkler.batch.\(kind)", unit: "pair", twin: .naive,
                work: {
                    outcome { PairKernels.jaroWinklerOfMany(left.texts, right.texts, into: &$0) }
                }, other: naive),
            Benchmark(
                name: "kernels.jaroWinkler.pair.\(kind)", unit: "pair", twin: .naive,
                work: { outcome { PairKernels.jaroWinkler(left.texts, right.texts, into: &$0) } },
                other: naive),
        ]
    }

    private static func distance(
        _ name: String, _ kind: String, _ left: KernelTexts, _ right: KernelTexts,
        transposing: Bool
    ) -> [Benchmark] {
        let naive = {
            outcome { (results: inout [UInt32]) in
                each(left.letters, right.letters) {
                    results.append(
                        UInt32(Naive.editDistance($0, $1, transposing: transposing)))
                }
            }
        }
        return [
            Benchmark(
                name: "kernels.\(name).batch.\(kind)", unit: "pair", twin: .naive,
                work: {
                    outcome {
                        PairKernels.distancesOfMany(
                            left.texts, right.texts, transposing: transposing, into: &$0)
                    }
                }, other: naive),
            Benchmark(
                name: "kernels.\(name).pair.\(kind)", unit: "pair", twin: .naive,
                work: {
                    outcome {
                        PairKernels.distances(
                            left.texts, right.texts, transposing: transposing, into: &$0)
                    }
                }, other: naive),
        ]
    }

    private static func each(
        _ left: [[UInt8]], _ right: [[UInt8]], _ body: ([UInt8], [UInt8]) -> Void
    ) {
        for b in right {
            for a in left { body(a, b) }
        }
    }

    /// The time of the pairs alone; the checksum comes after it.
    private static func outcome(_ work: (inout [Double]) -> Void) -> Benchmark.Outcome {
        var results: [Double] = []
        results.reserveCapacity(20_000)
        let start = Stopwatch.seconds()
        work(&results)
        let seconds = Stopwatch.seconds() - start
        var checksum = Checksum()
        for result in results { checksum.add(result) }
        return Benchmark.Outcome(
            items: results.count, checksum: checksum.value, seconds: seconds)
    }

    private static func outcome(_ work: (inout [UInt32]) -> Void) -> Benchmark.Outcome {
        var results: [UInt32] = []
        results.reserveCapacity(20_000)
        let start = Stopwatch.seconds()
        work(&results)
        let seconds = Stopwatch.seconds() - start
        var checksum = Checksum()
        for result in results { checksum.add(Int(result)) }
        return Benchmark.Outcome(
            items: results.count, checksum: checksum.value, seconds: seconds)
    }
}
