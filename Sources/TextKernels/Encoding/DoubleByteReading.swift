/// Reads a stream as one of the encodings of two bytes a character, and counts what is malformed and
/// what is common.
struct DoubleByteReading: Sendable {
    let encoding: TextEncoding
    private let leads: Set256
    private let trails: Set256
    /// The leads of everyday characters, where the trail is above 160 or the encoding is Big5.
    private let commonLeads: Set256
    private let leastCommonTrail: UInt8
    private(set) var characterCount = 0
    private(set) var commonCount = 0
    private(set) var malformedCount = 0
    /// Characters of two bytes between C0 and DF, as nearly all small letters of KOI8 are.
    private var letterPairCount = 0
    private var lead: UInt8 = 0

    /// Whether it stands between characters.
    var isAtRest: Bool { lead == 0 }

    /// The share of common characters where nearly everything is well-formed and most of it common.
    func likelihood(afterLetterCount: Int) -> Double? {
        guard characterCount >= 2, malformedCount * 200 <= characterCount,
            commonCount * 10 >= characterCount * 6, letterPairCount * 10 <= characterCount * 6,
            afterLetterCount * 10 <= characterCount * 3
        else { return nil }
        return Double(commonCount) / Double(characterCount)
    }

    mutating func note(_ byte: UInt8) {
        if lead != 0 {
            let first = lead
            lead = 0
            guard trails.contains(byte) else {
                malformedCount += 1
                return
            }
            characterCount += 1
            if first & 0xe0 == 0xc0 && byte & 0xe0 == 0xc0 { letterPairCount += 1 }
            if commonLeads.contains(first) && byte >= leastCommonTrail { commonCount += 1 }
        } else if leads.contains(byte) {
            lead = byte
        } else if byte >= 0x80 {
            malformedCount += 1
        }
    }

    /// JIS X 0208 in EUC: kana in rows A4 and A5, punctuation in A1, kanji of the first level.
    static let eucJP = DoubleByteReading(
        encoding: .eucJP, leads: Set256([0x8e...0x8e, 0xa1...0xfe]), trails: Set256([0xa1...0xfe]),
        commonLeads: Set256([0xa1...0xa1, 0xa3...0xa5, 0xb0...0xcf]), leastCommonTrail: 0xa1)

    /// KS X 1001 as Windows extends it: hangul in rows B0 to C8.
    static let eucKR = DoubleByteReading(
        encoding: .eucKR, leads: Set256([0x81...0xfe]),
        trails: Set256([0x41...0x5a, 0x61...0x7a, 0x81...0xfe]),
        commonLeads: Set256([0xa1...0xa1, 0xa3...0xa3, 0xb0...0xc8]), leastCommonTrail: 0xa1)

    /// Big5: the frequently used characters in rows A4 to C6.
    static let big5 = DoubleByteReading(
        encoding: .big5, leads: Set256([0x81...0xfe]), trails: Set256([0x40...0x7e, 0xa1...0xfe]),
        commonLeads: Set256([0xa1...0xa1, 0xa4...0xc6]), leastCommonTrail: 0x40)

    private init(
        encoding: TextEncoding, leads: Set256, trails: Set256, commonLeads: Set256,
        leastCommonTrail: UInt8
    ) {
        self.encoding = encoding
        self.leads = leads
        self.trails = trails
        self.commonLeads = commonLeads
        self.leastCommonTrail = leastCommonTrail
    }

    /// A set of bytes.
    private struct Set256: Sendable {
        private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

        init(_ ranges: [ClosedRange<UInt8>]) {
            for range in ranges { for byte in range { insert(byte) } }
        }

        func contains(_ byte: UInt8) -> Bool {
            let word =
                switch byte >> 6 {
                case 0: words.0
                case 1: words.1
                case 2: words.2
                default: words.3
                }
            return word >> UInt64(byte & 63) & 1 == 1
        }

        private mutating func insert(_ byte: UInt8) {
            let bit: UInt64 = 1 << UInt64(byte & 63)
            switch byte >> 6 {
            case 0: words.0 |= bit
            case 1: words.1 |= bit
            case 2: words.2 |= bit
            default: words.3 |= bit
            }
        }
    }
}
