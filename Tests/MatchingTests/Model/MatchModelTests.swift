import RecordModel
import Testing

@testable import Matching

@Suite struct MatchModelTests {
    private func model(
        _ party: PartyKind, kinds: [NonMatchKind]? = nil, dropping dropped: Int = 0
    ) -> MatchModel {
        let kinds = kinds ?? NonMatchKind.kinds(for: party)
        let comparisons = ComparisonShape.shapes(for: party).map { shape in
            ComparisonModel(
                kind: shape.kind,
                levels: shape.levels.dropLast(dropped).map {
                    LevelModel(
                        name: $0.name, m: $0.m, u: 0.1,
                        related: [Double](repeating: 0.1, count: kinds.count - 1),
                        origin: .assumed, usesTermFrequency: false, shrinksWithSize: false)
                })
        }
        return MatchModel(
            kind: party, records: 10, prior: 0.01, nonMatchKinds: kinds,
            nonMatchPriors: kinds.map { _ in 0.1 }, comparisons: comparisons, blockingRules: [])
    }

    @Test(arguments: PartyKind.allCases)
    func aModelOfAnotherVersionDoesNotFit(party: PartyKind) {
        #expect(model(party).isOfPresentShape)
        #expect(!model(party, dropping: 1).isOfPresentShape)
        #expect(!model(party, kinds: [.unrelated, .household]).isOfPresentShape)
    }
}
