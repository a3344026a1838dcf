/// Counts characters that look as if they had been read in another encoding than they were written in.
///
/// The signs are sequences that no language writes: a lead byte of UTF-8 and its trail byte as two
/// characters of an eight-bit encoding; four accented letters of Western Europe in a row; a Cyrillic
/// letter between two Latin ones. Those that a language might write once are counted only in runs.
struct MojibakeCensus: Sendable {
    private var counts = [Int](repeating: 0, count: Mojibake.allCases.count)
    private var windows1252 = DoubleEncodingMatcher()
    /// The lead byte that the last character would be, in MacRoman and in Windows-1251; 0 without.
    private var macLead: UInt8 = 0
    private var macSecond: UInt8 = 0
    private var cyrillicLead: UInt8 = 0
    private var cyrillicPairs = 0
    private var accentedRun = 0

    /// The kinds that were found, with the number of characters.
    ///
    /// A single word is no evidence for those that a language might write once.
    var findings: [(kind: Mojibake, count: Int)] {
        zip(Mojibake.allCases, counts).filter { kind, count in
            switch kind {
            case .windows1251AsWindows1252: count >= 8
            case .windows1252AsWindows1251: count >= 2
            default: count > 0
            }
        }.map { ($0.0, $0.1) }
    }

    /// Characters that were encoded in UTF-8 twice.
    var doubleEncodedCount: Int {
        findings.reduce(0) { $0 + ($1.kind.isDoubleEncoding ? $1.count : 0) }
    }

    /// Forgets what came before, because something else stands in between.
    mutating func reset() {
        windows1252.reset()
        macLead = 0
        macSecond = 0
        cyrillicLead = 0
        cyrillicPairs = 0
        accentedRun = 0
    }

    /// Takes the next scalar value that is not ASCII.
    ///
    /// - Parameters:
    ///   - before: the byte before it, 0 where there is none or it is not known.
    ///   - after: the byte after it, likewise.
    mutating func consume(_ value: UInt32, before: UInt8, after: UInt8) {
        if windows1252.consume(value) {
            note(value >= 0x80 && value < 0xa0 ? .utf8AsLatin1 : .utf8AsWindows1252)
        }
        noteMacintosh(value)
        noteCyrillic(value)
        accentedRun = value >= 0xc0 && value < 0x100 ? accentedRun + 1 : 0
        if accentedRun >= 4 { note(.windows1251AsWindows1252, accentedRun == 4 ? 4 : 1) }
        if value >= 0x410 && value < 0x450 && Self.isLetter(before) && Self.isLetter(after) {
            note(.windows1252AsWindows1251)
        }
    }

    private mutating func note(_ kind: Mojibake, _ count: Int = 1) {
        if let index = Mojibake.allCases.firstIndex(of: kind) { counts[index] += count }
    }

    /// Two characters for a letter of Latin script, three for a dash or a quotation mark.
    private mutating func noteMacintosh(_ value: UInt32) {
        let lead = macLead
        macLead = 0
        if lead == 0xe2 {
            if macSecond != 0 {
                macSecond = 0
                if Self.macTrail(value) { note(.utf8AsMacintosh) }
                return
            }
            if value == 0xc4 {
                // 0x80, the second byte of all of them.
                macLead = lead
                macSecond = 0x80
                return
            }
        } else if lead != 0 && Self.macTrail(value) {
            note(.utf8AsMacintosh)
            return
        }
        macSecond = 0
        switch value {
        case 0xac: macLead = 0xc2
        case 0x221a: macLead = 0xc3
        case 0x192: macLead = 0xc4
        case 0x2248: macLead = 0xc5
        case 0x201a: macLead = 0xe2
        default: break
        }
    }

    /// Whether MacRoman has the character at 0x80...0xbf.
    private static func macTrail(_ value: UInt32) -> Bool { macUpper.contains(value) }

    /// A capital Er or Es and a character of the second quarter, twice at least.
    private mutating func noteCyrillic(_ value: UInt32) {
        if cyrillicLead != 0 {
            cyrillicLead = 0
            if Self.cyrillicUpper.contains(value) {
                cyrillicPairs += 1
                if cyrillicPairs >= 2 { note(.utf8AsWindows1251, cyrillicPairs == 2 ? 2 : 1) }
                return
            }
            cyrillicPairs = 0
        }
        if value == 0x420 || value == 0x421 {
            cyrillicLead = value == 0x420 ? 0xd0 : 0xd1
        } else {
            cyrillicPairs = 0
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    /// What MacRoman has at 0x80...0xbf.
    private static let macUpper: [UInt32] = [
        0xc4, 0xc5, 0xc7, 0xc9, 0xd1, 0xd6, 0xdc, 0xe1, 0xe0, 0xe2, 0xe4, 0xe3, 0xe5, 0xe7, 0xe9,
        0xe8, 0xea, 0xeb, 0xed, 0xec, 0xee, 0xef, 0xf1, 0xf3, 0xf2, 0xf4, 0xf6, 0xf5, 0xfa, 0xf9,
        0xfb, 0xfc, 0x2020, 0xb0, 0xa2, 0xa3, 0xa7, 0x2022, 0xb6, 0xdf, 0xae, 0xa9, 0x2122, 0xb4,
        0xa8, 0x2260, 0xc6, 0xd8, 0x221e, 0xb1, 0x2264, 0x2265, 0xa5, 0xb5, 0x2202, 0x2211, 0x220f,
        0x3c0, 0x222b, 0xaa, 0xba, 0x3a9, 0xe6, 0xf8,
    ]

    /// What Windows-1251 has at 0x80...0xbf.
    private static let cyrillicUpper: [UInt32] = [
        0x402, 0x403, 0x201a, 0x453, 0x201e, 0x2026, 0x2020, 0x2021, 0x20ac, 0x2030, 0x409, 0x2039,
        0x40a, 0x40c, 0x40b, 0x40f, 0x452, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
        0x98, 0x2122, 0x459, 0x203a, 0x45a, 0x45c, 0x45b, 0x45f, 0xa0, 0x40e, 0x45e, 0x408, 0xa4,
        0x490, 0xa6, 0xa7, 0x401, 0xa9, 0x404, 0xab, 0xac, 0xad, 0xae, 0x407, 0xb0, 0xb1, 0x406,
        0x456, 0x491, 0xb5, 0xb6, 0xb7, 0x451, 0x2116, 0x454, 0xbb, 0x458, 0x405, 0x455, 0x457,
    ]
}
