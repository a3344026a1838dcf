import RecordModel
import Resolution
import Testing

@Suite struct AuditSampleTests {
    private func lots(_ count: Int, seed: UInt64) -> [UInt64] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in generator.next() }
    }

    @Test func everyPairIsInOneStratumAndTheDrawnAreTheirs() {
        let weights = (0..<500).map { Double($0 % 40) - 30 }
        let sample = AuditSample(weights: weights, lots: lots(500, seed: 1), count: 60)
        #expect(sample.strata.reduce(0) { $0 + $1.pairs } == 500)
        #expect(sample.strata.reduce(0) { $0 + $1.drawn.count } == 60)
        for stratum in sample.strata {
            #expect(
                stratum.drawn.allSatisfy {
                    weights[$0] >= stratum.lowest && weights[$0] <= stratum.highest
                })
        }
        let all = sample.strata.flatMap(\.drawn)
        #expect(Set(all).count == all.count)
    }

    @Test func strataExpectAboutEquallyMany() {
        let weights = (0..<10_000).map { Double($0 % 200) / 10 - 15 }
        let sample = AuditSample(weights: weights, lots: lots(10_000, seed: 2), count: 40)
        let total = sample.strata.reduce(0) { $0 + $1.expected }
        for stratum in sample.strata {
            #expect(abs(stratum.expected - total / Double(sample.strata.count)) < total * 0.02)
        }
    }

    @Test func aSmallFrameIsDrawnWhole() {
        let sample = AuditSample(weights: [1, -3], lots: [7, 9], count: 40)
        #expect(Set(sample.strata.flatMap(\.drawn)) == [0, 1])
        #expect(AuditSample(weights: [], lots: [], count: 5).strata.isEmpty)
    }

    /// A population whose true match probabilities are those of the model, or are wrong by some bits.
    private func run(seed: UInt64, errorBits: Double) -> (truth: Double, found: MissedMatches) {
        var generator = SeededGenerator(seed: seed)
        var weights: [Double] = []
        var isMatch: [Bool] = []
        for _ in 0..<4000 {
            let weight = Double.random(in: 0..<1, using: &generator)
            let bits = -11 + 16 * weight * weight * weight
            let chance = MatchWeight(bits: bits + errorBits).probability
            weights.append(bits)
            isMatch.append(Double.random(in: 0..<1, using: &generator) < chance)
        }
        let lots = weights.map { _ in generator.next() }
        let sample = AuditSample(weights: weights, lots: lots, count: 60)
        let strata = sample.strata.map { stratum in
            MissedMatches.Stratum(
                pairs: stratum.pairs, expected: stratum.expected, answered: stratum.drawn.count,
                matches: stratum.drawn.count { isMatch[$0] },
                left: stratum.pairs - stratum.drawn.count)
        }
        let drawn = Set(sample.strata.flatMap(\.drawn))
        let truth = isMatch.indices.count { isMatch[$0] && !drawn.contains($0) }
        return (Double(truth), MissedMatches(strata))
    }

    @Test(arguments: [0.0, 1, -1])
    func theIntervalHoldsTheTruthInEightyFiveOfAHundred(_ errorBits: Double) {
        var held = 0
        for seed in 0..<100 {
            let (truth, found) = run(seed: UInt64(seed), errorBits: errorBits)
            if found.low <= truth && truth <= found.high { held += 1 }
        }
        #expect(held >= 85, "\(held) of 100 with an error of \(errorBits) bits")
    }

    @Test func nothingLeftIsNothingMissed() {
        let found = MissedMatches([
            .init(pairs: 10, expected: 3, answered: 10, matches: 4, left: 0)
        ])
        #expect(found.mean == 0 && found.high == 0)
    }

    @Test func answersMoveTheEstimate() {
        func mean(_ matches: Int) -> Double {
            MissedMatches([
                .init(pairs: 1000, expected: 100, answered: 20, matches: matches, left: 980)
            ]).mean
        }
        #expect(mean(0) < mean(2) && mean(2) < mean(10))
        #expect(abs(mean(2) - 98) < 25)
    }
}
