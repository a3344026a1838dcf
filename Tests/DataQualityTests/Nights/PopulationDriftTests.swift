import Testing

@testable import DataQuality

@Suite struct PopulationDriftTests {
    @Test func equalSharesHaveNotDrifted() throws {
        #expect(try #require(PopulationDrift.index([10, 20, 70], [100, 200, 700])) == 0)
    }

    @Test func theIndexIsTheSumOverTheBins() throws {
        // (0.5 - 0.25) ln 2 + (0.5 - 0.75) ln(2/3) = 0.1733 + 0.1014
        let index = try #require(PopulationDrift.index([25, 75], [50, 50]))
        #expect(abs(index - 0.2747) < 0.0001)
        let mirrored = try #require(PopulationDrift.index([50, 50], [25, 75]))
        #expect(abs(mirrored - index) < 1e-9)
    }

    @Test func anEmptyBinCountsHalfAnItem() throws {
        let index = try #require(PopulationDrift.index([100, 0], [50, 50]))
        #expect(index.isFinite && index > 1)
    }

    @Test func nothingIsSaidOfNothing() {
        #expect(PopulationDrift.index([0, 0], [1, 2]) == nil)
    }
}
