/// Escapes and structure within decoded values.
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
    static func unescaped(_ bytes: ArraySlice<UInt8>, _ escaping: Escaping) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "\\")) else { return Array(bytes) }
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
        return out
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

    /// The parts between separators that are not escaped, still escaped themselves.
    static func split(_ bytes: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        var index = start
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\") {
                index += 2
                continue
            }
            if byte == separator {
                parts.append(bytes[start..<index])
                start = index + 1
            }
            index += 1
        }
        parts.append(bytes[start...])
        return parts
    }

    /// Without white space at both ends.
    static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        guard let first = bytes.firstIndex(where: { $0 > 0x20 }),
            let last = bytes.lastIndex(where: { $0 > 0x20 })
        else { return [] }
        return first == 0 && last == bytes.count - 1 ? bytes : Array(bytes[first...last])
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
