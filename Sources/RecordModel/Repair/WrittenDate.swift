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
        var out = Array(CalendarDay(number: days - 25_569 + seconds / 86_400).text.utf8)
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
        return CalendarDay(year: year, month: month, day: day).map {
            Array($0.text.utf8) + cell[end...]
        }
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

    private static func two(_ number: Int) -> [UInt8] {
        [UInt8(0x30 + number / 10 % 10), UInt8(0x30 + number % 10)]
    }
}
