import Testing

@testable import Resolution

struct BackTestTests {
    @Test func itCountsWhatIsLearnedAndWhatIsForgotten() {
        let test = BackTest([
            (before: 0.4, after: 0.9, isMatch: true), (before: 0.9, after: 0.3, isMatch: true),
            (before: 0.1, after: 0.2, isMatch: false), (before: 0.5, after: 0.5, isMatch: true),
        ])
        #expect(test.answers == 4 && test.rightBefore == 3 && test.rightAfter == 3)
        #expect(test.learned == 1 && test.forgotten == 1 && !test.isImprovement)
    }

    @Test func surpriseIsInBits() {
        // One bit for even odds, two for a quarter.
        let test = BackTest([(before: 0.5, after: 0.75, isMatch: false)])
        #expect(abs(test.surpriseBefore - 1) < 1e-6 && abs(test.surpriseAfter - 2) < 1e-6)
        #expect(BackTest([]).isImprovement)
    }
}
