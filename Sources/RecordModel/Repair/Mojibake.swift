/// Text in UTF-8 that was decoded as Windows-1252 and encoded again: "Ã©" for "é".
public enum Mojibake {
    /// The text as it was meant, decoded as often as it was damaged (at most three times); nil
    /// where it is no such text.
    ///
    /// Every character of a damaged stretch must be one of Windows-1252, and the bytes of the
    /// stretch well-formed UTF-8; text beside it stays. A stretch that says a letter before a quote
    /// or a dash by chance ("Ü”") is left alone.
    public static func decoded(_ text: [UInt8]) -> [UInt8]? {
        var result: [UInt8]?
        for _ in 0..<3 {
            guard let next = decodedOnce(result ?? text) else { break }
            result = next
        }
        return result
    }

    private static func decodedOnce(_ text: [UInt8]) -> [UInt8]? {
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
        let values = scalars.map(\.value)
        var out: [UInt8] = []
        var hasChanged = false
        var index = 0
        while index < values.count {
            if let (bytes, count) = sequence(values, at: index) {
                out += bytes
                index += count
                hasChanged = true
                continue
            }
            guard let scalar = Unicode.Scalar(values[index]) else { return nil }
            out += Array(String(Character(scalar)).utf8)
            index += 1
        }
        return hasChanged ? out : nil
    }

    /// The bytes of the damaged character that begins at a position, and its length in characters.
    private static func sequence(
        _ values: [UInt32], at start: Int
    ) -> (bytes: [UInt8], count: Int)? {
        guard let lead = byte(values[start]) else { return nil }
        let count: Int
        switch lead {
        case 0xc2...0xdf: count = 2
        case 0xe0...0xef: count = 3
        case 0xf0...0xf4: count = 4
        default: return nil
        }
        guard start + count <= values.count else { return nil }
        var bytes = [lead]
        for value in values[(start + 1)..<(start + count)] {
            guard let next = byte(value), (0x80...0xbf).contains(next) else { return nil }
            bytes.append(next)
        }
        let next = start + count < values.count ? values[start + count] : 0
        return isPlausible(bytes, before: next) ? (bytes, count) : nil
    }

    /// Whether the bytes are a character that people write, and not letters before a quote.
    private static func isPlausible(_ bytes: [UInt8], before next: UInt32) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let scalar = text.unicodeScalars.first, scalar.value != 0xfffd || bytes[0] == 0xef,
            text.unicodeScalars.count == 1
        else { return false }
        switch bytes[0] {
        case 0xc2: return bytes[1] >= 0xa0
        // A quote does not stand between letters, but an apostrophe before an s does.
        case 0xc5 where bytes[1] == 0x92 || bytes[1] == 0x93:
            return (0x61...0x7a).contains(next) && next != 0x73
        case 0xc3, 0xd0: return true
        case 0xc4, 0xc5, 0xce, 0xcf, 0xd1:
            let isMark = (0x92...0x94).contains(bytes[1]) || [0x96, 0x97].contains(bytes[1])
            return !isMark && bytes[1] != 0xa0 && bytes[1] != 0xbb
        case 0xc6...0xdf: return false
        default: return scalar.properties.generalCategory != .unassigned && scalar.value >= 0x800
        }
    }

    /// The byte of Windows-1252 for a scalar value, its five undefined ones as controls.
    private static func byte(_ value: UInt32) -> UInt8? {
        if value < 0x80 { return nil }
        if value < 0x100 { return UInt8(truncatingIfNeeded: value) }
        guard let index = upperControls.firstIndex(of: value) else { return nil }
        return 0x80 + UInt8(truncatingIfNeeded: index)
    }

    /// What Windows-1252 has at 0x80...0x9f; 0 where it has nothing.
    private static let upperControls: [UInt32] = [
        0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
        0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc,
        0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
    ]
}
