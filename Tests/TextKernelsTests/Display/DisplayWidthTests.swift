import Testing

@testable import TextKernels

@Suite struct DisplayWidthTests {
    @Test(
        "Widths are those of a terminal",
        arguments: [
            ("", 0), ("abc", 3), ("Müller", 6), ("e\u{301}", 1), ("王小明", 6), ("ｱｲｳ", 3), ("ＡＢ", 4),
            ("😀", 2), ("👨‍👩‍👧", 2), ("🇩🇪", 2), ("a\u{200b}b", 2), ("\u{1b}[1m", 3), ("❤\u{fe0f}", 2),
            ("각", 2), ("\u{1100}\u{1161}\u{11a8}", 2),
        ])
    func columns(text: String, expected: Int) {
        #expect(DisplayWidth.columns(of: text) == expected)
    }

    @Test(
        "What is cut ends with an ellipsis and never takes more room",
        arguments: [
            ("Hello", 5, "Hello"), ("Hello!", 5, "Hell…"), ("王小明", 5, "王小…"), ("王小明", 4, "王…"),
            ("abc", 0, ""), ("abc", 1, "…"), ("", 3, ""),
        ])
    func truncated(text: String, columns: Int, expected: String) {
        let result = DisplayWidth.truncated(text, to: columns)
        #expect(result == expected)
        #expect(DisplayWidth.columns(of: result) <= columns)
    }

    @Test(
        "Padding fills exactly, whatever the characters",
        arguments: ["", "ab", "王小明", "😀😀😀", "e\u{301}"])
    func padded(text: String) {
        for columns in 0...9 {
            #expect(DisplayWidth.columns(of: DisplayWidth.padded(text, to: columns)) == columns)
        }
    }

    @Test(
        "Nothing that steers a terminal survives",
        arguments: [
            ("a\u{1b}[31mb", "a[31mb"), ("a\r\nb", "a  b"), ("a\u{9b}2Jb", "a2Jb"), ("a\tb", "a b"),
            ("a\u{202e}b\u{2066}c", "abc"), ("\u{7}\u{0}a\u{7f}", "a"),
        ])
    func stripped(text: String, expected: String) {
        #expect(DisplayWidth.stripped(text) == expected)
        #expect(DisplayWidth.padded(text, to: 20).unicodeScalars.allSatisfy { $0.value >= 0x20 })
    }
}
