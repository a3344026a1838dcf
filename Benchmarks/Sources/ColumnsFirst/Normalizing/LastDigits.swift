@testable import NormalizationInside

/// The last digits of a phone number as a number: nine of them at most, or of what the library reads.
///
/// Nine digits are what is left of most countries' numbers however they are dialled, with or without a trunk zero
/// or a country's code. Two numbers of two countries may be taken for one; what else the rows
/// say tells them apart.
enum LastDigits {
    private static let longest = 9
    private static let shortest = 7
    /// Above the digits, which are less than a billion: how many there are, from 1 for the shortest.
    private static let countShift: UInt32 = 30

    /// The number of each value of a column, at the value's number; 0 where there is none.
    static func read(_ raw: RawColumn, ofLibrary: Bool, workers: Workers) async -> [UInt32] {
        let ranges = workers.parts(of: raw.count, each: 8192)
        let parts = await workers.map(raw.count == 0 ? 0 : ranges.count) { part in
            ranges[part].map { value in
                raw.withBytes(value) { ofLibrary ? readByLibrary($0) : read($0) }
            }
        }
        return [0] + parts.flatMap { $0 }
    }

    /// - Parameter raw: a cell; one with letters, which may be an extension's, is scanned as the
    ///   library's callers scan it.
    static func read(_ raw: Span<UInt8>) -> UInt32 {
        var digits = InlineArray<24, UInt8>(repeating: 0)
        var count = 0
        for index in raw.indices {
            let byte = raw[index]
            if byte &- 0x30 < 10 {
                if count == 24 { return scanned(raw) }
                digits[count] = byte
                count += 1
            } else if byte >= 0x40 || byte == 0x23 || byte == 0x3B || byte == 0x2C {
                return scanned(raw)
            }
        }
        if count < shortest || isSuspicious(digits, count) { return scanned(raw) }
        return code(count) { digits[$0] }
    }

    /// Whether digits may be a placeholder: one digit for most of them, or a run.
    @inline(__always)
    private static func isSuspicious(_ digits: borrowing InlineArray<24, UInt8>, _ count: Int)
        -> Bool
    {
        var steady = 0
        for index in 1..<count {
            let step = digits[index] &- digits[index - 1]
            if step == 0 || step == 1 || step == 255 { steady += 1 }
        }
        return steady + 3 >= count
    }

    private static func scanned(_ raw: Span<UInt8>) -> UInt32 {
        let digits = PhoneScanner(raw.indices.map { raw[$0] }).digits
        if digits.count < shortest || PhoneNormalizer.isPlaceholder(digits) { return 0 }
        return code(digits.count) { digits[$0] }
    }

    private static func readByLibrary(_ raw: Span<UInt8>) -> UInt32 {
        let bytes = raw.indices.map { raw[$0] }
        guard let reading = PhoneNormalizer().read(bytes, region: .unknown) else { return 0 }
        let digits = reading.digits
        return digits.count < shortest ? 0 : code(digits.count) { digits[$0] }
    }

    @inline(__always)
    private static func code(_ count: Int, _ digit: (Int) -> UInt8) -> UInt32 {
        var number: UInt32 = 0
        for index in max(0, count - longest)..<count {
            number = number * 10 + UInt32(digit(index) & 15)
        }
        return number | UInt32(min(count, longest) - shortest + 1) << countShift
    }

    // MARK: Comparing

    @inline(__always)
    static func number(_ code: UInt32) -> UInt32 { code & (1 << countShift - 1) }

    private static func count(_ code: UInt32) -> Int { Int(code >> countShift) + shortest - 1 }

    /// Which digits a number has, a bit each.
    static func digitSet(_ code: UInt32) -> UInt16 {
        var set: UInt16 = 0
        var rest = number(code)
        for _ in 0..<(code == 0 ? 0 : count(code)) {
            set |= 1 << UInt16(rest % 10)
            rest /= 10
        }
        return set
    }

    /// Whether two numbers are one digit, or one swap of neighbours, apart.
    static func isSlip(_ left: UInt32, _ right: UInt32) -> Bool {
        var (a, b) = (number(left), number(right))
        var (m, n) = (count(left), count(right))
        if abs(m - n) > 1 { return false }
        while m > 0 && n > 0 && a % 10 == b % 10 {
            a /= 10
            b /= 10
            m -= 1
            n -= 1
        }
        if m == n {
            if a / 10 == b / 10 { return true }
            let isSwap = a % 10 == b / 10 % 10 && a / 10 % 10 == b % 10
            return isSwap && a / 100 == b / 100
        }
        return m > n ? a / 10 == b : b / 10 == a
    }
}
