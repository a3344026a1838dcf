import TextKernels

/// The numbers and the month name of a typed date.
struct DateTokens {
    struct Number {
        var value: Int
        var digitCount: Int
    }

    private(set) var numbers: [Number] = []
    /// 1 to 12 where a month's name stands in the text.
    private(set) var month: Int?
    /// How many numbers stand before the month's name.
    private(set) var numbersBeforeMonth = 0
    /// The separator after the first number.
    private(set) var separator = DateSeparator.space
    /// Whether the text begins with `--`: ISO 8601 without a year.
    private(set) var hasNoYear = false

    /// Reads up to the time of day, if there is one.
    init(_ raw: Span<UInt8>) {
        var isAscii = true
        for index in raw.indices where raw[index] >= 0x80 {
            isAscii = false
            break
        }
        if isAscii {
            scan(raw)
        } else {
            var folded: [UInt8] = []
            TextFolder.fold(raw, into: &folded)
            let bytes = folded
            scan(bytes.span)
        }
    }

    private mutating func scan(_ text: Span<UInt8>) {
        var index = 0
        while index < text.count, text[index] <= Ascii.space { index += 1 }
        hasNoYear =
            index + 1 < text.count && text[index] == Ascii.hyphen
            && text[index + 1] == Ascii.hyphen
        while index < text.count {
            let byte = text[index]
            if Ascii.isDigit(byte) {
                let start = index
                var value = 0
                while index < text.count, Ascii.isDigit(text[index]) {
                    value = (value &* 10 &+ Int(text[index] &- 0x30)) % 1_000_000_000
                    index += 1
                }
                if index < text.count, text[index] == 0x3A { return }
                numbers.append(Number(value: value, digitCount: index - start))
                if numbers.count == 1 { noteSeparator(text, at: index) }
                let isDated = numbers.count >= 3 || numbers[0].digitCount == 8
                if isDated, index < text.count, text[index] | 0x20 == 0x74 { return }
                if isDated && numbers.count > 3 { return }
            } else if Ascii.isLowerLetter(byte | 0x20) {
                index = readWord(text, from: index)
            } else {
                index += 1
            }
        }
    }

    private mutating func noteSeparator(_ text: Span<UInt8>, at index: Int) {
        guard index < text.count else { return }
        switch text[index] {
        case Ascii.slash: separator = .slash
        case Ascii.dot: separator = .dot
        case Ascii.hyphen: separator = .hyphen
        default: separator = .space
        }
    }

    private mutating func readWord(_ text: Span<UInt8>, from start: Int) -> Int {
        var word: [UInt8] = []
        var index = start
        while index < text.count, Ascii.isLowerLetter(text[index] | 0x20) {
            word.append(text[index] | 0x20)
            index += 1
        }
        if month == nil, let found = MonthNames.lexicon.meaning(of: word.span) {
            month = found
            numbersBeforeMonth = numbers.count
        }
        return index
    }
}
