/// Unsigned numbers in as few bytes as they need, seven bits in each (LEB128).
///
/// - Source: DWARF Debugging Information Format, version 5, section 7.6.
public enum VariableLength {
    /// Appends a number.
    @inlinable
    public static func append(_ value: UInt64, to bytes: inout [UInt8]) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// The number that begins at `index`, which moves behind it; nil where the bytes end before it does, or
    /// where it has more than 56 bits.
    @inlinable @inline(__always)
    public static func read(_ bytes: Span<UInt8>, _ index: inout Int) -> Int? {
        var value = 0
        var shift = 0
        while index < bytes.count && shift < 56 {
            let byte = bytes[index]
            index &+= 1
            value |= Int(byte & 0x7f) &<< shift
            if byte < 0x80 { return value }
            shift &+= 7
        }
        return nil
    }
}
