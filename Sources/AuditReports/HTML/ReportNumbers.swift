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

    /// A number with a fixed count of decimals.
    static func fixed(_ value: Double, _ decimals: Int) -> String {
        String(format: "%.\(decimals)f", value)
    }

    /// A share as a percentage; never 100 % or 0 % unless it is exactly that.
    static func percent(_ share: Double) -> String {
        if share > 0.9995 && share < 1 { return "> 99.9 %" }
        if share > 0 && share < 0.0005 { return "< 0.1 %" }
        return fixed(share * 100, 1) + " %"
    }

    /// Bits with their sign.
    static func bits(_ value: Double) -> String {
        (value >= 0 ? "+" : "−") + fixed(abs(value), 1)
    }
}
