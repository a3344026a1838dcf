import Testing

@testable import recollect

@Suite struct ValueDifferenceTests {
    private func marked(_ text: String, _ others: [String]) -> String {
        let marks = ValueDifference.marks(text, against: others)
        return String(zip(text, marks).map { $1 ? "*" : $0 })
    }

    @Test func marksOnlyWhatTheOtherDoesNotHave() {
        #expect(marked("Jon Smyth", ["John Smith"]) == "Jon Sm*th")
        #expect(marked("John Smith Sr.", ["John Smith Jr."]) == "John Smith *r.")
    }

    @Test func neverTakesAMarkOffItsLetter() {
        #expect(marked("Rene\u{301} Fe\u{301}lix", ["Rene Felix"]) == "Ren* F*lix")
        #expect(marked("山田太郎", ["山田次郎"]) == "山田*郎")
        #expect(marked("👩‍👩‍👧 Ann", ["👨‍👩‍👧 Ann"]) == "* Ann")
    }

    @Test func comparesWithTheNearest() {
        #expect(marked("a@example.org", ["zzz", "b@example.org"]) == "*@example.org")
    }

    @Test func marksAllOfWhatHasLittleInCommon() {
        #expect(marked("Paris", ["Marseille"]) == "*****")
    }

    @Test func marksNothingWithoutAnythingToCompareWith() {
        #expect(marked("Ann", []) == "Ann")
        #expect(marked("Ann", ["Bob", "Ann"]) == "Ann")
    }

    @Test func longTextsAreMarkedWhole() {
        let long = String(repeating: "x", count: 300)
        #expect(marked(long + "y", [long]) == String(repeating: "*", count: 301))
    }
}
