/// The digits of a column whose digits are names: how long they are, and how they begin.
struct DigitCensus {
    /// Longer ones are counted with the longest.
    static let longest = 20

    // Columns share these until they have a digit: tables may have thousands of columns.
    private static let noLengths = [Int](repeating: 0, count: longest + 1)
    private static let noCodes = [Int](repeating: 0, count: 100)
    private static let noTallies = [DamageTally](repeating: DamageTally(), count: longest + 1)
    private static let noDigits = [UInt16](repeating: 0, count: longest + 1)

    /// Cells of digits only, by their number of digits.
    private(set) var lengths = noLengths
    /// Those among them that begin with 0.
    private(set) var zeroLed = noLengths
    /// The first digits met, a bit each.
    private(set) var firstDigits = noDigits
    private(set) var tallies = noTallies
    /// Those that do not begin with 0.
    private(set) var bareTallies = noTallies
    /// Cells with other marks than digits.
    private(set) var formatted = 0
    private(set) var formattedZero = 0
    private(set) var formattedPlus = 0
    /// Formatted cells by the two digits after their plus.
    private(set) var countryCodes = noCodes
    /// Cells of eleven to fifteen digits that do not begin with 0, by their first two digits.
    private(set) var longLeads = noCodes
    private(set) var long = DamageTally()

    var count: Int { lengths.reduce(0, +) }
    var zeroLedCount: Int { zeroLed.reduce(0, +) }

    /// Takes in a cell of digits only.
    mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>, line: Int) {
        let length = min(range.count, Self.longest)
        let first = bytes[range.lowerBound] &- 0x30
        lengths[length] += 1
        if first == 0 { zeroLed[length] += 1 }
        firstDigits[length] |= 1 << UInt16(first)
        tallies[length].note(bytes, range, line: line)
        if first != 0 { bareTallies[length].note(bytes, range, line: line) }
        if first != 0, (11...15).contains(range.count) {
            longLeads[Int(first) * 10 + Int(bytes[range.lowerBound + 1] &- 0x30)] += 1
            long.note(bytes, range, line: line)
        }
    }

    /// Takes in a cell of digits and marks.
    mutating func addFormatted(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        formatted += 1
        var index = range.lowerBound
        if bytes[index] == UInt8(ascii: "+") {
            formattedPlus += 1
            if range.count > 3 {
                let tens = Int(bytes[index + 1]) - 0x30
                let ones = Int(bytes[index + 2]) - 0x30
                if (0...9).contains(tens), (0...9).contains(ones) {
                    countryCodes[tens * 10 + ones] += 1
                }
            }
            return
        }
        while index < range.upperBound, bytes[index] < 0x30 { index += 1 }
        if index < range.upperBound, bytes[index] == 0x30 { formattedZero += 1 }
    }

    /// What was met with some lengths and does not begin with 0.
    func bareTally(_ lengths: some Sequence<Int>) -> DamageTally {
        var sum = DamageTally()
        for length in lengths { sum.add(bareTallies[length]) }
        return sum
    }

    /// What was met with some lengths.
    func tally(_ lengths: some Sequence<Int>) -> DamageTally {
        var sum = DamageTally()
        for length in lengths { sum.add(tallies[length]) }
        return sum
    }
}

/// Digits that say nothing.
enum DigitPatterns {
    /// `00000`, `99999`.
    static func isFillerPostcode(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count >= 4 else { return false }
        let first = bytes[range.lowerBound]
        guard first == 0x30 || first == 0x39 else { return false }
        for index in range where bytes[index] != first { return false }
        return true
    }

    /// Whether what follows the fifteenth digit is zeros, and the digits before are not.
    static func hasRoundedTail(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in (range.lowerBound + 15)..<range.upperBound where bytes[index] != 0x30 {
            return false
        }
        for index in (range.lowerBound + 9)..<(range.lowerBound + 15) where bytes[index] != 0x30 {
            return true
        }
        return false
    }

    /// Whether a phone number is one digit over and over, a run such as 1234567, or ends in seven
    /// equal zeros, nines or ones, or in 555 and fives.
    @inline(__always)
    static func isFillerPhone(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let last = bytes[range.upperBound - 1]
        var index = range.upperBound - 2
        while index > range.lowerBound, bytes[index] < 0x30 { index -= 1 }
        if index < range.lowerBound { return false }
        let before = bytes[index]
        // Runs also end 8-9-0.
        guard last == before || last == before &+ 1 || (last == 0x30 && before == 0x39) else {
            return false
        }
        return isFiller(digits(bytes, range))
    }

    private static func digits(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var out: [UInt8] = []
        for index in range where bytes[index] >= 0x30 && bytes[index] <= 0x39 {
            out.append(bytes[index] - 0x30)
        }
        return out
    }

    private static func isFiller(_ digits: [UInt8]) -> Bool {
        guard digits.count >= 5 else { return false }
        let first = digits[0]
        if digits.allSatisfy({ $0 == first }) { return true }
        let isRun = zip(digits, digits.dropFirst()).allSatisfy { ($0 + 1) % 10 == $1 }
        if isRun && digits.count >= 5 && first <= 1 { return true }
        let tail = digits.suffix(7)
        return digits.count >= 9 && tail.count == 7 && tail.allSatisfy { $0 == 0 }
            || digits.count >= 9 && digits.suffix(9).allSatisfy { $0 == digits.last }
    }
}
