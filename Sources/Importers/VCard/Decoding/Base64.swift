/// The base64 of RFC 4648, section 4, read tolerantly.
enum Base64 {
    /// The six bits that a letter stands for; nil for any other byte.
    static func value(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }

    /// The bytes that a text stands for.
    ///
    /// White space is passed over and missing padding is forgiven.
    ///
    /// - Returns: nil where there is any other byte, a lone last letter, or nothing at all.
    static func decoded(_ text: some Collection<UInt8>) -> [UInt8]? {
        var out: [UInt8] = []
        out.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        var isPadded = false
        for byte in text {
            if let value = value(of: byte) {
                if isPadded { return nil }
                bits = bits << 6 | UInt32(value)
                count += 1
                if count & 3 == 0 {
                    out.append(UInt8(truncatingIfNeeded: bits >> 16))
                    out.append(UInt8(truncatingIfNeeded: bits >> 8))
                    out.append(UInt8(truncatingIfNeeded: bits))
                }
            } else if byte == UInt8(ascii: "=") {
                isPadded = true
            } else if byte != 0x20 && byte != 0x09 && byte != 0x0a && byte != 0x0d {
                return nil
            }
        }
        switch count & 3 {
        case 0: break
        case 2: out.append(UInt8(truncatingIfNeeded: bits >> 4))
        case 3:
            out.append(UInt8(truncatingIfNeeded: bits >> 10))
            out.append(UInt8(truncatingIfNeeded: bits >> 2))
        default: return nil
        }
        return out.isEmpty ? nil : out
    }
}
