import Testing

@testable import DataQuality

/// A set of rows kept as ranges is the set.
@Suite struct RowRangesTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func itHasWhatWasPutIntoIt(seed: UInt64) {
        var generator = Generator(state: seed)
        var rows: Set<Int64> = []
        var ranges = RowRanges()
        for row in Int64(1)...80 where Bool.random(using: &generator) {
            rows.insert(row)
            ranges.insert(row)
        }
        // One that comes out of order.
        if rows.insert(0).inserted { ranges.insert(0) }
        for _ in 0..<4 {
            let toggled = Set(
                (0..<9).map { _ in Int64.random(in: 0...90, using: &generator) })
            rows.formSymmetricDifference(toggled)
            ranges.toggle(toggled)
            for row in Int64(-1)...92 { #expect(ranges.contains(row) == rows.contains(row)) }
            #expect(zip(ranges.bounds, ranges.bounds.dropFirst()).allSatisfy { $0 < $1 })
            #expect(RowRanges(bounds: ranges.bounds) == ranges)
        }
    }

    @Test func rowsThatStandTogetherAreOneRange() {
        var ranges = RowRanges()
        for row in Int64(5)...900 { ranges.insert(row) }
        #expect(ranges.bounds == [5, 901])
        ranges.toggle([900, 901, 4])
        #expect(ranges.bounds == [4, 900, 901, 902])
    }
}
