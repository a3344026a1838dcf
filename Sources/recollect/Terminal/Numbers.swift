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

    /// A duration in few characters: `3.2 s`, `12 s`, `2 min`, `1 h 5 min`.
    static func duration(seconds: Double) -> String {
        if seconds < 10 && seconds != seconds.rounded() { return fixed(seconds, 1) + " s" }
        if seconds < 90 { return "\(Int(seconds.rounded())) s" }
        let minutes = Int((seconds / 60).rounded())
        return minutes < 90 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
    }

    /// How long work will take a person, as roughly as it is known: `12 minutes`, `3 hours`.
    static func effort(seconds: Double) -> String {
        let minutes = max(1, Int((seconds / 60).rounded()))
        return minutes < 90
            ? counted(minutes, "minute", "minutes")
            : counted(Int((Double(minutes) / 60).rounded()), "hour", "hours")
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

    /// Evidence in bits with its sign: `+21.7`, `−3.0`.
    static func bits(_ value: Double) -> String {
        (value < 0 ? "−" : "+") + fixed(abs(value), 1)
    }

    /// A probability in per cent that is never rounded up to certainty: `97.4 %`, `over 99.9 %`.
    static func probability(_ value: Double) -> String {
        if value > 0.999 { return "over 99.9 %" }
        if value < 0.001 { return "under 0.1 %" }
        return fixed(value * 100, 1) + " %"
    }

    /// `2026-05-04T06:00:00Z` as `2026-05-04 06:00 UTC`; any other text as it is.
    static func moment(_ time: String) -> String {
        guard time.utf8.count >= 20, time.hasSuffix("Z"), time.contains("T") else { return time }
        return time.prefix(16).replacing("T", with: " ") + " UTC"
    }
}
