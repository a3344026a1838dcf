/// Characters that XML cannot hold, as workbooks write them: `_x000D_`.
///
/// - Source: ISO/IEC 29500-1 section 22.9.2.19 (ST_Xstring).
enum EscapedText {
    /// Decodes the escapes in the text that begins at `start` and ends the buffer.
    ///
    /// What is no escape, or would be no character, stays as it is.
    static func decode(_ bytes: inout [UInt8], from start: Int) {
        guard var next = firstEscape(bytes, from: start) else { return }
        var output = Array(bytes[start..<next])
        while next < bytes.count {
            guard let unit = unit(bytes, at: next) else {
                output.append(bytes[next])
                next += 1
                continue
            }
            var scalar = Unicode.Scalar(unit)
            var length = 7
            // Half of a pair makes a character only together with the other.
            if scalar == nil, unit & 0xfc00 == 0xd800, let low = self.unit(bytes, at: next + 7),
                low & 0xfc00 == 0xdc00
            {
                scalar = Unicode.Scalar(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00))
                length = 14
            }
            guard let scalar else {
                output.append(bytes[next])
                next += 1
                continue
            }
            output += Array(String(Character(scalar)).utf8)
            next += length
        }
        bytes.replaceSubrange(start..., with: output)
    }

    private static func firstEscape(_ bytes: [UInt8], from start: Int) -> Int? {
        var index = start
        while index + 7 <= bytes.count {
            if bytes[index] == UInt8(ascii: "_") && unit(bytes, at: index) != nil { return index }
            index += 1
        }
        return nil
    }

    /// The code unit that an escape at an index stands for; nil where there is no escape.
    private static func unit(_ bytes: [UInt8], at index: Int) -> UInt32? {
        guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"),
            bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
        else { return nil }
        var value: UInt32 = 0
        for position in (index + 2)..<(index + 6) {
            let byte = bytes[position]
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x41 + 10
            case 0x61...0x66: digit = byte - 0x61 + 10
            default: return nil
            }
            value = value << 4 | UInt32(digit)
        }
        return value
    }
}
