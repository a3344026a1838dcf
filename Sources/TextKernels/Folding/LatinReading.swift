/// How a text of another script reads in Latin letters, for people who do not read it.
///
/// After ICU's general transliteration, without marks; Chinese characters read as in Mandarin, which is
/// wrong for Japanese names: see `JapaneseReading`. Never used for comparing.
package enum LatinReading {
    private static let transliterator = Transliterator(
        rules: "::Any-Latin; ::NFD; ::[:Mn:] Remove; ::NFC;")

    /// The reading; nil where a text has Latin letters only, or none.
    package static func of(_ text: String) -> String? {
        guard text.unicodeScalars.contains(where: isForeign) else { return nil }
        var output: [UInt8] = []
        let bytes = Array(text.utf8)
        transliterator.transliterate(bytes.span, into: &output)
        let reading = String(decoding: output, as: UTF8.self)
        return reading == text ? nil : reading
    }

    /// Whether a scalar is a letter beyond the Latin blocks; marks and letter-like signs are none.
    private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x370, scalar.properties.isAlphabetic else { return false }
        switch scalar.value {
        case 0x1D00...0x1DBF, 0x1E00...0x1EFF, 0x2000...0x214F, 0x2C60...0x2C7F, 0xA720...0xA7FF,
            0xAB30...0xAB6F, 0xFB00...0xFB06, 0xFF21...0xFF5A:
            return false
        default: return true
        }
    }
}
