/// Reads dates of birth as people type them.
///
/// Understands ISO 8601 (also `--MM-DD` and with a time of day), eight digits, day-month-year and
/// month-day-year with any separator, names of months in several languages, years of two digits,
/// and the day numbers of spreadsheets. Where only the order of day and month is in doubt, the
/// column's `DateOrder` decides.
///
/// A two-digit year up to 29 is of this century, else of the last, as in POSIX `%y` moved to the
/// ages of living people. A month above 12 whose day could be one is taken for a swapped pair.
///
/// - Missing: unreadable texts, years outside 1600 to 2100 and the placeholders 1900-01-01,
///   1899-12-30, 1899-12-31, 1111-11-11, 9999-99-99 and zeros give nil.
public struct DateNormalizer: Sendable {
    public let order: DateOrder

    public init(order: DateOrder) {
        self.order = order
    }

    /// Infers the order of day and month from all values of a column.
    ///
    /// - Parameter region: decides for separators of which no value tells the order.
    public init(inferringOrderFrom values: some Sequence<String>, region: String?) {
        var evidence = DateOrderEvidence()
        for value in values {
            let bytes = Array(value.utf8)
            evidence.add(bytes.span)
        }
        order = DateOrder(evidence: evidence, region: region)
    }

    /// The date in a text; nil where there is none.
    public func parse(_ raw: String) -> PartialDate? {
        let bytes = Array(raw.utf8)
        return parse(bytes.span)
    }

    func parse(_ raw: Span<UInt8>) -> PartialDate? {
        if raw.count > 64 { return nil }
        let tokens = DateTokens(raw)
        let numbers = tokens.numbers
        let date: PartialDate? =
            if tokens.month != nil {
                named(tokens)
            } else {
                switch numbers.count {
                case 1: single(numbers[0], tokens)
                case 2: pair(numbers[0], numbers[1], tokens)
                case 3...: triple(numbers, tokens)
                default: nil
                }
            }
        return date.flatMap { Self.isPlaceholder($0) ? nil : $0 }
    }

    /// A date of which the parts stand in columns of their own.
    public func assemble(year: String?, month: String?, day: String?) -> PartialDate? {
        let yearNumber = year.flatMap { Self.number($0) }
        var monthNumber = month.flatMap { Self.number($0) }
        if let month, monthNumber == nil {
            let bytes = Array(month.utf8)
            monthNumber = DateTokens(bytes.span).month
        }
        let date = Self.date(
            yearNumber ?? 0, digitCount: yearNumber.map { $0 < 100 ? 2 : 4 } ?? 0,
            month: monthNumber ?? 0, day: day.flatMap { Self.number($0) } ?? 0)
        return date.flatMap { Self.isPlaceholder($0) ? nil : $0 }
    }

    private static func number(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        let tokens = DateTokens(bytes.span)
        return tokens.numbers.first?.value
    }
}

extension DateNormalizer {
    private func named(_ tokens: DateTokens) -> PartialDate? {
        let numbers = tokens.numbers
        guard let month = tokens.month else { return nil }
        switch numbers.count {
        case 0: return nil
        case 1:
            let only = numbers[0]
            if only.digitCount >= 3 || only.value > 31 {
                return Self.date(only.value, digitCount: only.digitCount, month: month, day: 0)
            }
            return Self.date(0, digitCount: 0, month: month, day: only.value)
        default:
            let isYearFirst = numbers[0].digitCount >= 3 || numbers[0].value > 31
            let year = isYearFirst ? numbers[0] : numbers[1]
            let day = isYearFirst ? numbers[1] : numbers[0]
            return Self.date(
                year.value, digitCount: year.digitCount, month: month, day: day.value)
        }
    }

    private func single(_ number: DateTokens.Number, _ tokens: DateTokens) -> PartialDate? {
        let value = number.value
        switch number.digitCount {
        case 8: return compact(value)
        case 4 where tokens.hasNoYear:
            return Self.date(0, digitCount: 0, month: value / 100, day: value % 100)
        case 4: return Self.date(value, digitCount: 4, month: 0, day: 0)
        case 5 where value >= 3_654 && value <= 60_000: return Self.spreadsheetDay(value)
        default: return nil
        }
    }

    private func compact(_ value: Int) -> PartialDate? {
        let leading = value / 10_000
        if (1600...2100).contains(leading) {
            return Self.date(leading, digitCount: 4, month: value / 100 % 100, day: value % 100)
        }
        let first = value / 1_000_000
        let second = value / 10_000 % 100
        return ordered(first, second, year: value % 10_000, digitCount: 4, .space)
    }

    private func pair(
        _ first: DateTokens.Number, _ second: DateTokens.Number, _ tokens: DateTokens
    ) -> PartialDate? {
        if first.digitCount == 4 {
            return Self.date(first.value, digitCount: 4, month: second.value, day: 0)
        }
        if second.digitCount == 4 {
            return Self.date(second.value, digitCount: 4, month: first.value, day: 0)
        }
        if tokens.hasNoYear {
            return Self.date(0, digitCount: 0, month: first.value, day: second.value)
        }
        return ordered(first.value, second.value, year: 0, digitCount: 0, tokens.separator)
    }

    private func triple(_ numbers: [DateTokens.Number], _ tokens: DateTokens) -> PartialDate? {
        if numbers[0].digitCount >= 3 {
            return Self.date(
                numbers[0].value, digitCount: numbers[0].digitCount, month: numbers[1].value,
                day: numbers[2].value)
        }
        return ordered(
            numbers[0].value, numbers[1].value, year: numbers[2].value,
            digitCount: numbers[2].digitCount, tokens.separator)
    }

    private func ordered(
        _ first: Int, _ second: Int, year: Int, digitCount: Int, _ separator: DateSeparator
    ) -> PartialDate? {
        let isMonthFirst =
            if first > 12 { false } else if second > 12 { true } else {
                order.isMonthFirst(separator)
            }
        return Self.date(
            year, digitCount: digitCount, month: isMonthFirst ? first : second,
            day: isMonthFirst ? second : first)
    }

    /// - Parameter digitCount: the digits of the year as typed; 0 where there is none.
    private static func date(
        _ year: Int, digitCount: Int, month: Int, day: Int
    ) -> PartialDate? {
        var fullYear: Int?
        switch digitCount {
        case 0: fullYear = nil
        case 1, 2: fullYear = year == 0 && month == 0 ? nil : (year <= 29 ? 2000 : 1900) + year
        default: fullYear = year
        }
        if let known = fullYear, !(1600...2100).contains(known) { return nil }
        var month = month
        var day = day
        if month > 12, day >= 1, day <= 12 { swap(&month, &day) }
        if month > 12 || day > 31 { return nil }
        if fullYear == nil && (month == 0 || day == 0) { return nil }
        return PartialDate(
            year: fullYear, month: month == 0 ? nil : month,
            day: day == 0 || month == 0 ? nil : day)
    }

    /// Day 1 is 1900-01-01, and a day 1900-02-29 that never was is counted.
    private static func spreadsheetDay(_ serial: Int) -> PartialDate {
        // Days from civil (Howard Hinnant, "chrono-compatible low-level date algorithms", 2013);
        // 1899-12-30 is day -25569 of the Unix epoch.
        let z = serial - 25_569 + 719_468
        let era = z / 146_097
        let doe = z - era * 146_097
        let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
        let mp = (5 * doy + 2) / 153
        let month = mp < 10 ? mp + 3 : mp - 9
        return PartialDate(
            year: yoe + era * 400 + (month <= 2 ? 1 : 0), month: month,
            day: doy - (153 * mp + 2) / 5 + 1)
    }

    private static func isPlaceholder(_ date: PartialDate) -> Bool {
        guard let year = date.year else { return false }
        switch (year, date.month ?? 0, date.day ?? 0) {
        case (1900, 1, 1), (1900, 0, _), (1899, 12, 30), (1899, 12, 31): return true
        default: return false
        }
    }
}
