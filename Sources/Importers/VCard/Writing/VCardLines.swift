/// Content lines being written, folded as RFC 6350, section 3.2, wants it.
struct VCardLines {
    private(set) var bytes: [UInt8] = []

    /// The most octets of a line without its end.
    static let width = 75

    /// Appends a line.
    ///
    /// - Parameters:
    ///   - head: name and parameters, as they shall stand.
    ///   - value: escaped.
    mutating func append(_ head: String, value: some Collection<UInt8>) {
        var line = Array(head.utf8)
        line.append(UInt8(ascii: ":"))
        // A line break that was not escaped would end the property.
        line.append(contentsOf: value.lazy.filter { $0 != 0x0a && $0 != 0x0d })
        var start = 0
        var room = Self.width
        while line.count - start > room {
            var end = start + room
            while end > start + 1 && (line[end] & 0xc0 == 0x80 || Self.misleads(line[end...])) {
                end -= 1
            }
            bytes.append(contentsOf: line[start..<end])
            bytes.append(contentsOf: [0x0d, 0x0a, 0x20])
            start = end
            // The space counts.
            room = Self.width - 1
        }
        bytes.append(contentsOf: line[start...])
        bytes.append(contentsOf: [0x0d, 0x0a])
    }

    /// Whether the rest of a line, put on a line of its own, looks like the end or the beginning of a
    /// card, which readers take it for although a space stands before it.
    private static func misleads(_ rest: ArraySlice<UInt8>) -> Bool {
        rest.count <= 64 && VCardBoundary(Array(rest)) != nil
    }

    /// A parameter's value, quoted where it must be, with the escapes of RFC 6868.
    static func parameterValue(_ text: String) -> String {
        var out = ""
        var needsQuotes = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "^'"
            case "^": out += "^^"
            case "\n": out += "^n"
            case "\r": break
            default:
                if scalar == ":" || scalar == ";" || scalar == "," { needsQuotes = true }
                out.unicodeScalars.append(scalar)
            }
        }
        return needsQuotes ? "\"\(out)\"" : out
    }

    /// An escaped text; CR LF and CR are line breaks, too.
    static func text(_ text: String) -> [UInt8] {
        VCardText.escaped(withoutReturns(text))
    }

    /// An escaped URI, in which commas and semicolons stand for themselves.
    static func uri(_ text: String) -> [UInt8] {
        var out: [UInt8] = []
        for byte in withoutReturns(text) {
            switch byte {
            case UInt8(ascii: "\\"): out.append(contentsOf: "\\\\".utf8)
            case 0x0a: out.append(contentsOf: "\\n".utf8)
            default: out.append(byte)
            }
        }
        return out
    }

    private static func withoutReturns(_ text: String) -> [UInt8] {
        VCardText.withoutReturns(Array(text.utf8))
    }
}
