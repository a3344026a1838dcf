import RecordModel
import Testing

@testable import Matching

@Suite struct ModelBuilderTests {
    @Test func weightsAreMadeMonotoneByPoolingNeighbours() {
        let shape = ComparisonShape(
            kind: .phone,
            levels: [
                ComparisonShape.Level(name: "a", m: 0.5), ComparisonShape.Level(name: "b", m: 0.3),
                ComparisonShape.Level(name: "c", m: 0.2),
            ], related: [])
        // Level b weighs more than a: 0.3/0.001 against 0.5/0.01.
        let chances = ModelBuilder.monotone([(0.5, 0.01), (0.3, 0.001), (0.2, 0.9)], shape)
        let ratios = [0.5 / chances[0], 0.3 / chances[1], 0.2 / chances[2]]
        #expect(ratios[0] >= ratios[1] - 1e-9)
        // Pooled: 0.8 / 0.011.
        #expect(abs(ratios[0] - 0.8 / 0.011) < 1e-6)
        #expect(chances[2] == 0.9)
    }

    @Test func everyShapeIsWhole() {
        for party in PartyKind.allCases {
            let further = NonMatchKind.kinds(for: party).count - 1
            for shape in ComparisonShape.shapes(for: party) {
                let sum = shape.levels.map(\.m).reduce(0, +)
                #expect(abs(sum - 1) < 0.02, "\(party) \(shape.kind): \(sum)")
                #expect(shape.related.count == further, "\(party) \(shape.kind)")
                #expect(shape.levels.count < ComparisonKind.levelLimit)
                for case .learned(let values) in shape.related {
                    #expect(values.count == shape.levels.count, "\(party) \(shape.kind)")
                    #expect(abs(values.reduce(0, +) - 1) < 0.02, "\(party) \(shape.kind)")
                }
                for case .held(let values) in shape.related {
                    #expect(values.count == shape.levels.count, "\(party) \(shape.kind)")
                    #expect(abs(values.reduce(0, +) - 1) < 0.02, "\(party) \(shape.kind)")
                }
            }
        }
    }

    @Test func slotsAreDistinct() {
        for party in PartyKind.allCases {
            let slots = ComparisonShape.shapes(for: party).map(\.kind.slot)
            #expect(Set(slots).count == slots.count)
            #expect(slots.allSatisfy { $0 < ComparisonKind.slotCount })
        }
    }
}
