/// What the bytes above ASCII and the controls of a cell may be, told cheaply.
struct HighBytes {
    private(set) var hasReplacement = false
    /// Two characters in a row that are the bytes of one: `Ã©`.
    private(set) var mayBeMojibake = false
    private(set) var mayBeInvisible = false

    var mayBeOdd: Bool { mayBeMojibake || mayBeInvisible }

    init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        var index = range.lowerBound
        let end = range.upperBound
        // Whether the character before is one that begins a sequence of UTF-8 read as Windows-1252.
        var followsLead = false
        while index < end {
            let byte = bytes[index]
            var isLead = false
            switch byte {
            case ..<0x20, 0x7f:
                if byte != 0x09 && byte != 0x0a && byte != 0x0d { mayBeInvisible = true }
            case ..<0x80: break
            default:
                if followsLead { mayBeMojibake = true }
                // U+00C2 to U+00F4 are the leads.
                isLead = byte == 0xc3 && index + 1 < end && bytes[index + 1] <= 0xb4
                noteSpecial(bytes, index, end)
            }
            followsLead = isLead
            index += byte < 0xc0 ? 1 : (byte < 0xe0 ? 2 : (byte < 0xf0 ? 3 : 4))
        }
    }

    private mutating func noteSpecial(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) {
        let second = index + 1 < end ? bytes[index + 1] : 0
        let third = index + 2 < end ? bytes[index + 2] : 0
        switch bytes[index] {
        case 0xc2: if second < 0xa0 || second == 0xad { mayBeInvisible = true }
        case 0xe2:
            if second == 0x80 && ((0x8b...0x8f).contains(third) || (0xaa...0xae).contains(third))
                || second == 0x81 && third >= 0xa0
            {
                mayBeInvisible = true
            }
        case 0xef:
            if second == 0xbf {
                if third == 0xbd { hasReplacement = true } else { mayBeInvisible = true }
            } else if second == 0xbb {
                mayBeInvisible = true
            }
        default: break
        }
    }
}
