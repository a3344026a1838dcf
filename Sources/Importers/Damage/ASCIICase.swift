/// Capital letters of ASCII, which need no tables.
enum ASCIICase {
    /// A capital's small letter; any other byte as it is.
    @inline(__always)
    static func lowered(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
    }
}
