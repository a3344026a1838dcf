import RecordModel
import Testing

@Suite struct MatchWeightTests {
    @Test func weightAndProbabilityAreInverse() {
        // probability = 2^w / (1 + 2^w): 0 bits are even odds, 1 bit two to one.
        #expect(MatchWeight(bits: 0).probability == 0.5)
        #expect(abs(MatchWeight(bits: 1).probability - 2.0 / 3) < 1e-12)
        for probability in [0.001, 0.2, 0.5, 0.9, 0.9999] {
            #expect(abs(MatchWeight(probability: probability).probability - probability) < 1e-12)
        }
    }

    @Test func extremeWeightsNeitherOverflowNorLeaveTheRange() {
        #expect(MatchWeight(bits: 5_000).probability == 1)
        #expect(MatchWeight(bits: -5_000).probability == 0)
    }
}
