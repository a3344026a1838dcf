/// Eight bytes looked at together: how the scanner finds the next special byte.
///
/// - Source: "zero in word" of Alan Mycroft 1987, as in Warren, Hacker's Delight, section 6-1.
enum ByteWord {
    /// The byte in all eight places.
    @inline(__always)
    static func repeating(_ byte: UInt8) -> UInt64 {
        UInt64(byte) &* 0x0101_0101_0101_0101
    }

    /// A word whose lowest set bit stands in the lowest byte that is zero; 0 where none is.
    ///
    /// Bits above the lowest may be wrong (the borrow runs upwards); only the lowest is used.
    @inline(__always)
    static func zeroBytes(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    /// Eight bytes of a text, the first one lowest.
    ///
    /// - Precondition: `offset + 8` does not exceed the text; callers compare before.
    @inline(__always)
    static func load(_ text: Span<UInt8>, _ offset: Int) -> UInt64 {
        // Unchecked because the callers' loop conditions are the check (1.6 times faster scanning).
        UInt64(
            littleEndian: unsafe text.bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: offset, as: UInt64.self))
    }
}
