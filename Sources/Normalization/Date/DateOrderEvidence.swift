/// The separator between the first two numbers of a date.
enum DateSeparator: Int, CaseIterable, Sendable {
    case slash, dot, hyphen, space
}

/// Counts the values of a column that can be read in one order only.
///
/// Addition does not depend on the order of the values, so the result does not either.
struct DateOrderEvidence: Sendable {
    private var dayFirst: [Int] = [0, 0, 0, 0]
    private var monthFirst: [Int] = [0, 0, 0, 0]

    /// Adds one raw value.
    mutating func add(_ raw: Span<UInt8>) {
        let tokens = DateTokens(raw)
        guard tokens.month == nil, tokens.numbers.count == 3, tokens.numbers[0].digitCount <= 2,
            tokens.numbers[1].digitCount <= 2
        else { return }
        let first = tokens.numbers[0].value
        let second = tokens.numbers[1].value
        if first > 12, first <= 31, second >= 1, second <= 12 {
            dayFirst[tokens.separator.rawValue] += 1
        } else if second > 12, second <= 31, first >= 1, first <= 12 {
            monthFirst[tokens.separator.rawValue] += 1
        }
    }

    func votes(_ separator: DateSeparator) -> (dayFirst: Int, monthFirst: Int) {
        (dayFirst[separator.rawValue], monthFirst[separator.rawValue])
    }
}
