import Foundation

/// Numbers as a report shows them; the same on every machine, whatever its locale.
enum ReportNumbers {
    /// `1412` as `1,412`.
    static func grouped(_ value: Int) -> String {
        var out = ""
        let digits = String(value.magnitude)
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index).isMultiple(of: 3) { out.append(",") }
            out.append(digit)
        }
        return value < 0 ? "-" + out : out
    }

    /// A text whose whole numbers are grouped, those before a decimal point too: `168 worth 1,972,690.5 CHF`.
    static func grouped(inside text: String) -> String {
        var out = ""
        var digits = ""
        var isFraction = false
        func end() {
            out += isFraction ? digits : Int(digits).map(grouped) ?? digits
            digits = ""
        }
        for character in text {
            if ("0"..."9").contains(character) {
                digits.append(character)
            } else {
                end()
                isFraction = character == "." && out.last?.isNumber == true
                out.append(character)
            }
        }
        end()
        return out
    }

    /// A number with a fixed count of decimals.
    static func fixed(_ value: Double, _ decimals: Int) -> String {
        String(format: "%.\(decimals)f", value)
    }

    /// A share as a percentage, which no line break tears apart; never 100 % or 0 % unless it is
    /// exactly that.
    static func percent(_ share: Double) -> String {
        if share > 0.9995 && share < 1 { return ">\u{a0}99.9\u{a0}%" }
        if share > 0 && share < 0.0005 { return "<\u{a0}0.1\u{a0}%" }
        return fixed(share * 100, 1) + "\u{a0}%"
    }

    /// Bits with their sign.
    static func bits(_ value: Double) -> String {
        (value >= 0 ? "+" : "−") + fixed(abs(value), 1)
    }
}
