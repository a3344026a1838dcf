import Foundation

/// Numbers as people read them; the same on every machine, whatever its locale.
enum Numbers {
    /// `1412` as `1,412`.
    static func grouped(_ value: Int) -> String {
        let digits = String(value.magnitude)
        var out = ""
        for (index, digit) in digits.enumerated() {
            if index > 0 && (digits.count - index).isMultiple(of: 3) { out.append(",") }
            out.append(digit)
        }
        return value < 0 ? "-" + out : out
    }

    /// `1 person`, `2,000 people`.
    static func counted(_ value: Int, _ one: String, _ many: String) -> String {
        "\(grouped(value)) \(value == 1 ? one : many)"
    }

    /// A duration in words: `3 s`, `2 min`, `1 h 5 min`.
    static func duration(seconds: Double) -> String {
        if seconds < 10 { return fixed(seconds, 1) + " s" }
        if seconds < 90 { return "\(Int(seconds.rounded())) s" }
        let minutes = Int((seconds / 60).rounded())
        return minutes < 90 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
    }

    /// A size in bytes with a binary unit.
    static func size(bytes: Int) -> String {
        var value = Double(bytes)
        var unit = 0
        let units = ["B", "KiB", "MiB", "GiB", "TiB"]
        while value >= 1024 && unit < units.count - 1 {
            value /= 1024
            unit += 1
        }
        return unit == 0 ? "\(bytes) B" : "\(fixed(value, 1)) \(units[unit])"
    }

    /// A number with a fixed count of decimals and a point, without a locale.
    static func fixed(_ value: Double, _ decimals: Int) -> String {
        String(format: "%.\(decimals)f", value)
    }

    /// A rate, shortened: `1.2 M`, `340 k`.
    static func short(_ value: Double) -> String {
        switch value {
        case 1e6...: fixed(value / 1e6, 1) + " M"
        case 1e4...: fixed(value / 1e3, 0) + " k"
        case 1e3...: fixed(value / 1e3, 1) + " k"
        default: fixed(value, 0)
        }
    }
}
