/// What a number format makes of a number, as far as that changes what is imported.
///
/// - Source: ISO/IEC 29500-1 sections 18.8.30 (built-in formats) and 18.8.31 (format codes).
enum NumberFormat: Hashable, Sendable {
    /// A number, however it is dressed.
    case number
    case date(showsTime: Bool)
    case timeOfDay
    case duration
    case padded(PaddedNumberFormat)

    /// A built-in format by its id; ids that depend on the language of the program are told by what
    /// they are in all of them.
    init(builtIn id: Int) {
        switch id {
        case 14...17, 27...31, 36, 50...54, 57, 58, 71...74: self = .date(showsTime: false)
        case 22, 77: self = .date(showsTime: true)
        case 18...21, 32...35, 45, 47, 55, 56, 75, 76, 78, 79, 80: self = .timeOfDay
        case 46: self = .duration
        default: self = .number
        }
    }

    /// A custom format by its code.
    init(code: String) {
        let section = Self.firstSection(Array(code.utf8))
        let tokens = Tokens(section)
        if tokens.hasElapsedTime {
            self = .duration
        } else if tokens.hasDate || (tokens.hasMonthOrMinute && !tokens.hasTime) {
            self = .date(showsTime: tokens.hasTime)
        } else if tokens.hasTime {
            self = .timeOfDay
        } else if let padded = PaddedNumberFormat(section: tokens.withoutBrackets) {
            self = .padded(padded)
        } else {
            self = .number
        }
    }

    /// The part of a code before the first semicolon that is neither quoted nor escaped.
    private static func firstSection(_ code: [UInt8]) -> ArraySlice<UInt8> {
        var isQuoted = false
        var index = 0
        while index < code.count {
            switch code[index] {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: "\\") where !isQuoted: index += 1
            case UInt8(ascii: ";") where !isQuoted: return code[..<index]
            default: break
            }
            index += 1
        }
        return code[...]
    }

    /// What stands in a section outside of quotes.
    private struct Tokens {
        var hasDate = false
        var hasTime = false
        var hasMonthOrMinute = false
        var hasElapsedTime = false
        /// The section without colours, conditions and locales.
        var withoutBrackets: [UInt8] = []

        init(_ section: ArraySlice<UInt8>) {
            var rest = section
            while let byte = rest.popFirst() {
                switch byte {
                case UInt8(ascii: "\""):
                    let quoted = rest.prefix { $0 != UInt8(ascii: "\"") }
                    rest = rest.dropFirst(quoted.count + 1)
                    withoutBrackets += [byte] + quoted + [byte]
                    continue
                case UInt8(ascii: "["):
                    let content = rest.prefix { $0 != UInt8(ascii: "]") }
                    rest = rest.dropFirst(content.count + 1)
                    takeBracket(content)
                    continue
                case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
                    // The next character is literal, or the width of a space, or repeated.
                    withoutBrackets.append(byte)
                    if let next = rest.popFirst() { withoutBrackets.append(next) }
                    continue
                default: break
                }
                takeLetter(byte, &rest)
                withoutBrackets.append(byte)
            }
        }

        private mutating func takeBracket(_ content: ArraySlice<UInt8>) {
            let letters = Set(content.map { $0 | 0x20 })
            if !content.isEmpty, letters.count == 1, let letter = letters.first,
                "hms".utf8.contains(letter)
            {
                hasElapsedTime = true
            }
        }

        private mutating func takeLetter(_ byte: UInt8, _ rest: inout ArraySlice<UInt8>) {
            switch byte | 0x20 {
            case UInt8(ascii: "g") where rest.prefix(6).map({ $0 | 0x20 }) == Array("eneral".utf8):
                rest = rest.dropFirst(6)
            case UInt8(ascii: "y"), UInt8(ascii: "d"), UInt8(ascii: "b"): hasDate = true
            case UInt8(ascii: "g"): hasDate = true
            case UInt8(ascii: "e"):
                // After a digit place and before a sign it is an exponent, else a Japanese year.
                let isExponent =
                    rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-")
                if !isExponent { hasDate = true }
            case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
            case UInt8(ascii: "a"):
                // AM/PM and A/P go with a time; aaa is a weekday.
                if rest.first.map({ $0 | 0x20 }) == UInt8(ascii: "a") { hasDate = true }
                rest = rest.drop { ($0 | 0x20) == UInt8(ascii: "m") }
                if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst(3) }
            case UInt8(ascii: "m"): hasMonthOrMinute = true
            default: break
            }
        }
    }
}
