/// Which texts are read in Latin letters only by guess, so that a Latin spelling that differs says
/// nothing.
///
/// Cyrillic, Greek and kana have one reading. Chinese characters have another in each language and
/// Hangul is romanised as each person likes; Arabic and Hebrew leave out the vowels.
enum WrittenScript {
    static let ideographs: UInt8 = 0x68
    static let consonants: UInt8 = 0x63

    /// The script of a text that has no sure reading; nil where it has one, also because it stands
    /// beside it: `山田太郎 (Taro Yamada)`.
    static func unread(_ raw: some Collection<UInt8>) -> UInt8? {
        var found: UInt8?
        var latin = 0
        var lead: UInt32 = 0
        for byte in raw {
            if byte < 0x80 {
                if Ascii.isLowerLetter(byte | 0x20) { latin += 1 }
                lead = 0
            } else if byte >= 0xC0 {
                lead = UInt32(byte)
                // Four bytes are rare ideographs, or emoji, which are no letters.
                if byte == 0xF0 { continue }
                if (0xD8...0xDB).contains(byte) { found = found ?? consonants }
                if (0xD6...0xD7).contains(byte) { found = found ?? consonants }
            } else if lead >= 0xE3 && lead <= 0xED {
                let point = lead << 6 | UInt32(byte & 0x3F)
                lead = 0
                if isIdeograph(point) { found = ideographs }
            } else {
                lead = 0
            }
        }
        return latin >= 3 ? nil : found
    }

    /// - Parameter point: lead byte and six more bits, which tell 64 characters apart.
    private static func isIdeograph(_ point: UInt32) -> Bool {
        let block = (point & 0x3FF) << 6
        return (0x3400...0x9FFF).contains(block) || (0xAC00...0xD7A3).contains(block)
    }

    /// A text of consonants with a vowel between each two, so that it sounds like its Latin spelling:
    /// `mhmd` is `mahamad`.
    static func vocalized(_ folded: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(folded.count * 2)
        for byte in folded {
            if let last = out.last, isConsonant(last), isConsonant(byte), !isPair(last, byte) {
                out.append(0x61)
            }
            out.append(byte)
        }
        return out
    }

    private static func isConsonant(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: false
        default: Ascii.isLowerLetter(byte)
        }
    }

    /// Two letters that spell one sound.
    private static func isPair(_ first: UInt8, _ second: UInt8) -> Bool {
        second == 0x68 && [0x73, 0x6B, 0x74, 0x67, 0x64, 0x63, 0x70].contains(first)
    }
}
