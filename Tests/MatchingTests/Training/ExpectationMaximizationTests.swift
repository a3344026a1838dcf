import RecordModel
import Testing

@testable import Matching

@Suite struct ExpectationMaximizationTests {
    private static func shape(_ kind: ComparisonKind) -> ComparisonShape {
        ComparisonShape(
            kind: kind,
            levels: [
                ComparisonShape.Level(name: "same", m: 0.6),
                ComparisonShape.Level(name: "near", m: 0.2),
                ComparisonShape.Level(name: "different", m: 0.2),
            ], related: [.asUnrelated, .asUnrelated, .asUnrelated, .asUnrelated])
    }

    /// Exact expected counts of a known model over all patterns of four comparisons.
    private func patterns(
        m: [[Double]], u: [[Double]], matches: Double, strangers: Double
    ) -> [(pattern: AgreementPatterns.Pattern, count: Int)] {
        var result: [(pattern: AgreementPatterns.Pattern, count: Int)] = []
        for code in 0..<81 {
            var pattern = AgreementPatterns.Pattern(repeating: 0)
            var match = matches
            var stranger = strangers
            var rest = code
            for slot in 0..<4 {
                let level = rest % 3
                rest /= 3
                pattern[slot] = UInt8(level + 1)
                match *= m[slot][level]
                stranger *= u[slot][level]
            }
            let count = Int((match + stranger).rounded())
            if count > 0 { result.append((pattern: pattern, count: count)) }
        }
        return result
    }

    @Test func knownParametersAreRecovered() {
        let m = [[0.8, 0.15, 0.05], [0.7, 0.2, 0.1], [0.9, 0.05, 0.05], [0.6, 0.3, 0.1]]
        let u = [
            [0.01, 0.04, 0.95], [0.02, 0.08, 0.9], [0.005, 0.015, 0.98], [0.05, 0.15, 0.8],
        ]
        let kinds: [ComparisonKind] = [.givenName, .familyName, .fullName, .middleName]
        let records = 4_472  // about ten million pairs
        let all = Double(records) * Double(records - 1) / 2
        let matches = 20_000.0
        var counts = [Int](repeating: 0, count: 256)
        for slot in 0..<4 {
            for level in 0..<3 {
                let share = (u[slot][level] * (all - matches) + m[slot][level] * matches) / all
                counts[slot * ComparisonKind.levelLimit + level + 1] = Int(share * 1e6)
            }
        }
        let estimation = ExpectationMaximization(
            party: .contact, shapes: kinds.map { Self.shape($0) },
            patterns: patterns(m: m, u: u, matches: matches, strangers: all - matches),
            pairsPerCount: 1, records: records, random: (counts: counts, pairs: 1_000_000),
            policy: MatchingPolicy(iterations: 500, tolerance: 1e-7))
        let fit = estimation.run()
        #expect(abs(fit.priors[0] * all / matches - 1) < 0.1)
        for (slot, kind) in kinds.enumerated() {
            for level in 0..<3 {
                let found = fit.levels[FittedProbabilities.index(kind, level + 1)]
                #expect(abs(found[0] - m[slot][level]) < 0.03, "m of slot \(slot), level \(level)")
                #expect(abs(found[1] - u[slot][level]) < 0.01, "u of slot \(slot), level \(level)")
            }
        }
    }

    @Test func aSingleComparisonKeepsItsAssumptions() {
        let estimation = ExpectationMaximization(
            party: .contact, shapes: [Self.shape(.familyName)], patterns: [], pairsPerCount: 1,
            records: 100, random: (counts: [Int](repeating: 0, count: 256), pairs: 0),
            policy: MatchingPolicy())
        let fit = estimation.run()
        #expect(fit.levels[FittedProbabilities.index(.familyName, 1)][0] == 0.6)
    }

    @Test func householdsAreNotLearnedFromNamesAndAddressesAlone() {
        let kinds: [ComparisonKind] = [.givenName, .familyName, .address]
        let shapes = ComparisonShape.shapes(for: .contact)
        var counts = [Int](repeating: 1, count: 256)
        for slot in 0..<16 { counts[slot * 16] = 0 }
        let without = ExpectationMaximization(
            party: .contact, shapes: shapes.filter { kinds.contains($0.kind) }, patterns: [],
            pairsPerCount: 1, records: 100, random: (counts: counts, pairs: 100),
            policy: MatchingPolicy())
        let with = ExpectationMaximization(
            party: .contact, shapes: shapes.filter { kinds.contains($0.kind) || $0.kind == .email },
            patterns: [], pairsPerCount: 1, records: 100, random: (counts: counts, pairs: 100),
            policy: MatchingPolicy())
        #expect(!without.isLearned(2))
        #expect(with.isLearned(2))
    }
}
