/// For each byte value, the positions at which it stands in a pattern of up to 64 bytes.
///
/// The tables in which bit-parallel kernels look up every byte of the other side. Kernels take them as a
/// span: a borrowed inline array is copied on each access by the current compiler, which cost two
/// thirds of the time.
@usableFromInline
enum PatternMasks {
    /// The number of entries, one for each byte value.
    @usableFromInline static var count: Int { 256 }
    /// The longest pattern.
    @usableFromInline static var longest: Int { 64 }

    /// Sets the positions of a pattern of at most 64 bytes in an empty table of 256 entries.
    @inlinable @inline(__always)
    static func load(_ pattern: Span<UInt8>, into masks: inout MutableSpan<UInt64>) {
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
    static func clear(_ pattern: Span<UInt8>, from masks: inout MutableSpan<UInt64>) {
        for index in 0..<pattern.count {
            let byte = Int(unsafe pattern[unchecked: index])
            unsafe masks[unchecked: byte] = 0
        }
    }
}
