/// The date and perhaps the time of a consent statement, as ISO 8601 text in UTC.
///
/// Dates compare as their texts. A day without a time is the day's beginning; a time without an
/// offset is taken for UTC.
public struct ConsentDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// `2024-03-31` or `2024-03-31T10:15:00Z`.
    public let description: String

    public static func < (left: ConsentDate, right: ConsentDate) -> Bool {
        left.description < right.description
    }

    /// Reads a date in any of the forms that exports use: `2024-03-31T10:15:00.000+0000`,
    /// `31.03.2024`, `12 Mar 2024`, `3/31/2024 10:15`, seconds or milliseconds since 1970.
    ///
    /// nil where the text is no date, or where day and month cannot be told apart: an undated
    /// statement is the careful reading.
    public init?(_ text: String) {
        let bytes = Array(text.utf8).filter { $0 != 0x22 }
        guard bytes.count >= 6, bytes.count <= 40 else { return nil }
        var numbers: [(value: Int, digits: Int, end: Int)] = []
        var month: Int?
        var index = 0
        while index < bytes.count {
            let start = index
            if Self.isDigit(bytes[index]) {
                var value = 0
                while index < bytes.count, Self.isDigit(bytes[index]), index - start < 15 {
                    value = value * 10 + Int(bytes[index]) - 0x30
                    index += 1
                }
                numbers.append((value, index - start, index))
            } else if Self.isLetter(bytes[index]) {
                while index < bytes.count, Self.isLetter(bytes[index]) || bytes[index] >= 0x80 {
                    index += 1
                }
                if month == nil, index - start >= 3 {
                    month = Self.month(bytes[start..<index])
                }
            } else {
                index += 1
            }
        }
        if numbers.count == 1, month == nil {
            guard let date = Self.epoch(numbers[0].value, digits: numbers[0].digits) else {
                return nil
            }
            description = date
            return
        }
        guard let (day, used) = Self.day(numbers, month: month, bytes) else { return nil }
        let text =
            Self.padded(day.year, 4) + "-" + Self.padded(day.month, 2) + "-"
            + Self.padded(day.day, 2)
        description = Self.time(numbers.dropFirst(used), bytes, day: day, text)
    }

    private typealias Day = (year: Int, month: Int, day: Int)

    private static func day(
        _ numbers: [(value: Int, digits: Int, end: Int)], month: Int?, _ bytes: [UInt8]
    ) -> (Day, Int)? {
        if let month, numbers.count >= 2 {
            let (first, second) = (numbers[0], numbers[1])
            if first.digits == 4 { return valid((first.value, month, second.value), 2) }
            return valid((year(second), month, first.value), 2)
        }
        guard numbers.count >= 3 else { return nil }
        let (first, second, third) = (numbers[0], numbers[1], numbers[2])
        if first.digits == 4 { return valid((first.value, second.value, third.value), 3) }
        guard third.digits == 4 || third.digits == 2 else { return nil }
        let separator = first.end < bytes.count ? bytes[first.end] : 0
        // Points stand between day and month everywhere; slashes and hyphens do not tell.
        if separator == UInt8(ascii: ".") || first.value > 12 || first.value == second.value {
            return valid((year(third), second.value, first.value), 3)
        }
        if second.value > 12 { return valid((year(third), first.value, second.value), 3) }
        return nil
    }

    private static func year(_ number: (value: Int, digits: Int, end: Int)) -> Int {
        number.digits == 2 ? number.value + (number.value < 70 ? 2000 : 1900) : number.value
    }

    private static func valid(_ day: Day, _ used: Int) -> (Day, Int)? {
        (1900...2200).contains(day.year) && (1...12).contains(day.month)
            && (1...31).contains(day.day) ? (day, used) : nil
    }

    /// The day's text with its time in UTC, where there is one.
    private static func time(
        _ numbers: ArraySlice<(value: Int, digits: Int, end: Int)>, _ bytes: [UInt8], day: Day,
        _ text: String
    ) -> String {
        let parts = Array(numbers)
        guard parts.count >= 2, parts[0].value < 24, parts[1].value < 60,
            parts[0].end < bytes.count, bytes[parts[0].end] == UInt8(ascii: ":")
        else { return text }
        var hour = parts[0].value
        let lower = bytes.map { $0 | 0x20 }
        if contains(lower, "pm"), hour < 12 { hour += 12 }
        if contains(lower, "am"), hour == 12 { hour = 0 }
        let hasSeconds =
            parts.count > 2 && parts[2].value < 60 && parts[1].end < bytes.count
            && bytes[parts[1].end] == UInt8(ascii: ":")
        let seconds = (hour * 60 + parts[1].value) * 60 + (hasSeconds ? parts[2].value : 0)
        let last = parts[hasSeconds ? 2 : 1].end
        let moment = days(day) * 86_400 + seconds - offset(bytes[last...])
        return iso(moment)
    }

    /// Seconds east of Greenwich that `+01:00` and the like at the end say; 0 without.
    private static func offset(_ rest: ArraySlice<UInt8>) -> Int {
        guard
            let sign = rest.firstIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
            )
        else { return 0 }
        let digits = rest[(sign + 1)...].filter(isDigit).prefix(4).map { Int($0) - 0x30 }
        guard digits.count >= 2 else { return 0 }
        let hours = digits[0] * 10 + digits[1]
        let minutes = digits.count == 4 ? digits[2] * 10 + digits[3] : 0
        return (rest[sign] == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes) * 60
    }

    private static func epoch(_ value: Int, digits: Int) -> String? {
        if digits == 13 { return iso(value / 1000) }
        if digits == 10 { return iso(value) }
        guard digits == 8,
            let day = valid((value / 10000, value / 100 % 100, value % 100), 0)?.0
        else { return nil }
        return padded(day.year, 4) + "-" + padded(day.month, 2) + "-" + padded(day.day, 2)
    }

    /// Days since 1970 in the proleptic Gregorian calendar.
    ///
    /// - Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    private static func days(_ day: Day) -> Int {
        let year = day.month <= 2 ? day.year - 1 : day.year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func iso(_ seconds: Int) -> String {
        let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        let rest = seconds - day * 86_400
        let shifted = day + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let index = (5 * dayOfYear + 2) / 153
        let month = index < 10 ? index + 3 : index - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return padded(year, 4) + "-" + padded(month, 2) + "-"
            + padded(dayOfYear - (153 * index + 2) / 5 + 1, 2) + "T" + padded(rest / 3600, 2) + ":"
            + padded(rest / 60 % 60, 2) + ":" + padded(rest % 60, 2) + "Z"
    }

    private static func month(_ letters: ArraySlice<UInt8>) -> Int? {
        let names = [
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
        ]
        let lower = String(decoding: letters.prefix(3).map { $0 | 0x20 }, as: UTF8.self)
        if lower == "mai" { return 5 }
        if lower == "okt" { return 10 }
        if lower == "dez" { return 12 }
        return names.firstIndex(of: lower).map { $0 + 1 }
    }

    private static func contains(_ bytes: [UInt8], _ word: StaticString) -> Bool {
        let pattern = Array(word.description.utf8)
        guard bytes.count >= pattern.count else { return false }
        return (0...(bytes.count - pattern.count)).contains {
            Array(bytes[$0..<($0 + pattern.count)]) == pattern
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
