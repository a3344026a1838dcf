/// What a byte of a folded text is: letters are ASCII, or belong to what folding left as it was.
enum ByteShape {
    case digit, letter, other

    @inline(__always)
    static func of(_ byte: UInt8) -> ByteShape {
        if byte &- 0x61 < 26 || byte >= 0x80 { return .letter }
        if byte &- 0x30 < 10 { return .digit }
        return .other
    }
}
