/// Characters that nobody sees and that make equal texts differ.
public enum InvisibleCharacters {
    /// The text without them; nil where it has none.
    ///
    /// Controls but tab and line ends, zero-width spaces, marks of direction, byte order marks and soft
    /// hyphens go. Joiners stay beside letters of scripts that need them and in emoji.
    public static func removed(from text: [UInt8]) -> [UInt8]? {
        let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        let needsDirection = scalars.contains { isRightToLeft($0.value) }
        var out = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let before = index > 0 ? scalars[index - 1].value : 0
            if !isInvisible(scalar.value, after: before, needsDirection: needsDirection) {
                out.append(scalar)
            }
        }
        return out.count == scalars.count ? nil : Array(String(out).utf8)
    }

    private static func isInvisible(_ value: UInt32, after before: UInt32, needsDirection: Bool)
        -> Bool
    {
        switch value {
        case 0x09, 0x0a, 0x0d: false
        case 0..<0x20, 0x7f, 0x80...0x9f: true
        case 0xad, 0x200b, 0x2060...0x2064, 0xfeff, 0xfff9...0xfffb: true
        case 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069: !needsDirection
        // Joiners shape letters of Arabic and Indic scripts, and join emoji.
        case 0x200c, 0x200d: before < 0x590
        default: false
        }
    }

    private static func isRightToLeft(_ value: UInt32) -> Bool {
        (0x590...0x8ff).contains(value) || (0xfb1d...0xfdff).contains(value)
            || (0xfe70...0xfefc).contains(value)
    }
}
