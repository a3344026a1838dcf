/// The quoted-printable of RFC 2045, section 6.7, after soft line breaks were removed.
enum QuotedPrintable {
    /// The bytes that a value stands for; an `=` that escapes nothing stays.
    static func decoded(_ value: ArraySlice<UInt8>) -> (bytes: [UInt8], isDamaged: Bool) {
        var out: [UInt8] = []
        out.reserveCapacity(value.count)
        var isDamaged = false
        var index = value.startIndex
        while index < value.endIndex {
            let byte = value[index]
            index += 1
            guard byte == UInt8(ascii: "=") else {
                out.append(byte)
                continue
            }
            if index + 1 < value.endIndex, let high = digit(value[index]),
                let low = digit(value[index + 1])
            {
                out.append(high << 4 | low)
                index += 2
            } else {
                out.append(byte)
                isDamaged = true
            }
        }
        return (out, isDamaged)
    }

    /// Lower-case digits are against the RFC, and common.
    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

extension QuotedPrintable {
    /// A value with everything but printable ASCII escaped, on one line.
    static func encoded(_ bytes: [UInt8]) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count * 3)
        for byte in bytes {
            if (0x20...0x7e).contains(byte) && byte != UInt8(ascii: "=") {
                out.append(byte)
            } else {
                out.append(UInt8(ascii: "="))
                out.append(digits[Int(byte >> 4)])
                out.append(digits[Int(byte & 15)])
            }
        }
        return out
    }
}
