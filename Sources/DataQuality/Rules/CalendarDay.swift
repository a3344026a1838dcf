import Normalization

/// Days as numbers.
///
/// - Source: Howard Hinnant, "chrono-compatible low-level date algorithms", 2013.
public enum CalendarDay {
    /// Days since 1970-01-01.
    public static func number(year: Int, month: Int, day: Int) -> Int {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yoe = y - era * 400
        let doy = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy
        return era * 146_097 + doe - 719_468
    }

    /// The day at the beginning of a text in ISO 8601; nil where there is none.
    public static func number(iso text: String) -> Int? {
        let digits = Array(text.utf8.prefix(10))
        guard digits.count == 10, digits[4] == 0x2d, digits[7] == 0x2d else { return nil }
        func value(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in digits[range] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte) - 0x30
            }
            return value
        }
        guard let year = value(0..<4), let month = value(5..<7), let day = value(8..<10),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        return number(year: year, month: month, day: day)
    }

    /// The day that a text says in any form whose parts are clear; nil where it says none.
    static func number(_ text: String, _ dates: DateNormalizer) -> Int? {
        if let day = number(iso: text) { return day }
        guard let date = dates.parse(text), let year = date.year else { return nil }
        return number(year: year, month: date.month ?? 1, day: date.day ?? 1)
    }
}
