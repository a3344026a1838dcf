/// For each byte value, the positions at which it stands in a pattern of up to 64 bytes.
///
/// The table that bit-parallel kernels look every byte of the other side up in. Loading another
/// pattern clears only what the last one set.
@usableFromInline
struct PatternMasks: ~Copyable {
    @usableFromInline var masks = InlineArray<256, UInt64>(repeating: 0)

    @inlinable
    init() {}

    /// Sets the positions of a pattern of at most 64 bytes into an empty table.
    @inlinable @inline(__always)
    mutating func load(_ pattern: Span<UInt8>) {
        var bit: UInt64 = 1
        for index in 0..<pattern.count {
            // A byte is always below 256, and the index below the count.
            let byte = Int(unsafe pattern[unchecked: index])
            unsafe masks[unchecked: byte] |= bit
            bit &<<= 1
        }
    }

    /// Empties what `load` set for this pattern.
    @inlinable @inline(__always)
    mutating func clear(_ pattern: Span<UInt8>) {
        for index in 0..<pattern.count {
            let byte = Int(unsafe pattern[unchecked: index])
            unsafe masks[unchecked: byte] = 0
        }
    }

    /// The positions of a byte.
    @inlinable @inline(__always)
    subscript(byte: UInt8) -> UInt64 {
        unsafe masks[unchecked: Int(byte)]
    }
}
