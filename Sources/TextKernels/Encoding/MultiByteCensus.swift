/// Reads the stream as Shift_JIS and as GB18030, and counts what is malformed and what is common.
struct MultiByteCensus: Sendable {
    /// The state of one reading.
    struct Reading: Sendable {
        fileprivate(set) var characterCount = 0
        /// Characters of the everyday range; half-width katakana count by half.
        fileprivate(set) var commonHalves = 0
        fileprivate(set) var malformedCount = 0
        /// Characters directly after an ASCII letter, where accented letters stand.
        fileprivate(set) var afterLetterCount = 0
        fileprivate var lead: UInt8 = 0
        fileprivate var fourByteIndex = 0
        fileprivate var wasHalfWidth = false

        /// Whether nearly everything is well-formed and most of it common.
        var isLikely: Bool {
            characterCount >= 2 && malformedCount * 200 <= characterCount
                && commonHalves * 10 >= characterCount * 2 * 6
                && afterLetterCount * 10 <= characterCount * 3
        }

        fileprivate mutating func breakOff() {
            malformedCount += 1
            lead = 0
            fourByteIndex = 0
        }
    }

    private(set) var shiftJIS = Reading()
    private(set) var gb18030 = Reading()
    private var isAfterLetter = false

    mutating func consume(_ chunk: Span<UInt8>) {
        var position = 0
        while position < chunk.count {
            if shiftJIS.lead == 0 && gb18030.lead == 0 {
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
            position &+= 1
        }
    }

    /// The likelier of the two, or nil where neither is likely.
    var encoding: TextEncoding? {
        let candidates = [(TextEncoding.shiftJIS, shiftJIS), (.gb18030, gb18030)]
        var best: (encoding: TextEncoding, share: Double)?
        for (encoding, reading) in candidates where reading.isLikely {
            let share = Double(reading.commonHalves) / Double(reading.characterCount)
            if share > best?.share ?? 0 { best = (encoding, share) }
        }
        return best?.encoding
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
