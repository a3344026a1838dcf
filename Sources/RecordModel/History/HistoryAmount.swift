/// An amount as a source wrote it, exact to a millionth.
///
/// Sums of money must not depend on the order in which they are added, so it is a whole number.
public struct HistoryAmount: Hashable, Sendable {
    /// Millionths of the unit; of a currency, a cent is 10,000.
    public let millionths: Int64
    /// ISO 4217, where the text itself says it.
    public let currency: String?

    /// nil where the text is no amount, or too large.
    ///
    /// - Parameter hasDecimalComma: whether a comma comes before the decimals; nil where it is not
    ///   known, which reads a lone separator before three digits as one of thousands.
    public init?(_ raw: String, hasDecimalComma: Bool? = nil) {
        var digits: [UInt8] = []
        var separators: [(byte: UInt8, position: Int)] = []
        var letters = ""
        var isNegative = false
        for scalar in raw.unicodeScalars {
            switch scalar {
            case "0"..."9": digits.append(UInt8(scalar.value))
            case ".", ",": separators.append((UInt8(scalar.value), digits.count))
            case "-", "\u{2212}", "(":
                if !digits.isEmpty { return nil }
                isNegative = true
            case "'", "\u{2019}", " ", "\u{a0}", "\u{202f}", "\t", ")", "+": continue
            default: letters.unicodeScalars.append(scalar)
            }
        }
        guard !digits.isEmpty, letters.unicodeScalars.count <= 4,
            let currency = Self.currency(letters),
            let decimals = Self.decimals(digits.count, separators, hasDecimalComma)
        else { return nil }
        var value: Int64 = 0
        let whole = digits.count - decimals
        for (place, digit) in digits.enumerated() where place < whole + 6 {
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, overflows) = product.addingReportingOverflow(Int64(digit - 0x30))
            if isTooLarge || overflows { return nil }
            value = sum
        }
        for _ in 0..<max(0, 6 - decimals) {
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: 10)
            if isTooLarge { return nil }
            value = product
        }
        millionths = isNegative ? -value : value
        self.currency = currency.isEmpty ? nil : currency
    }

    /// What the separators of an amount say about its decimal sign; nil where they say nothing.
    public static func hasDecimalComma(in raw: String) -> Bool? {
        let bytes = Array(raw.utf8)
        guard
            let last = bytes.lastIndex(where: {
                $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".")
            })
        else { return nil }
        let after = bytes[(last + 1)...].prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        let same = bytes.count { $0 == bytes[last] }
        let other = bytes[last] == UInt8(ascii: ",") ? UInt8(ascii: ".") : UInt8(ascii: ",")
        let isDecimal = same == 1 && (bytes.contains(other) || after != 3)
        if isDecimal { return bytes[last] == UInt8(ascii: ",") }
        // `1.234.567`: thousands, so the other sign comes before decimals.
        return same > 1 ? bytes[last] == UInt8(ascii: ".") : nil
    }

    /// How many of the digits are decimals; nil where the separators make no sense.
    private static func decimals(
        _ count: Int, _ separators: [(byte: UInt8, position: Int)], _ hasDecimalComma: Bool?
    ) -> Int? {
        guard let last = separators.last else { return 0 }
        let after = count - last.position
        let isLone = separators.count { $0.byte == last.byte } == 1
        if let hasDecimalComma {
            let sign = hasDecimalComma ? UInt8(ascii: ",") : UInt8(ascii: ".")
            return last.byte == sign && isLone ? after : (after == 3 ? 0 : nil)
        }
        if !isLone { return after == 3 ? 0 : nil }
        return separators.count == 1 && after == 3 && last.byte == UInt8(ascii: ",") ? 0 : after
    }

    /// The ISO code of a sign or code; empty where there is none, nil where it is something else.
    private static func currency(_ text: String) -> String? {
        switch text.uppercased() {
        case "": ""
        case "€": "EUR"
        case "$", "US$": "USD"
        case "£": "GBP"
        case "¥": "JPY"
        case "₹": "INR"
        case "ZŁ": "PLN"
        case "%": ""
        case let code
        where code.utf8.count == 3 && code.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5a }):
            code
        default: nil
        }
    }
}
