import CByteMask

/// A text of at most 16 bytes in two words, which is compared with a byte at once.
///
/// For a single pair of names: no table has to be emptied and filled.
struct ShortText {
    /// The most bytes.
    static var longest: Int { 16 }

    private let low: UInt64
    private let high: UInt64
    /// A one for each byte that the text has.
    private let whole: UInt64

    /// - Precondition: at most 16 bytes.
    @inline(__always)
    init(_ text: Span<UInt8>) {
        let count = text.count
        whole = (1 &<< UInt64(count)) &- 1
        low = Self.word(text, from: 0, count: min(8, count))
        high = count > 8 ? Self.word(text, from: 8, count: count &- 8) : 0
    }

    /// Up to eight bytes from a position on, the first lowest; zeros behind the last.
    @inline(__always)
    private static func word(_ text: Span<UInt8>, from start: Int, count: Int) -> UInt64 {
        let bytes = unsafe text.bytes
        // In bounds, and each byte at its place: the last read ends where the text does, and overlaps.
        if count == 8 {
            return unsafe bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: start, as: UInt64.self)
        }
        if count >= 4 {
            let first = unsafe bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: start, as: UInt32.self)
            let last = unsafe bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: start &+ count &- 4, as: UInt32.self)
            return UInt64(first) | UInt64(last) &<< UInt64(8 &* (count &- 4))
        }
        var word: UInt64 = 0
        for index in 0..<count {
            word |= unsafe UInt64(text[unchecked: start &+ index]) &<< UInt64(8 &* index)
        }
        return word
    }

    /// Where a byte stands.
    @inline(__always)
    func positions(of byte: UInt8) -> UInt64 {
        UInt64(ctextlanes_equal16(low, high, byte)) & whole
    }
}
