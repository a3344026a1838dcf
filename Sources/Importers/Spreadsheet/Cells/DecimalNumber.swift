/// A decimal number as written, in digits: ± 0.d₁d₂d₃... × 10^exponent.
struct DecimalNumber: Equatable {
    private(set) var isNegative = false
    /// Digits from 0 to 9, without zeros at either end; empty for zero.
    private(set) var digits: [UInt8] = []
    /// Where the point stands, counted from before the first digit.
    private(set) var exponent = 0

    /// Reads `-12.5E+3` and its like; nil where the text is no number or out of all bounds.
    init?(_ text: ArraySlice<UInt8>) {
        var rest = text
        while let last = rest.last, last == 0x20 || last == 0x0a { rest.removeLast() }
        while let first = rest.first, first == 0x20 || first == 0x0a { rest.removeFirst() }
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest.removeFirst()
        }
        var point: Int?
        var scale = 0
        var index = rest.startIndex
        while index < rest.endIndex {
            let byte = rest[index]
            if byte &- 0x30 <= 9 {
                digits.append(byte &- 0x30)
            } else if byte == UInt8(ascii: "."), point == nil {
                point = digits.count
            } else if byte | 0x20 == UInt8(ascii: "e"), !digits.isEmpty,
                let given = Self.integer(rest[(index + 1)...])
            {
                scale = given
                break
            } else {
                return nil
            }
            index += 1
        }
        if digits.isEmpty { return nil }
        exponent = (point ?? digits.count) + scale
        normalize()
    }

    private mutating func normalize() {
        let zeros = digits.prefix { $0 == 0 }.count
        digits.removeFirst(zeros)
        exponent -= zeros
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { (isNegative, exponent) = (false, 0) }
    }

    /// Reads an exponent of a few digits.
    private static func integer(_ text: ArraySlice<UInt8>) -> Int? {
        var rest = text
        var isNegative = false
        if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            rest.removeFirst()
        }
        if rest.isEmpty || rest.count > 5 { return nil }
        var value = 0
        for byte in rest {
            if byte &- 0x30 > 9 { return nil }
            value = value * 10 + Int(byte &- 0x30)
        }
        return isNegative ? -value : value
    }

    /// The number with at most so many digits, halves rounded away from zero.
    func rounded(to count: Int) -> DecimalNumber {
        if digits.count <= count { return self }
        var rounded = self
        let isUp = digits[count] >= 5
        rounded.digits.removeSubrange(count...)
        if isUp {
            var index = count - 1
            while index >= 0 && rounded.digits[index] == 9 {
                rounded.digits[index] = 0
                index -= 1
            }
            if index >= 0 {
                rounded.digits[index] += 1
            } else {
                rounded.digits.insert(1, at: 0)
                rounded.exponent += 1
            }
        }
        rounded.normalize()
        return rounded
    }

    /// The characters of the plain form.
    var plainLength: Int {
        if digits.isEmpty { return 1 }
        return exponent <= 0 ? 2 - exponent + digits.count : max(exponent, digits.count + 1)
    }

    /// Appends the number without an exponent.
    func appendPlain(to bytes: inout [UInt8]) {
        if isNegative { bytes.append(UInt8(ascii: "-")) }
        if exponent <= 0 {
            bytes.append(0x30)
            if digits.isEmpty { return }
            bytes.append(UInt8(ascii: "."))
            bytes.append(contentsOf: repeatElement(0x30, count: -exponent))
            for digit in digits { bytes.append(0x30 + digit) }
            return
        }
        for position in 0..<max(exponent, digits.count) {
            if position == exponent { bytes.append(UInt8(ascii: ".")) }
            bytes.append(0x30 + (position < digits.count ? digits[position] : 0))
        }
    }

    /// Appends the number as `1.25E+300`.
    func appendScientific(to bytes: inout [UInt8]) {
        if isNegative { bytes.append(UInt8(ascii: "-")) }
        bytes.append(0x30 + (digits.first ?? 0))
        if digits.count > 1 {
            bytes.append(UInt8(ascii: "."))
            for digit in digits.dropFirst() { bytes.append(0x30 + digit) }
        }
        let power = exponent - 1
        bytes += Array((power < 0 ? "E-" : "E+").utf8)
        bytes += Array(String(abs(power)).utf8)
    }
}
