/// Numbers of fixed width in bytes, the lowest first.
enum BlockBytes {
    @inline(__always)
    static func append(_ value: UInt64, _ width: Int, to bytes: inout [UInt8]) {
        var rest = value
        for _ in 0..<width {
            bytes.append(UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    /// - Precondition: so many bytes are there.
    @inline(__always)
    static func read(_ bytes: Span<UInt8>, _ start: Int, _ width: Int) -> UInt64 {
        var value: UInt64 = 0
        for place in 0..<width { value |= UInt64(bytes[start + place]) << UInt64(8 * place) }
        return value
    }

    /// The bytes that a number up to a greatest one needs.
    static func width(of greatest: UInt64) -> Int {
        greatest < 1 << 8 ? 1 : greatest < 1 << 16 ? 2 : greatest < 1 << 32 ? 4 : 8
    }
}
