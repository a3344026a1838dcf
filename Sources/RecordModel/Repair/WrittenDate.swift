/// Dates as spreadsheets write them.
public enum WrittenDate {
    /// The ISO 8601 date of a serial number of 1900's calendar, with its time where it has one;
    /// nil outside of 1905 to 2119.
    ///
    /// - Source: ECMA-376 part 1, section 18.17.4.1: day 1 is 1900-01-01, and 1900 counts as a leap
    ///   year, so that days after it are counted from 1899-12-30.
    public static func fromSerial(_ cell: [UInt8]) -> [UInt8]? {
        let text = cell.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
        guard text.allSatisfy({ WrittenNumber.isDigit($0) || $0 == UInt8(ascii: ".") }),
            let number = Double(String(decoding: text, as: UTF8.self)), number >= 2_000,
            number < 80_400
        else { return nil }
        let days = Int(number)
        let seconds = Int(((number - Double(days)) * 86_400).rounded())
        // 1899-12-30 is day -25,569 of the Unix epoch.
        let date = civil(days: days - 25_569 + seconds / 86_400)
        var out = iso(year: date.year, month: date.month, day: date.day)
        let time = seconds % 86_400
        if time > 0 {
            out += Array("T".utf8) + two(time / 3_600) + Array(":".utf8)
            out += two(time / 60 % 60) + Array(":".utf8) + two(time % 60)
        }
        return out
    }

    /// The ISO 8601 date of a numeric date in a known order, `dmy`, `mdy` or `ymd`; nil where it is
    /// no date in that order. What follows the date stays.
    ///
    /// Years of two digits are those from 1930 to 2029.
    public static func ordered(_ cell: [UInt8], order: String) -> [UInt8]? {
        guard let (numbers, end) = numbers(cell) else { return nil }
        var year = 0
        var month = 0
        var day = 0
        for (letter, number) in zip(order, numbers) {
            switch letter {
            case "d": day = number.value
            case "m": month = number.value
            default:
                guard number.count == 4 || number.count == 2 else { return nil }
                year = number.value
                if number.count == 2 { year += year < 30 ? 2_000 : 1_900 }
            }
        }
        guard (1...12).contains(month), day >= 1, day <= length(month: month, year: year) else {
            return nil
        }
        return iso(year: year, month: month, day: day) + cell[end...]
    }

    /// The three numbers of a date with one separator, and where they end; nil for anything else.
    static func numbers(_ cell: [UInt8]) -> (numbers: [(value: Int, count: Int)], end: Int)? {
        var numbers: [(value: Int, count: Int)] = []
        var separator: UInt8?
        var index = 0
        while index < cell.count, numbers.count < 3 {
            let start = index
            var value = 0
            while index < cell.count, WrittenNumber.isDigit(cell[index]), index - start < 4 {
                value = value * 10 + Int(cell[index]) - 0x30
                index += 1
            }
            if index == start { return nil }
            numbers.append((value, index - start))
            if numbers.count == 3 { break }
            guard index < cell.count, "/.-".utf8.contains(cell[index]),
                separator == nil || separator == cell[index]
            else { return nil }
            separator = cell[index]
            index += 1
        }
        guard numbers.count == 3, index == cell.count || !WrittenNumber.isDigit(cell[index]) else {
            return nil
        }
        return (numbers, index)
    }

    private static func length(month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// - Source: Howard Hinnant, "chrono-compatible low-level date algorithms", civil_from_days.
    private static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func iso(year: Int, month: Int, day: Int) -> [UInt8] {
        let hyphen = UInt8(ascii: "-")
        return two(year / 100) + two(year % 100) + [hyphen] + two(month) + [hyphen] + two(day)
    }

    private static func two(_ number: Int) -> [UInt8] {
        [UInt8(0x30 + number / 10 % 10), UInt8(0x30 + number % 10)]
    }
}
