extension VCardHead {
    /// What is odd about a head.
    struct Oddity: OptionSet {
        let rawValue: Int
        static let missingColon = Oddity(rawValue: 1)
        static let unterminatedQuote = Oddity(rawValue: 2)
    }

    /// The position of the colon that ends a property's head.
    ///
    /// A colon within a quoted parameter does not count, unless the quote is never closed.
    ///
    /// - Returns: nil where there is no colon at all.
    static func colon(
        in bytes: Span<UInt8>, _ range: Range<Int>
    ) -> (position: Int, oddity: Oddity)? {
        var isQuoted = false
        var firstColon: Int?
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                isQuoted.toggle()
            } else if byte == UInt8(ascii: ":") {
                if !isQuoted { return (index, []) }
                if firstColon == nil { firstColon = index }
            }
            index &+= 1
        }
        return firstColon.map { ($0, .unterminatedQuote) }
    }

    /// Parses the decoded text before the colon.
    ///
    /// Bare parameters of version 2.1 (`TEL;WORK;VOICE`) become types, or the encoding or charset
    /// that they name. Values may be quoted (RFC 6350, section 3.3), with the escapes of RFC 6868.
    convenience init(
        parsing text: [UInt8], raw: [UInt8]? = nil, ignoringQuotes: Bool = false,
        serial: Int? = nil
    ) {
        var parts = Self.split(text, at: UInt8(ascii: ";"), ignoringQuotes)
        let first = parts.isEmpty ? [] : parts.removeFirst()
        let qualified = String(decoding: first, as: UTF8.self).trimmingSpaces()
        var group: String?
        var name = qualified
        if let dot = qualified.utf8.lastIndex(of: UInt8(ascii: ".")) {
            group = String(qualified[..<dot])
            name = String(qualified[qualified.utf8.index(after: dot)...])
        }
        var parameters: [Parameter] = []
        for part in parts { Self.parse(part, ignoringQuotes, into: &parameters) }
        self.init(
            group: group?.isEmpty == false ? group : nil, name: name.uppercased(),
            parameters: parameters, text: text, raw: raw, serial: serial)
    }

    private static func parse(
        _ part: [UInt8], _ ignoringQuotes: Bool, into parameters: inout [Parameter]
    ) {
        guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else {
            let value = String(decoding: part, as: UTF8.self).trimmingSpaces()
            if !value.isEmpty {
                parameters.append(Parameter(name: impliedName(of: value), value: value))
            }
            return
        }
        let name = String(decoding: part[..<equals], as: UTF8.self).trimmingSpaces().uppercased()
        let values = split(Array(part[(equals + 1)...]), at: UInt8(ascii: ","), ignoringQuotes)
        for value in values {
            let text = String(decoding: unescaped(value), as: UTF8.self).trimmingSpaces()
            parameters.append(Parameter(name: name, value: text))
        }
        if values.isEmpty { parameters.append(Parameter(name: name, value: "")) }
    }

    /// The name of the parameter that a bare value stands for (vCard 2.1, section 2.1.2).
    private static func impliedName(of value: String) -> String {
        switch value.uppercased() {
        case "QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B", "QUOTED": "ENCODING"
        case "INLINE", "CONTENT-ID", "CID", "URI", "URL": "VALUE"
        case "UTF-8", "UTF8", "ISO-8859-1", "WINDOWS-1252", "SHIFT_JIS", "US-ASCII": "CHARSET"
        default: "TYPE"
        }
    }

    /// Splits outside of double quotes.
    private static func split(
        _ bytes: [UInt8], at separator: UInt8, _ ignoringQuotes: Bool
    ) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        var start = 0
        var isQuoted = false
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\"") && !ignoringQuotes { isQuoted.toggle() }
            if byte == separator && !isQuoted {
                parts.append(Array(bytes[start..<index]))
                start = index + 1
            }
        }
        parts.append(Array(bytes[start...]))
        return parts
    }

    /// Without quotes around, and with `^n`, `^'` and `^^` resolved (RFC 6868).
    private static func unescaped(_ value: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(value.count)
        var index = 0
        while index < value.count {
            let byte = value[index]
            index += 1
            if byte == UInt8(ascii: "\"") { continue }
            guard byte == UInt8(ascii: "^"), index < value.count else {
                out.append(byte)
                continue
            }
            switch value[index] {
            case UInt8(ascii: "n"), UInt8(ascii: "N"): out.append(0x0a)
            case UInt8(ascii: "'"): out.append(UInt8(ascii: "\""))
            case UInt8(ascii: "^"): out.append(UInt8(ascii: "^"))
            default:
                out.append(byte)
                continue
            }
            index += 1
        }
        return out
    }
}
