import RecordModel
import Testing

@testable import Matching

@Suite struct WeightTableTests {
    @Test func theCombinedWeightIsTheOddsAgainstAllKindsTogether() {
        // Odds of 8 and of 4 against two kinds: 1 / (1/8 + 1/4) = 8/3 against both.
        var lanes = WeightTable.Lanes(repeating: 1000)
        lanes[0] = 3
        lanes[1] = 2
        let expected = BinaryLogarithm.log(8.0 / 3)
        #expect(abs(Double(WeightTable.combined(lanes)) - expected) < 1e-5)
    }

    @Test func theCombinedWeightIsNeverAboveTheLeast() {
        var random = SeededGenerator(seed: 9)
        for _ in 0..<200 {
            var lanes = WeightTable.Lanes(repeating: 1000)
            for lane in 0..<5 { lanes[lane] = Float.random(in: -40...40, using: &random) }
            #expect(WeightTable.combined(lanes) <= lanes.min())
            #expect(WeightTable.combined(lanes) >= lanes.min() - 2.4)
        }
    }

    @Test func aTableTwiceAsLargeHalvesThePrior() {
        let table = TableMaker.prepared([[.familyName: "kern"], [.familyName: "kern"]])
        let model = MatchModel(
            kind: .contact, records: 1001, prior: 0.001, nonMatchKinds: [.unrelated],
            nonMatchPriors: [1], comparisons: [], blockingRules: [])
        // A table and the strangers beyond it.
        let beyond = Strangers.count - 1
        let small = WeightTable(model, records: 1000 - beyond, comparer: table.comparer)
        let large = WeightTable(model, records: 2000 - beyond, comparer: table.comparer)
        #expect(abs(small.prior[0] - large.prior[0] - 1) < 1e-4)
    }

    @Test func bothHalvesOfANameHaveToAgreeToCount() {
        let given = EvidenceRules.kinds(of: .givenName, level: "exact", party: .contact).agreements
        let family = EvidenceRules.kinds(of: .familyName, level: "typo", party: .contact).agreements
        #expect(
            EvidenceRules.settled(agreements: given, contradictions: [], party: .contact).0 == [])
        #expect(
            EvidenceRules.settled(agreements: family, contradictions: [], party: .contact).0 == [])
        #expect(
            EvidenceRules.settled(
                agreements: given.union(family), contradictions: [], party: .contact
            ).0 == .name)
    }
}
