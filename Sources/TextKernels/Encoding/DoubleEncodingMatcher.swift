/// Recognises characters that were encoded in UTF-8 twice, with Windows-1252 in between: "Ã©" for "é".
///
/// A run of scalar values is turned back into Windows-1252 bytes; where these are a well-formed
/// sequence for a letter of Latin, Greek or Cyrillic, for a typographic mark or a byte order mark, it
/// counts. Other sequences do not, because "Ü”" at the end of a quotation is no damage.
struct DoubleEncodingMatcher: Sendable {
    private var bytes: (UInt8, UInt8) = (0, 0)
    private var count = 0

    /// Forgets what came before, because something else stands in between.
    mutating func reset() { count = 0 }

    /// Takes the next scalar value that is not ASCII; true where it completes such a character.
    mutating func consume(_ value: UInt32) -> Bool {
        guard let byte = Self.windows1252Byte(value) else {
            count = 0
            return false
        }
        if byte >= 0xc0 || count == 0 {
            let canLead = byte >= 0xc2 && byte <= 0xd1 || byte == 0xe2 || byte == 0xef
            bytes.0 = byte
            count = canLead ? 1 : 0
            return false
        }
        if count == 1 && bytes.0 < 0xe0 {
            count = 0
            return Self.isPlausible(bytes.0, byte)
        }
        if count == 1 {
            bytes.1 = byte
            count = 2
            return false
        }
        count = 0
        return switch (bytes.0, bytes.1) {
        case (0xe2, 0x80), (0xe2, 0x84): true  // dashes, quotes, the trade mark sign
        case (0xe2, 0x82): byte == 0xac  // the euro sign
        case (0xef, 0xbb): byte == 0xbf  // a byte order mark
        case (0xef, 0xbf): byte == 0xbd  // a replacement character
        default: false
        }
    }

    /// Whether two bytes are what people write, and not a capital before a quote or a dash.
    private static func isPlausible(_ lead: UInt8, _ trail: UInt8) -> Bool {
        switch lead {
        case 0xc2: return trail >= 0xa0  // signs; below are controls
        case 0xc3, 0xd0: return true  // Latin letters of Western Europe; Cyrillic
        case 0xc4, 0xc5, 0xce, 0xcf, 0xd1:
            let isQuoteOrDash = (0x92...0x94).contains(trail) || trail == 0x96 || trail == 0x97
            return !isQuoteOrDash && trail != 0xa0 && trail != 0xbb
        default: return false
        }
    }

    /// The byte of Windows-1252 (with the five undefined ones as controls) for a scalar value.
    private static func windows1252Byte(_ value: UInt32) -> UInt8? {
        if value < 0x100 { return UInt8(truncatingIfNeeded: value) }
        guard let index = upperControls.firstIndex(of: value) else { return nil }
        return 0x80 + UInt8(truncatingIfNeeded: index)
    }

    /// What Windows-1252 has at 0x80...0x9f; 0 where it has nothing.
    private static let upperControls: [UInt32] = [
        0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
        0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
        0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
    ]
}
