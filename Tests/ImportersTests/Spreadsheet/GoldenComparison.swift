/// Sorts the differences between a value of a workbook and the text that a program shows for it.
enum GoldenComparison {
    /// Why a value and its display differ.
    enum Kind: String, CaseIterable, Comparable {
        case equal
        /// The program trims, or breaks lines otherwise.
        case whiteSpace
        /// A date or time in ISO 8601 beside one in the format of the cell.
        case dateFormat
        /// A number beside the same number in the format of the cell.
        case numberFormat
        /// The format of the cell shows something else than its number: text, nothing, one of its
        /// sections.
        case formatOfWords
        /// The column is too narrow for the number.
        case hashes
        /// The CSV file cannot hold the characters, or holds them in another encoding.
        case encoding
        /// The result of a formula, calculated anew in another language or by another version.
        case recalculated
        case other

        static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
    }

    static func kind(value: String, shown: String) -> Kind {
        if value == shown { return .equal }
        if squeezed(value) == squeezed(shown) { return .whiteSpace }
        if !shown.isEmpty && shown.allSatisfy({ $0 == "#" }) { return .hashes }
        if isISODate(value) {
            return shown.contains(where: \.isNumber) ? .dateFormat : .formatOfWords
        }
        if let number = Double(value) {
            return areAlike(number, shown) ? .numberFormat : .formatOfWords
        }
        if areEncodedDifferently(value, shown) { return .encoding }
        return .other
    }

    private static func squeezed(_ text: String) -> [Substring] {
        text.replacing("\u{a0}", with: " ").split(whereSeparator: \.isWhitespace)
    }

    private static func isISODate(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        if text.hasPrefix("PT") || text.hasPrefix("-PT") { return true }
        if bytes.count >= 10 && bytes[4] == 0x2d && bytes[7] == 0x2d { return true }
        return bytes.count >= 8 && bytes[2] == 0x3a && bytes[5] == 0x3a
    }

    /// Whether digits are shown that are the number's, rounded or scaled.
    private static func areAlike(_ number: Double, _ shown: String) -> Bool {
        let kept = shown.filter { $0.isASCII && ($0.isNumber || ".-Ee+/ ".contains($0)) }
        var text = kept.trimmingPrefix { $0 == " " || $0 == "+" }
        while text.last == " " || text.last == "-" { text.removeLast() }
        let isNegative = shown.contains("(") || shown.contains("-")
        let candidates = [1, 100, 1e-3, 1e-6, 1e-9].map { number.magnitude * $0 }
        if let fraction = fraction(String(text)) {
            return abs(fraction - number.magnitude) <= 0.5
        }
        guard let parsed = Double(text.replacing(" ", with: "")) else { return false }
        if number < 0 && !isNegative && parsed != 0 { return false }
        return candidates.contains { candidate in
            let digits = text.replacing("-", with: "").split(separator: ".")
            let decimals = digits.count > 1 ? digits[1].prefix { $0.isNumber }.count : 0
            let unit = (0..<decimals).reduce(1.0) { unit, _ in unit / 10 }
            let tolerance = max(unit * 0.51, candidate * 1e-5)
            return abs(parsed.magnitude - candidate) <= tolerance
        } || shown.uppercased().contains("E")
    }

    /// `1 2/3` as a number.
    private static func fraction(_ text: String) -> Double? {
        guard text.contains("/") else { return nil }
        let parts = text.split { $0 == " " || $0 == "/" || $0 == "-" }.compactMap { Double($0) }
        switch parts.count {
        case 2: return parts[0] / parts[1]
        case 3: return parts[0] + parts[1] / parts[2]
        default: return nil
        }
    }

    /// Whether the texts agree but for characters that are not ASCII.
    private static func areEncodedDifferently(_ value: String, _ shown: String) -> Bool {
        guard value.utf8.contains(where: { $0 >= 0x80 }) else { return false }
        let ours = value.unicodeScalars.filter {
            $0.isASCII && !"?_ \r\n".unicodeScalars.contains($0)
        }
        let theirs = shown.unicodeScalars.filter {
            $0.isASCII && !"?_ \r\n".unicodeScalars.contains($0)
        }
        return String(String.UnicodeScalarView(ours)) == String(String.UnicodeScalarView(theirs))
    }
}
