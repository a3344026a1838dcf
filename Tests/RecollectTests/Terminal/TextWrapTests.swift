import Testing
import TextKernels

@testable import recollect

@Suite struct TextWrapTests {
    @Test func breaksAtSpacesAndInsideOnlyWhatIsLongerThanALine() {
        #expect(TextWrap.lines("one two three", width: 8) == ["one two", "three"])
        #expect(TextWrap.lines("abcdefghij k", width: 4) == ["abcd", "efgh", "ij k"])
        #expect(TextWrap.lines("", width: 4) == [""])
    }

    @Test func noLineIsWiderThanTheScreenWhateverTheScript() {
        for text in [
            "山田太郎は東京に住んでいます", "👩‍👩‍👧‍👦 family 👍🏽 ok", "مرحبا بالعالم العربي", "e\u{301}e\u{301}e\u{301}",
        ] {
            for width in 2...12 {
                let lines = TextWrap.lines(text, width: width)
                #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= width })
                let kept = lines.joined().filter { $0 != " " }
                #expect(kept == text.filter { $0 != " " })
            }
        }
    }

    @Test func keepsTheEndOfAPath() {
        #expect(TextWrap.ending(of: "/data/exports/a.csv", width: 8) == "…s/a.csv")
        #expect(TextWrap.ending(of: "a.csv", width: 8) == "a.csv")
        #expect(TextWrap.ending(of: "東京.csv", width: 7) == "…京.csv")
    }
}
