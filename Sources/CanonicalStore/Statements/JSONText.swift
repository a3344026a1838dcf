/// Writes compact JSON straight into bytes, keys in the order given.
///
/// A million details are written in a run; a general encoder would cost more than all the rest.
enum JSONText {
    enum Value {
        case integer(Int)
        case text(String)
    }

    static func object(_ members: [(String, Value)]) -> String {
        var out: [UInt8] = [UInt8(ascii: "{")]
        for (index, member) in members.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            appendString(member.0, to: &out)
            out.append(UInt8(ascii: ":"))
            switch member.1 {
            case .integer(let value): append(value, to: &out)
            case .text(let value): appendString(value, to: &out)
            }
        }
        out.append(UInt8(ascii: "}"))
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends punctuation and keys as they are.
    @inline(__always)
    static func append(_ literal: StaticString, to out: inout [UInt8]) {
        literal.withUTF8Buffer { unsafe out.append(contentsOf: $0) }
    }

    /// Appends a number's decimal digits.
    static func append(_ value: some BinaryInteger, to out: inout [UInt8]) {
        if value < 0 { out.append(UInt8(ascii: "-")) }
        var rest = UInt64(value.magnitude)
        let start = out.count
        repeat {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            out.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
            rest = quotient
        } while rest > 0
        var low = start
        var high = out.count - 1
        while low < high {
            out.swapAt(low, high)
            low += 1
            high -= 1
        }
    }

    /// Appends a string literal; control characters are escaped (RFC 8259, section 7).
    static func appendString(_ text: String, to out: inout [UInt8]) {
        var text = text
        out.append(UInt8(ascii: "\""))
        text.withUTF8 { bytes in
            if unsafe bytes.contains(where: needsEscape) {
                for byte in unsafe Array(bytes) { appendEscaped(byte, to: &out) }
            } else {
                unsafe out.append(contentsOf: bytes)
            }
        }
        out.append(UInt8(ascii: "\""))
    }

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func appendEscaped(_ byte: UInt8, to out: inout [UInt8]) {
        if byte < 0x20 {
            append("\\u00", to: &out)
            for digit in [byte >> 4, byte & 15] {
                out.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        } else {
            if needsEscape(byte) { out.append(UInt8(ascii: "\\")) }
            out.append(byte)
        }
    }
}
