import Testing

@testable import TextKernels

@Suite struct TextDecoderTests {
    private func decode(
        _ bytes: [UInt8], as encoding: TextEncoding, chunk: Int
    ) throws -> (text: [UInt8], malformed: Int) {
        var decoder = try TextDecoder(encoding: encoding)
        var output: [UInt8] = []
        var malformed = 0
        var position = 0
        while position < bytes.count {
            let end = min(bytes.count, position + chunk)
            let part = Array(bytes[position..<end])
            malformed += decoder.decode(part.span, isLast: false, into: &output)
            position = end
        }
        let nothing: [UInt8] = []
        malformed += decoder.decode(nothing.span, isLast: true, into: &output)
        return (output, malformed)
    }

    @Test("Text survives a round trip through each encoding in chunks of any size")
    func roundTrips() throws {
        let samples: [(String, [TextEncoding])] = [
            ("plain\r\nASCII,\u{0}\u{1f}", TextEncoding.allCases),
            ("Müller é ß", [.windows1252, .latin1, .latin9, .macintosh, .gb18030]),
            ("€ “x” – Žižek œ", [.windows1252, .gb18030]),
            ("Łódź Dvořák Őry", [.windows1250, .latin2, .gb18030]),
            ("Щербакова ё", [.windows1251, .shiftJIS, .gb18030]), ("山田 ｱｲｳ かな", [.shiftJIS]),
            ("王小明 𠀀 😀", [.gb18030]),
        ]
        for (text, encodings) in samples {
            for encoding in encodings + [.utf8, .utf16LittleEndian, .utf16BigEndian] {
                let bytes = try encoding.encode(text)
                for chunk in [1, 2, 3, 5, 1_000] {
                    let result = try decode(bytes, as: encoding, chunk: chunk)
                    #expect(result.text == Array(text.utf8), "\(encoding) \(chunk)")
                    #expect(result.malformed == 0)
                }
            }
        }
    }

    @Test("A leading byte order mark is dropped, a later one kept", arguments: [1, 2, 100])
    func byteOrderMark(chunk: Int) throws {
        for encoding in [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .gb18030] {
            let bytes = try encoding.encode("\u{feff}a\u{feff}b")
            let result = try decode(bytes, as: encoding, chunk: chunk)
            #expect(result.text == Array("a\u{feff}b".utf8), "\(encoding)")
        }
    }

    @Test(
        "Malformed UTF-8 is replaced once for each maximal subpart, as the Unicode Standard says",
        arguments: [
            // Unicode Standard, tables 3-8 to 3-11.
            ([0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41] as [UInt8], 8),
            ([0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0xED, 0xAF, 0x41], 8),
            ([0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41, 0x80, 0xBF, 0x42], 7),
            ([0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41], 4),
        ])
    func malformedUTF8(bytes: [UInt8], count: Int) throws {
        for chunk in [1, 2, 3, 100] {
            let result = try decode(bytes, as: .utf8, chunk: chunk)
            #expect(result.malformed == count)
            #expect(result.text == Array(String(decoding: bytes, as: UTF8.self).utf8))
        }
    }

    @Test("Random bytes decode as the standard library decodes them", arguments: [11, 12])
    func randomUTF8(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let alphabet: [UInt8] = [0x41, 0x80, 0x9f, 0xbf, 0xc3, 0xe0, 0xed, 0xf0, 0xf4, 0xff, 0x20]
        for _ in 0..<300 {
            let bytes = generator.text(
                of: alphabet, count: Int.random(in: 0...40, using: &generator))
            let expected = Array(String(decoding: bytes, as: UTF8.self).utf8)
            let chunk = Int.random(in: 1...9, using: &generator)
            let result = try decode(bytes, as: .utf8, chunk: chunk)
            #expect(result.text == expected)
        }
    }

    @Test("Lone surrogates and an odd last byte in UTF-16 are malformed")
    func malformedUTF16() throws {
        let bytes: [UInt8] = [0x3d, 0xd8, 0x41, 0x00, 0x00, 0xdc, 0x3d, 0xd8, 0x07]
        for chunk in [1, 2, 3, 100] {
            let result = try decode(bytes, as: .utf16LittleEndian, chunk: chunk)
            #expect(result.text == Array("\u{fffd}A\u{fffd}\u{fffd}\u{fffd}".utf8))
            #expect(result.malformed == 4)
        }
    }

    @Test("Malformed Shift_JIS is counted and replaced")
    func malformedShiftJIS() throws {
        let bytes: [UInt8] = [0x8e, 0x52, 0xfd, 0x41, 0x8e]
        let result = try decode(bytes, as: .shiftJIS, chunk: 2)
        #expect(result.malformed == 2)
        #expect(String(decoding: result.text, as: UTF8.self) == "山\u{fffd}A\u{fffd}")
    }

    @Test("A text that the encoding lacks is refused, not mangled")
    func unmappable() {
        #expect(throws: TextError.self) { try TextEncoding.windows1252.encode("Łódź") }
    }

    @Test(
        "Names of encodings are read as people write them",
        arguments: [
            ("UTF-8", TextEncoding.utf8), ("Shift_JIS", .shiftJIS), ("WINDOWS-1252", .windows1252),
            ("ISO-8859-1", .latin1), ("us-ascii", .utf8), ("GB2312", .gb18030),
            ("cp1251", .windows1251),
        ])
    func names(name: String, encoding: TextEncoding) {
        #expect(TextEncoding(name: name) == encoding)
    }

    @Test("An unknown name of an encoding is no encoding")
    func unknownName() {
        #expect(TextEncoding(name: "ebcdic") == nil)
        #expect(TextEncoding(name: "") == nil)
    }
}
