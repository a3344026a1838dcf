/// Escapes and structure within decoded values.
///
/// - Complexity: what needs no change is returned as it is, without a copy.
enum VCardText {
    /// How a value escapes.
    enum Escaping {
        /// Version 2.1, free text: only separators are escaped, so that `C:\new` survives.
        case old
        /// Version 2.1, structured: the backslash, too, is escaped.
        case oldStructured
        /// RFC 2426, section 4, and RFC 6350, section 3.4; `\:` and `\"` are forgiven.
        case modern
    }

    /// The value without escapes.
    static func unescaped(
        _ bytes: ArraySlice<UInt8>, _ escaping: Escaping
    ) -> ArraySlice<UInt8> {
        guard contains(bytes, UInt8(ascii: "\\")) else { return bytes }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            index += 1
            guard byte == UInt8(ascii: "\\"), index < bytes.endIndex else {
                out.append(byte)
                continue
            }
            if let plain = meaning(of: bytes[index], escaping) {
                out.append(plain)
                index += 1
            } else {
                out.append(byte)
            }
        }
        return out[...]
    }

    /// What a backslash before a byte means; nil where it is only a backslash.
    private static func meaning(of byte: UInt8, _ escaping: Escaping) -> UInt8? {
        switch byte {
        case UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"): byte
        case UInt8(ascii: "\\"): escaping == .old ? nil : byte
        case UInt8(ascii: "n"), UInt8(ascii: "N"): escaping == .modern ? 0x0a : nil
        case UInt8(ascii: "\""): escaping == .modern ? byte : nil
        default: nil
        }
    }

    /// Whether a byte occurs.
    static func contains(_ bytes: ArraySlice<UInt8>, _ wanted: UInt8) -> Bool {
        let span = bytes.span
        var index = 0
        while index < span.count {
            if span[index] == wanted { return true }
            index &+= 1
        }
        return false
    }

    /// The parts between separators that are not escaped, still escaped themselves.
    static func split(_ bytes: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        parts.reserveCapacity(8)
        let span = bytes.span
        let first = bytes.startIndex
        var start = 0
        var index = 0
        while index < span.count {
            let byte = span[index]
            if byte == UInt8(ascii: "\\") {
                index &+= 2
                continue
            }
            if byte == separator {
                parts.append(bytes[(first &+ start)..<(first &+ index)])
                start = index &+ 1
            }
            index &+= 1
        }
        parts.append(bytes[(first &+ start)...])
        return parts
    }

    /// Without white space at both ends.
    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let span = bytes.span
        var start = 0
        var end = span.count
        while start < end && span[start] <= 0x20 { start &+= 1 }
        while end > start && span[end &- 1] <= 0x20 { end &-= 1 }
        if start == 0 && end == span.count { return bytes }
        return bytes[(bytes.startIndex &+ start)..<(bytes.startIndex &+ end)]
    }

    /// With CR LF and CR as LF.
    static func withoutReturns(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if byte != 0x0d {
                out.append(byte)
            } else if index + 1 == bytes.count || bytes[index + 1] != 0x0a {
                out.append(0x0a)
            }
        }
        return out
    }

    /// A text as a value of versions 3.0 and 4.0.
    ///
    /// Semicolons and commas are escaped everywhere, which every reader understands.
    static func escaped(_ text: some Sequence<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        for byte in text {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
                out.append(UInt8(ascii: "\\"))
                out.append(byte)
            case 0x0a:
                out.append(UInt8(ascii: "\\"))
                out.append(UInt8(ascii: "n"))
            default: out.append(byte)
            }
        }
        return out
    }
}
