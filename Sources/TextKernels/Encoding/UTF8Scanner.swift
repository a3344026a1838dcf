/// Finds the well-formed parts of UTF-8.
///
/// - Source: Unicode Standard 15, table 3-7 (well-formed sequences) and section 3.9 (one U+FFFD for each
///   maximal subpart).
enum UTF8Scanner {
    /// What stands at one position.
    enum Finding {
        case valid
        case malformed
        /// The bytes end within a sequence that is well-formed so far.
        case incomplete
    }

    /// The first position at or after `start` whose byte is not ASCII, or the number of bytes.
    @inline(__always)
    static func endOfASCII(_ bytes: Span<UInt8>, from start: Int) -> Int {
        // Dense text outside ASCII comes here for each character.
        if start < bytes.count && bytes[start] >= 0x80 { return start }
        var position = ByteMask.skipASCIIBlocks(bytes, from: start)
        let raw = unsafe bytes.bytes
        let lastWord = bytes.count - 8
        while position <= lastWord {
            // In bounds by the loop's condition.
            let word = unsafe raw.unsafeLoadUnaligned(
                fromUncheckedByteOffset: position, as: UInt64.self)
            let high = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
            if high != 0 { return position &+ high.trailingZeroBitCount >> 3 }
            position &+= 8
        }
        while position < bytes.count && bytes[position] < 0x80 { position &+= 1 }
        return position
    }

    /// Examines the sequence that begins at a position with a byte that is not ASCII.
    ///
    /// - Returns: what it is, and the number of its bytes (of the maximal subpart where malformed).
    @inline(__always)
    static func sequence(
        _ bytes: Span<UInt8>, at position: Int
    ) -> (finding: Finding, count: Int) {
        let lead = bytes[position]
        var lower: UInt8 = 0x80
        var upper: UInt8 = 0xbf
        let length: Int
        switch lead {
        case 0xc2...0xdf: length = 2
        case 0xe0...0xef:
            length = 3
            if lead == 0xe0 { lower = 0xa0 }
            if lead == 0xed { upper = 0x9f }
        case 0xf0...0xf4:
            length = 4
            if lead == 0xf0 { lower = 0x90 }
            if lead == 0xf4 { upper = 0x8f }
        default: return (.malformed, 1)
        }
        var count = 1
        while count < length {
            let index = position &+ count
            guard index < bytes.count else { return (.incomplete, count) }
            let byte = bytes[index]
            guard byte >= lower && byte <= upper else { return (.malformed, count) }
            lower = 0x80
            upper = 0xbf
            count &+= 1
        }
        return (.valid, length)
    }

    /// The scalar value of a well-formed sequence of two to four bytes.
    @inline(__always)
    static func scalarValue(_ bytes: Span<UInt8>, at position: Int, count: Int) -> UInt32 {
        var value = UInt32(bytes[position]) & (0xff >> UInt32(count &+ 1))
        for index in 1..<count { value = value << 6 | UInt32(bytes[position &+ index]) & 0x3f }
        return value
    }
}

extension [UInt8] {
    /// Appends a Unicode scalar value in UTF-8.
    @inline(__always)
    mutating func append(scalarValue value: UInt32) {
        switch value {
        case 0..<0x80:
            append(UInt8(truncatingIfNeeded: value))
        case 0x80..<0x800:
            append(UInt8(truncatingIfNeeded: 0xc0 | value >> 6))
            append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3f))
        case 0x800..<0x1_0000:
            append(UInt8(truncatingIfNeeded: 0xe0 | value >> 12))
            append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3f))
            append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3f))
        default:
            append(UInt8(truncatingIfNeeded: 0xf0 | value >> 18))
            append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3f))
            append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3f))
            append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3f))
        }
    }
}
