import CByteMask

/// Looks at 64 bytes at a time: which of them are among a few, which are not ASCII.
///
/// - Complexity: about one instruction for two bytes; no allocation but for the words asked for.
package enum ByteMask {
    /// The bytes of a block.
    static let blockSize = 64

    /// The bytes of the block at a position that equal one.
    ///
    /// - Precondition: the text has 64 bytes from there on.
    @inline(__always)
    static func equal(_ text: Span<UInt8>, at position: Int, to byte: UInt8) -> UInt64 {
        precondition(position >= 0 && position &+ blockSize <= text.count)
        return unsafe text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return 0 }
            return unsafe cbytemask_among(base + position, byte, byte, byte, byte, byte)
        }
    }

    /// Marks the bytes that are among five (repeat one where there are fewer): bit `i & 63` of word
    /// `i >> 6` stands for byte `i`. Bits beyond the text are 0.
    package static func mark(
        _ text: Span<UInt8>, among five: (UInt8, UInt8, UInt8, UInt8, UInt8),
        into words: inout [UInt64]
    ) {
        words.removeAll(keepingCapacity: true)
        words.reserveCapacity((text.count + 63) >> 6)
        var position = 0
        unsafe text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            while position &+ 64 <= bytes.count {
                unsafe words.append(
                    cbytemask_among(base + position, five.0, five.1, five.2, five.3, five.4))
                position &+= 64
            }
        }
        if position == text.count { return }
        var last: UInt64 = 0
        for index in position..<text.count {
            let byte = text[index]
            let isAmong =
                byte == five.0 || byte == five.1 || byte == five.2 || byte == five.3
                || byte == five.4
            if isAmong { last |= 1 &<< UInt64(index &- position) }
        }
        words.append(last)
    }

    /// How often a byte occurs from an offset on.
    package static func count(of byte: UInt8, in text: Span<UInt8>, from start: Int) -> Int {
        var position = start
        var found = 0
        unsafe text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            while position &+ 64 <= bytes.count {
                let mask = unsafe cbytemask_among(base + position, byte, byte, byte, byte, byte)
                found &+= mask.nonzeroBitCount
                position &+= 64
            }
        }
        while position < text.count {
            if text[position] == byte { found &+= 1 }
            position &+= 1
        }
        return found
    }

    /// The first position at or after `start` whose byte is not ASCII; whole blocks only, so the
    /// position of what is left where there is none.
    @inline(__always)
    static func skipASCIIBlocks(_ text: Span<UInt8>, from start: Int) -> Int {
        unsafe text.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return start }
            var position = start
            while position &+ 64 <= bytes.count {
                let mask = unsafe cbytemask_high(base + position)
                if mask != 0 { return position &+ mask.trailingZeroBitCount }
                position &+= 64
            }
            return position
        }
    }
}
