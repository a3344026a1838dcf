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

    /// The text that stands for some bytes, with padding.
    static func encoded(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let letters = Array(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var out: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        for byte in bytes {
            bits = bits << 8 | UInt32(byte)
            count += 1
            if count % 3 != 0 { continue }
            for shift in [18, 12, 6, 0] { out.append(letters[Int(bits >> UInt32(shift)) & 63]) }
            bits = 0
        }
        let rest = count % 3
        if rest > 0 {
            bits <<= rest == 1 ? 16 : 8
            for shift in [18, 12, 6].prefix(rest + 1) {
                out.append(letters[Int(bits >> UInt32(shift)) & 63])
            }
            while out.count % 4 != 0 { out.append(UInt8(ascii: "=")) }
        }
        return out
    }
}
