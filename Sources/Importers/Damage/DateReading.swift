/// A numeric date as it stands in a cell, before its order is known.
struct DateReading {
    /// The three numbers in the order of the cell.
    let first: Int
    let second: Int
    let third: Int
    let separator: UInt8
    /// Whether the year stands first.
    let isYearFirst: Bool

    /// Reads `31/12/2020`, `1.2.99`, `2020-12-31 10:00`; nil for anything else.
    init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        guard range.count >= 6 else { return nil }
        var index = range.lowerBound
        let end = range.upperBound
        guard let (first, firstCount) = Self.number(bytes, &index, end), index < end else {
            return nil
        }
        // Hyphen, full stop and slash stand side by side in ASCII.
        let separator = bytes[index]
        guard separator >= 0x2d, separator <= 0x2f, firstCount <= 2 || firstCount == 4 else {
            return nil
        }
        index += 1
        guard let (second, secondCount) = Self.number(bytes, &index, end), secondCount <= 2,
            index < end, bytes[index] == separator
        else { return nil }
        index += 1
        guard let (third, thirdCount) = Self.number(bytes, &index, end) else { return nil }
        // What follows is a time or nothing.
        if index < end, bytes[index] != 0x20, bytes[index] | 0x20 != UInt8(ascii: "t") {
            return nil
        }
        if firstCount == 4 {
            guard thirdCount <= 2, second <= 12, third <= 31 else { return nil }
        } else {
            guard thirdCount == 4 || thirdCount == 2, first <= 31, second <= 31,
                first <= 12 || second <= 12
            else { return nil }
        }
        self.first = first
        self.second = second
        self.third = third
        self.separator = separator
        isYearFirst = firstCount == 4
    }

    private static func number(
        _ bytes: Span<UInt8>, _ index: inout Int, _ end: Int
    ) -> (value: Int, count: Int)? {
        let start = index
        var value = 0
        while index < end, index - start < 5, bytes[index] >= 0x30, bytes[index] <= 0x39 {
            value = value * 10 + Int(bytes[index]) - 0x30
            index += 1
        }
        return index == start || index - start == 5 ? nil : (value, index - start)
    }

    /// Whether a day or a month is 0, or the date is the one before the calendar of spreadsheets.
    var isImpossible: Bool {
        let year = isYearFirst ? first : third
        let (day, month) = isYearFirst ? (third, second) : (first, second)
        if day == 0 && month == 0 { return year == 0 || year == 1900 }
        // `1900-01-00`, `0.1.1900`, `1/0/1900`: the serial number 0.
        return (day == 0 || month == 0) && (year == 1900 || year == 0 && !isYearFirst)
    }

    /// Whether it is one of the days that stand for "not known".
    var sentinel: Sentinel? {
        let year = isYearFirst ? first : third
        let (day, month) = isYearFirst ? (third, second) : (first, second)
        switch (year, month, day) {
        case (9999, 12, 31), (9999, 31, 12), (1, 1, 1), (1111, 11, 11): return .certain
        case (1899, 12, 30...31), (1899, 30...31, 12): return .certain
        case (1900, 1, 1), (1901, 1, 1), (1904, 1, 1), (1970, 1, 1), (2000, 1, 1), (1980, 1, 1):
            return .frequent
        case (2099, 12, 31), (2099, 31, 12), (2999, 12, 31), (2999, 31, 12): return .frequent
        default: return nil
        }
    }

    /// How sure it is that a day stands for "not known".
    enum Sentinel {
        case certain
        /// Only where it is far more frequent than other days.
        case frequent
    }
}
