import Testing

@testable import Normalization

/// Texts in ASCII are asked without folding them, and the answer is that of folding.
@Suite struct PlainPlaceholderTests {
    @Test func theAnswerIsThatOfFolding() {
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let pieces = [
            "n", "a", "N", "/", ".", " ", "none", "Null", "-", "'", "&", "@", "x", "0", "unknown",
            "TBD", "\t", "é",
            "not", "known", "_", "#", "keine", "Angabe", "\u{0}", "+",
        ]
        var found = 0
        for _ in 0..<6000 {
            let text = (0..<next(6)).map { _ in pieces[next(pieces.count)] }.joined()
            let bytes = Array(text.utf8)
            let expected = PlaceholderWords.contains(WordList(folding: text))
            let plain = PlaceholderWords.contains(plain: bytes.span)
            #expect(plain == (bytes.allSatisfy { $0 < 0x80 } ? expected : nil), "\(text)")
            #expect(PlaceholderText.isPlaceholder(text) == expected)
            if expected { found += 1 }
        }
        #expect(found > 500)
    }

    @Test(arguments: [
        (String(repeating: "x", count: 64), true), (String(repeating: "x", count: 65), false),
        (String(repeating: "0", count: 20), false), ("000", false), ("- -", true), ("", true),
    ])
    func lengthsAndRepetitionsCountAsBefore(text: String, isPlaceholder: Bool) {
        #expect(PlaceholderText.isPlaceholder(text) == isPlaceholder)
    }
}
