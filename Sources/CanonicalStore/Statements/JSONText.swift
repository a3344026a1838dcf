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

    static func append(_ value: some BinaryInteger, to out: inout [UInt8]) {
        out.append(contentsOf: String(value).utf8)
    }

    /// Appends a string literal; control characters are escaped (RFC 8259, section 7).
    static func appendString(_ text: String, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        if text.utf8.contains(where: needsEscape) {
            for byte in text.utf8 { appendEscaped(byte, to: &out) }
        } else {
            out.append(contentsOf: text.utf8)
        }
        out.append(UInt8(ascii: "\""))
    }

    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func appendEscaped(_ byte: UInt8, to out: inout [UInt8]) {
        if byte < 0x20 {
            out.append(contentsOf: "\\u00".utf8)
            for digit in [byte >> 4, byte & 15] {
                out.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        } else {
            if needsEscape(byte) { out.append(UInt8(ascii: "\\")) }
            out.append(byte)
        }
    }
}
