/// Reads the stream as each of the encodings of East Asia, and counts what is malformed and common.
struct MultiByteCensus: Sendable {
    /// The state of one reading.
    struct Reading: Sendable {
        fileprivate(set) var characterCount = 0
        /// Characters of the everyday range; half-width katakana count by half.
        fileprivate(set) var commonHalves = 0
        fileprivate(set) var malformedCount = 0
        /// Characters directly after an ASCII letter, where accented letters stand.
        fileprivate(set) var afterLetterCount = 0
        /// Characters of two bytes between C0 and DF: nearly all small letters of KOI8, and one in
        /// seven characters of East Asia.
        fileprivate var letterPairCount = 0
        fileprivate var lead: UInt8 = 0
        fileprivate var fourByteIndex = 0
        fileprivate var wasHalfWidth = false

        /// Whether nearly everything is well-formed and most of it common.
        var isLikely: Bool {
            characterCount >= 2 && malformedCount * 200 <= characterCount
                && commonHalves * 10 >= characterCount * 2 * 6
                && afterLetterCount * 10 <= characterCount * 3
                && letterPairCount * 10 <= characterCount * 6
        }

        fileprivate mutating func breakOff() {
            malformedCount += 1
            lead = 0
            fourByteIndex = 0
        }
    }

    private(set) var shiftJIS = Reading()
    private(set) var gb18030 = Reading()
    private var others = [DoubleByteReading.eucJP, .eucKR, .big5]
    private var isAfterLetter = false

    mutating func consume(_ chunk: Span<UInt8>) {
        var position = 0
        while position < chunk.count {
            if shiftJIS.lead == 0 && gb18030.lead == 0 && others.allSatisfy(\.isAtRest) {
                let next = UTF8Scanner.endOfASCII(chunk, from: position)
                if next > position {
                    shiftJIS.wasHalfWidth = false
                    isAfterLetter = (chunk[next - 1] | 0x20) &- 0x61 < 26
                }
                guard next < chunk.count else { return }
                position = next
            }
            let byte = chunk[position]
            if isAfterLetter {
                shiftJIS.afterLetterCount += 1
                gb18030.afterLetterCount += 1
                isAfterLetter = false
            }
            noteShiftJIS(byte)
            noteGB18030(byte)
            for index in others.indices { others[index].note(byte) }
            position &+= 1
        }
    }

    /// The likeliest, or nil where none is likely.
    ///
    /// Korean and Japanese text is common in the Chinese reading too, hardly the other way round; of
    /// readings that are nearly equal the narrower one is taken, or the one that is voted for.
    func encoding(vote: TextEncoding?) -> TextEncoding? {
        var likely: [(encoding: TextEncoding, share: Double)] = []
        for reading in others {
            if let share = reading.likelihood(afterLetterCount: shiftJIS.afterLetterCount) {
                likely.append((reading.encoding, share))
            }
        }
        for (encoding, reading) in [(TextEncoding.shiftJIS, shiftJIS), (.gb18030, gb18030)]
        where reading.isLikely {
            let share = Double(reading.commonHalves) / Double(2 * reading.characterCount)
            likely.append((encoding, share))
        }
        let best = likely.map(\.share).max() ?? 0
        if let voted = likely.first(where: { $0.encoding == vote && $0.share >= best - 0.1 }) {
            return voted.encoding
        }
        return likely.first { $0.share >= best - 0.02 }?.encoding
    }

    /// How many sequences are malformed in an encoding.
    func malformedCount(_ encoding: TextEncoding) -> Int {
        switch encoding {
        case .shiftJIS: shiftJIS.malformedCount
        case .gb18030: gb18030.malformedCount
        default: others.first { $0.encoding == encoding }?.malformedCount ?? 0
        }
    }

    /// Lead bytes 81-9F and E0-FC, trail bytes 40-7E and 80-FC, half-width katakana A1-DF (JIS X 0208).
    private mutating func noteShiftJIS(_ byte: UInt8) {
        if shiftJIS.lead != 0 {
            let lead = shiftJIS.lead
            guard byte >= 0x40 && byte != 0x7f && byte <= 0xfc else { return shiftJIS.breakOff() }
            shiftJIS.lead = 0
            shiftJIS.characterCount += 1
            // Punctuation, kana, and kanji of the first level.
            let isKana = lead == 0x82 && byte >= 0x9f || lead == 0x83 && byte <= 0x96
            if isKana || lead == 0x81 || (0x88...0x97).contains(lead) { shiftJIS.commonHalves += 2 }
            shiftJIS.wasHalfWidth = false
            return
        }
        switch byte {
        case 0x00..<0x80: shiftJIS.wasHalfWidth = false
        case 0xa1...0xdf:
            shiftJIS.characterCount += 1
            if shiftJIS.wasHalfWidth { shiftJIS.commonHalves += 1 }
            shiftJIS.wasHalfWidth = true
        case 0x81...0x9f, 0xe0...0xfc: shiftJIS.lead = byte
        default: shiftJIS.breakOff()
        }
    }

    /// Two bytes 81-FE, 40-FE without 7F, or four bytes with digits at the second and fourth place.
    private mutating func noteGB18030(_ byte: UInt8) {
        if gb18030.fourByteIndex > 0 {
            let isDigit = (0x30...0x39).contains(byte)
            let isFitting = gb18030.fourByteIndex == 2 ? byte >= 0x81 && byte <= 0xfe : isDigit
            guard isFitting else { return gb18030.breakOff() }
            gb18030.fourByteIndex += 1
            if gb18030.fourByteIndex == 4 {
                gb18030.fourByteIndex = 0
                gb18030.lead = 0
                gb18030.characterCount += 1
            }
            return
        }
        if gb18030.lead != 0 {
            let lead = gb18030.lead
            if (0x30...0x39).contains(byte) {
                gb18030.fourByteIndex = 2
                return
            }
            guard byte >= 0x40 && byte != 0x7f && byte <= 0xfe else { return gb18030.breakOff() }
            gb18030.lead = 0
            gb18030.characterCount += 1
            if lead & 0xe0 == 0xc0 && byte & 0xe0 == 0xc0 { gb18030.letterPairCount += 1 }
            // Punctuation and full-width letters, and hanzi of the first level of GB 2312.
            let isCommonLead = (0xb0...0xd7).contains(lead) || lead == 0xa1 || lead == 0xa3
            if isCommonLead && byte >= 0xa1 { gb18030.commonHalves += 2 }
            return
        }
        if byte >= 0x81 && byte <= 0xfe {
            gb18030.lead = byte
        } else if byte >= 0x80 {
            gb18030.breakOff()
        }
    }
}
