import RecordModel

/// What a single cell looks like, seen from its bytes alone.
enum ValueShape: Sendable {
    case blank
    case email
    case url
    /// Digits with the marks of a phone number: a plus sign, parentheses, or separated groups.
    case phone
    case date
    /// Four digits between 1880 and 2100.
    case year
    /// Digits only, perhaps with a decimal point, a sign or a percent sign.
    case number
    case boolean
    /// JSON, as compound cells of some exports hold it.
    case compound
    case text

    init(_ value: String) {
        self = Self.classify(Array(value.utf8))
    }

    /// Whether a cell is a value rather than the name of a column.
    static func looksLikeData(_ value: String) -> Bool {
        switch ValueShape(value) {
        case .email, .url, .date, .year, .number, .phone, .compound: true
        case .blank, .boolean, .text: false
        }
    }

    private static func classify(_ all: [UInt8]) -> ValueShape {
        var bytes = all[...]
        while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        guard let first = bytes.first else { return .blank }
        if bytes.count > 2000 { return .text }
        if first == UInt8(ascii: "{") || (first == UInt8(ascii: "[") && bytes.contains(0x22)) {
            return .compound
        }
        if isEmail(bytes) { return .email }
        if isURL(bytes) { return .url }
        let digits = bytes.count { $0 >= 0x30 && $0 <= 0x39 }
        if digits == 0 { return isBoolean(bytes) ? .boolean : .text }
        if isDate(bytes) { return .date }
        if isDecimal(bytes) { return .number }
        if isPhone(bytes, digits: digits) { return .phone }
        if isNumber(bytes, digits: digits) {
            let year = bytes.count == 4 ? Int(String(decoding: bytes, as: UTF8.self)) ?? 0 : 0
            return (1880...2100).contains(year) ? .year : .number
        }
        return .text
    }

    private static func isEmail(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let at = bytes.firstIndex(of: UInt8(ascii: "@")), at > bytes.startIndex,
            let dot = bytes[at...].lastIndex(of: UInt8(ascii: ".")), dot > at + 1,
            dot < bytes.endIndex - 1
        else { return false }
        // A list of addresses counts as an address.
        let spaces = bytes.count { $0 == 0x20 }
        let ats = bytes.count { $0 == UInt8(ascii: "@") }
        return spaces == 0 || (ats > 1 && spaces <= ats * 5) || bytes.last == UInt8(ascii: ">")
    }

    private static func isURL(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.contains(0x20) { return false }
        let text = String(decoding: bytes.prefix(12), as: UTF8.self).lowercased()
        return text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.")
    }

    private static func isBoolean(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.count > 5 { return false }
        let text = String(decoding: bytes, as: UTF8.self).lowercased()
        return [
            "true", "false", "yes", "no", "y", "n", "ja", "nein", "oui", "non", "si", "t", "f",
        ].contains(text)
    }

    private static func isPhone(_ bytes: ArraySlice<UInt8>, digits: Int) -> Bool {
        guard (6...17).contains(digits) else { return false }
        var marks = 0
        var groups = 0
        var wasDigit = false
        for byte in bytes {
            switch byte {
            case 0x30...0x39:
                if !wasDigit { groups += 1 }
                wasDigit = true
                continue
            case UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"): marks += 2
            case 0x20, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): break
            case UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "#"): break
            case UInt8(ascii: "e"), UInt8(ascii: "t"), UInt8(ascii: "E"): break
            default: return false
            }
            wasDigit = false
        }
        return marks > 0 || (groups >= 2 && groups <= 6 && digits >= 7)
            || (bytes.first == 0x30 && digits >= 9 && digits <= 12)
    }

    /// Digits with one point or comma, perhaps a sign before them.
    private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
        let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
        let points = digits.count { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }
        return points == 1 && digits.count > 1
            && digits.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ".,".utf8.contains($0) }
    }

    private static func isNumber(_ bytes: ArraySlice<UInt8>, digits: Int) -> Bool {
        let marks = bytes.count { "+-.,%$'".utf8.contains($0) || $0 == 0x20 }
        return digits + marks == bytes.count && marks <= digits
    }

    /// Digits and separators as in `2024-01-31`, `31.1.24`, `1/31/2024 10:00`, `19721009`.
    private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
        var groups: [(value: Int, length: Int)] = []
        var separators: [UInt8] = []
        var isDigitRun = false
        for byte in bytes.prefix(10) {
            if byte >= 0x30 && byte <= 0x39 {
                if !isDigitRun { groups.append((0, 0)) }
                groups[groups.count - 1].value =
                    groups[groups.count - 1].value * 10 + Int(byte) - 0x30
                groups[groups.count - 1].length += 1
                isDigitRun = true
            } else {
                if separators.count == 2 { break }
                separators.append(byte)
                isDigitRun = false
            }
        }
        if groups.count == 1, bytes.count == 8, groups[0].length == 8 {
            let value = groups[0].value
            return (1880...2100).contains(value / 10000) && (0...12).contains(value / 100 % 100)
                && (0...31).contains(value % 100)
        }
        guard groups.count >= 3, separators.count >= 2, separators[0] == separators[1],
            "-/.".utf8.contains(separators[0])
        else { return false }
        let parts = groups.prefix(3)
        if parts[0].length == 4 {
            return parts[1].value <= 12 && parts[2].value <= 31 && parts[1].length <= 2
        }
        return parts[0].length <= 2 && parts[1].length <= 2 && parts[0].value <= 31
            && parts[1].value <= 31 && (parts[0].value <= 12 || parts[1].value <= 12)
            && (parts[2].length == 4 || parts[2].length == 2)
    }
}
