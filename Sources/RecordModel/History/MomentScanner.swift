/// Takes dates and times apart: ISO 8601, digits with separators, and days with a month's name.
struct MomentScanner {
    struct Day {
        var year: Int
        var month: Int
        var day: Int

        var isValid: Bool {
            (1...12).contains(month) && (1...9999).contains(year)
                && (1...Self.days(month, year)).contains(day)
        }

        var yesterday: Day {
            if day > 1 { return Day(year: year, month: month, day: day - 1) }
            if month > 1 {
                return Day(year: year, month: month - 1, day: Self.days(month - 1, year))
            }
            return Day(year: year - 1, month: 12, day: 31)
        }

        var tomorrow: Day {
            if day < Self.days(month, year) { return Day(year: year, month: month, day: day + 1) }
            return month < 12
                ? Day(year: year, month: month + 1, day: 1)
                : Day(year: year + 1, month: 1, day: 1)
        }

        private static func days(_ month: Int, _ year: Int) -> Int {
            switch month {
            case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
            case 4, 6, 9, 11: 30
            default: 31
            }
        }
    }

    struct Time {
        var hour: Int
        var minute: Int
        var second: Int
        var offsetMinutes: Int?
    }

    let bytes: [UInt8]
    private var index = 0

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { index >= bytes.count }

    /// A day; nil where there is none or its parts cannot be told apart.
    mutating func day(order: HistoryMoment.Order?) -> Day? {
        let start = index
        if let named = namedDay() { return named }
        index = start
        if let year = number(digits: 4...4) {
            guard let separator = separator(), let month = number(digits: 1...2),
                self.separator() == separator, let day = number(digits: 1...2)
            else { return nil }
            let found = Day(year: year, month: month, day: day)
            return found.isValid ? found : nil
        }
        guard let first = number(digits: 1...2), let separator = separator(),
            let second = number(digits: 1...2), self.separator() == separator,
            let year = number(digits: 4...4)
        else { return nil }
        var order = order
        if separator == UInt8(ascii: ".") || (first > 12 && second <= 12) { order = .dayFirst }
        if first <= 12 && second > 12 { order = .monthFirst }
        guard order != nil || first == second else { return nil }
        let found =
            order == .monthFirst
            ? Day(year: year, month: first, day: second)
            : Day(year: year, month: second, day: first)
        return found.isValid ? found : nil
    }

    /// `4 May 2026`, `May 4, 2026`, `4-May-2026`.
    private mutating func namedDay() -> Day? {
        if let day = number(digits: 1...2) {
            skip(" .-/,")
            guard let month = month() else { return nil }
            skip(" .-/,")
            guard let year = number(digits: 4...4) else { return nil }
            let found = Day(year: year, month: month, day: day)
            return found.isValid ? found : nil
        }
        guard let month = month() else { return nil }
        skip(" .")
        guard let day = number(digits: 1...2) else { return nil }
        skip(" ,")
        guard let year = number(digits: 4...4) else { return nil }
        let found = Day(year: year, month: month, day: day)
        return found.isValid ? found : nil
    }

    /// A time after a day; nil where there is none, or where what follows is none.
    mutating func time() -> Time? {
        let start = index
        skip(" T,")
        guard index > start, let hour = number(digits: 1...2), take(UInt8(ascii: ":")),
            let minute = number(digits: 2...2), hour < 24, minute < 60
        else {
            index = start
            return nil
        }
        var time = Time(hour: hour, minute: minute, second: 0, offsetMinutes: nil)
        if take(UInt8(ascii: ":")) {
            guard let second = number(digits: 2...2), second < 61 else { return nil }
            time.second = min(second, 59)
            if take(UInt8(ascii: ".")) || take(UInt8(ascii: ",")) { skip("0123456789") }
        }
        skip(" ")
        if let isAfternoon = halfOfDay() {
            guard (1...12).contains(time.hour) else { return nil }
            time.hour = time.hour % 12 + (isAfternoon ? 12 : 0)
        }
        skip(" ")
        guard offset(&time), isAtEnd else { return nil }
        return time
    }

    private mutating func halfOfDay() -> Bool? {
        guard index + 1 < bytes.count, bytes[index + 1] | 0x20 == UInt8(ascii: "m") else {
            return nil
        }
        let letter = bytes[index] | 0x20
        guard letter == UInt8(ascii: "a") || letter == UInt8(ascii: "p") else { return nil }
        index += 2
        return letter == UInt8(ascii: "p")
    }

    /// `Z`, `UTC`, `GMT`, `+02:00`, `+0200`; false where something else follows.
    private mutating func offset(_ time: inout Time) -> Bool {
        if isAtEnd { return true }
        for name in ["Z", "UTC", "GMT"] where bytes[index...].elementsEqual(name.utf8) {
            index = bytes.count
            time.offsetMinutes = 0
            return true
        }
        let sign = bytes[index] == UInt8(ascii: "-") ? -1 : 1
        guard take(UInt8(ascii: "+")) || take(UInt8(ascii: "-")),
            let hours = twoDigits()
        else { return false }
        _ = take(UInt8(ascii: ":"))
        let minutes = isAtEnd ? 0 : twoDigits()
        guard let minutes, hours < 15, minutes < 60 else { return false }
        time.offsetMinutes = sign * (hours * 60 + minutes)
        return true
    }

    // MARK: Pieces

    /// A number of so many digits that no further digit follows.
    mutating func number(digits: ClosedRange<Int>) -> Int? {
        var end = index
        var value = 0
        while end < bytes.count, bytes[end] >= 0x30, bytes[end] <= 0x39, end - index < 9 {
            value = value * 10 + Int(bytes[end] - 0x30)
            end += 1
        }
        guard digits.contains(end - index) else { return nil }
        index = end
        return value
    }

    /// Two digits, whatever follows.
    private mutating func twoDigits() -> Int? {
        guard index + 1 < bytes.count else { return nil }
        let digits = (bytes[index], bytes[index + 1])
        guard (0x30...0x39).contains(digits.0), (0x30...0x39).contains(digits.1) else { return nil }
        index += 2
        return Int(digits.0 - 0x30) * 10 + Int(digits.1 - 0x30)
    }

    mutating func separator() -> UInt8? {
        guard index < bytes.count, "-/.".utf8.contains(bytes[index]) else { return nil }
        index += 1
        return bytes[index - 1]
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    private mutating func skip(_ any: String) {
        while index < bytes.count, any.utf8.contains(bytes[index]) { index += 1 }
    }

    /// A month by the first three letters of its English name; German, French and Spanish names
    /// with their own beginnings too.
    private mutating func month() -> Int? {
        var end = index
        while end < bytes.count, bytes[end] | 0x20 >= 0x61,
            bytes[end] | 0x20 <= 0x7a || bytes[end] > 0x7f
        {
            end += 1
        }
        guard end - index >= 3 else { return nil }
        let word = String(decoding: bytes[index..<end], as: UTF8.self).lowercased()
        for (number, beginnings) in Self.months.enumerated()
        where beginnings.contains(where: word.hasPrefix) {
            index = end
            return number + 1
        }
        return nil
    }

    private static let months: [[String]] = [
        ["jan", "ene", "jän"], ["feb", "fév", "fev"], ["mar", "mär", "mrz"], ["apr", "abr", "avr"],
        ["may", "mai"], ["jun", "juin"], ["jul", "juil"], ["aug", "ago", "aoû"], ["sep"],
        ["oct", "okt"], ["nov"], ["dec", "dez", "dic", "déc"],
    ]
}
