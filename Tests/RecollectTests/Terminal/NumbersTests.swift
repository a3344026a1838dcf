import Testing

@testable import recollect

@Suite struct NumbersTests {
    @Test func groupsThousandsWithoutALocale() {
        #expect(
            [0, 999, 1000, 1_234_567, -1000].map(Numbers.grouped) == [
                "0", "999", "1,000", "1,234,567", "-1,000",
            ])
    }

    @Test func countsOneAndMany() {
        #expect(Numbers.counted(1, "person", "people") == "1 person")
        #expect(Numbers.counted(0, "person", "people") == "0 people")
        #expect(Numbers.counted(1412, "row is", "rows are") == "1,412 rows are")
    }

    @Test func saysDurationsShortly() {
        #expect(
            [3.24, 12, 119, 5400, 3900 + 5400].map(Numbers.duration) == [
                "3.2 s", "12 s", "2 min", "1 h 30 min", "2 h 35 min",
            ])
    }

    @Test func saysEffortAsRoughlyAsItIsKnown() {
        #expect([5, 740, 11_020].map(Numbers.effort) == ["1 minute", "12 minutes", "3 hours"])
    }

    @Test func neverRoundsAProbabilityUpToCertainty() {
        #expect(Numbers.probability(0.99999) == "over 99.9 %")
        #expect(Numbers.probability(0.974) == "97.4 %")
        #expect(Numbers.probability(0.0001) == "under 0.1 %")
    }

    @Test func bitsHaveTheirSign() {
        #expect(Numbers.bits(21.66) == "+21.7")
        #expect(Numbers.bits(-3) == "−3.0")
    }

    @Test func momentsReadWithoutLetters() {
        #expect(Numbers.moment("2026-05-04T06:00:59Z") == "2026-05-04 06:00 UTC")
        #expect(Numbers.moment("yesterday") == "yesterday")
    }
}
