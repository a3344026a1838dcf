/// The shape of a value: what kinds of characters it is made of, so that values of one kind have one.
///
/// A digit is `9`, each for itself up to twelve; a word in capitals is `A`, in small letters `a`, with
/// a capital first `Aa`; letters of other scripts count as words, too. White space is one space,
/// everything else stands for itself. `+49 30 1234` is `+99 99 9999`, `Ann Lee` is `Aa Aa`.
public enum ValueShape {
    /// Longer values have the shape of their beginning.
    static let longest = 64

    /// The shape of a text.
    public static func of(_ text: String) -> String {
        var out: [UInt8] = []
        let bytes = Array(text.utf8)
        append(bytes.span, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends the shape of a value in UTF-8.
    static func append(_ bytes: Span<UInt8>, to out: inout [UInt8]) {
        var index = 0
        var digits = 0
        let start = out.count
        while index < bytes.count && out.count - start < longest {
            let byte = bytes[index]
            switch byte {
            case 0x30...0x39:
                digits += 1
                if digits <= 12 { out.append(0x39) } else if digits == 13 { out.append(0x2b) }
                index += 1
                continue
            case 0x41...0x5a, 0x61...0x7a, 0x80...:
                index = word(bytes, from: index, to: &out)
            case 0x09, 0x0a, 0x0d, 0x20:
                if out.count > start, out.last != 0x20 { out.append(0x20) }
                index += 1
            default:
                out.append(byte)
                index += 1
            }
            digits = 0
        }
        while out.count > start, out.last == 0x20 { out.removeLast() }
    }

    /// Appends the shape of a word; where it ends.
    private static func word(_ bytes: Span<UInt8>, from start: Int, to out: inout [UInt8]) -> Int {
        var index = start
        var capitals = 0
        var others = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0x41...0x5a: capitals += 1
            case 0x61...0x7a, 0x80...: others += 1
            default:
                append(capitals, others, bytes[start], to: &out)
                return index
            }
            index += 1
        }
        append(capitals, others, bytes[start], to: &out)
        return index
    }

    private static func append(
        _ capitals: Int, _ others: Int, _ first: UInt8, to out: inout [UInt8]
    ) {
        let startsLarge = (0x41...0x5a).contains(first)
        if others == 0 {
            out.append(0x41)
        } else if capitals == 0 {
            out.append(0x61)
        } else {
            if startsLarge { out.append(0x41) }
            out.append(0x61)
        }
    }
}
