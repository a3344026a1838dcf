import Testing

@testable import TextKernels

@Suite struct TextFolderTests {
    @Test(
        "Names in many scripts and spellings fold to lower-case ASCII",
        arguments: [
            ("Müller-Lüdenscheidt", "muller-ludenscheidt"), ("Straße", "strasse"),
            ("ŁÓDŹ", "lodz"), ("Søren Ærø", "soren aero"), ("İstanbul", "istanbul"),
            ("Juan Muñoz", "juan munoz"), ("ﬁnance ＡＢＣ", "finance abc"),
            ("Юлия Щербакова", "yuliya shcherbakova"), ("Ђорђе", "djordje"),
            ("Δημήτρης Παπαδόπουλος", "dimitris papadopoulos"), ("王小明", "wang xiao ming"),
            ("たなか タロウ", "tanaka tarou"), ("김민준", "gimminjun"), ("משה כהן", "msh khn"),
            ("محمد", "mhmd"),
        ])
    func scripts(raw: String, folded: String) {
        #expect(TextFolder.fold(raw) == folded)
    }

    /// Another ICU may know more; the table stays what keys were made with.
    @Test(.enabled(if: ICUText.majorVersion == 72, "the table is of ICU 72"))
    func theTableIsWhatICUSays() {
        let asked = FoldTable(askingICU: ())
        for point in FoldTable.points { #expect(FoldTable.shared[point] == asked[point]) }
        #expect(FoldTable.points.count { asked[$0] != FoldTable.needsICU } > 900)
    }

    @Test(
        "White space collapses, controls and zero-width characters drop, punctuation becomes ASCII",
        arguments: [
            ("  a \t\r\n b\u{a0}\u{2003}c\u{2028}d ", "a b c d"),
            ("a\u{200b}b\u{7}c\u{ad}d\u{feff}", "abcd"),
            ("“Hi” – ‘x’…", "\"hi\" - 'x'..."), ("", ""), (" \u{3000}\t", ""),
            ("a\u{0}b\u{7f}", "ab"),
            ("\u{85}a\u{85}b", "a b"), ("😀 ☃", "😀 ☃"),
        ])
    func whiteSpaceAndSigns(raw: String, folded: String) {
        #expect(TextFolder.fold(raw) == folded)
    }

    @Test(
        "Composed and decomposed spellings fold to the same",
        arguments: ["Éé", "йЙёїў", "ÅøÖ", "가"])
    func normalizationForms(text: String) {
        var decomposed = ""
        for scalar in text.unicodeScalars {
            decomposed += decompositions[scalar].map { String($0) } ?? String(scalar)
        }
        #expect(TextFolder.fold(decomposed) == TextFolder.fold(text))
    }

    private let decompositions: [Unicode.Scalar: String] = [
        "É": "E\u{301}", "é": "e\u{301}", "й": "и\u{306}", "Й": "И\u{306}", "ё": "е\u{308}",
        "ї": "і\u{308}", "ў": "у\u{306}", "Å": "A\u{30a}", "Ö": "O\u{308}", "가": "\u{1100}\u{1161}",
    ]

    @Test("The rules of both transliterations compile")
    func rulesCompile() {
        #expect(FoldingRules.toFolded.isOpen)
        #expect(FoldingRules.toLatin.isOpen)
    }

    @Test(
        "The table gives what ICU gives, for random texts of what it knows", arguments: [1, 2, 3])
    func tableEqualsICU(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let ranges: [ClosedRange<UInt32>] = [
            0x20...0x7e, 0x61...0x7a, 0xa0...0x24f, 0x300...0x36f, 0x400...0x45f, 0x1e00...0x1eff,
            0x2000...0x20cf,
        ]
        for _ in 0..<600 {
            var text: [UInt8] = []
            for _ in 0..<Int.random(in: 1...12, using: &generator) {
                let range = ranges[Int.random(in: 0..<ranges.count, using: &generator)]
                text.append(scalarValue: UInt32.random(in: range, using: &generator))
            }
            let source = text
            var fast: [UInt8] = []
            var slow: [UInt8] = []
            TextFolder.fold(source.span, into: &fast)
            TextFolder.foldWithICU(source.span, into: &slow)
            #expect(
                fast == slow,
                "\(String(decoding: source, as: UTF8.self).unicodeScalars.map { $0.value })")
        }
    }

    @Test("Every single code point of the table folds as ICU folds it")
    func tableCoversEachPoint() {
        for point in Array(UInt32(1)...0x45f) + Array(0x1e00...0x20cf) {
            var text: [UInt8] = []
            text.append(scalarValue: point)
            let source = text
            var fast: [UInt8] = []
            var slow: [UInt8] = []
            TextFolder.fold(source.span, into: &fast)
            TextFolder.foldWithICU(source.span, into: &slow)
            #expect(fast == slow, "U+\(String(point, radix: 16))")
        }
    }

    @Test("Folding appends after what is there and trims only its own part")
    func appends() {
        var output = Array("x ".utf8)
        let text = Array(" É ".utf8)
        TextFolder.fold(text.span, into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "x e")
    }

    @Test("Malformed UTF-8 becomes a replacement character and loses nothing else")
    func malformed() {
        var output: [UInt8] = []
        let text: [UInt8] = [0x41, 0xff, 0x42]
        TextFolder.fold(text.span, into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "a\u{fffd}b")
    }

    @Test("A text longer than the first guesses of the buffers is folded whole")
    func longText() {
        let text = String(repeating: "王", count: 5_000)
        let folded = TextFolder.fold(text)
        #expect(folded == Array(repeating: "wang", count: 5_000).joined(separator: " "))
    }

    @Test("Romanised text keeps marks; Latin text has no other reading")
    func romanized() {
        #expect(TextFolder.romanized("Юлия Щербакова") == "Yuliya Shcherbakova")
        #expect(TextFolder.romanized("王小明") == "wáng xiǎo míng")
        #expect(TextFolder.romanized("Müller") == nil)
        #expect(TextFolder.romanized("Smith") == nil)
    }

    @Test("Normalisation form C composes")
    func composes() {
        #expect(Array(TextFolder.nfc("e\u{301}").unicodeScalars) == ["é"])
    }
}
