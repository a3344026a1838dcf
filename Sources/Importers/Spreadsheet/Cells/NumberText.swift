/// Numbers of cells as a person typed them, from the text that programs store for them.
///
/// A spreadsheet keeps binary doubles and writes them with up to 17 digits, but shows, and takes from
/// the keyboard, no more than 15. So longer ones are rounded to 15 digits (0.10000000000000001 is
/// 0.1), exponents are written out, and whole numbers that some exporter wrote with more digits than a
/// double holds stay as they are.
enum NumberText {
    /// The digits that a spreadsheet shows.
    private static let significantDigits = 15
    /// Numbers longer than this in full stay in scientific notation.
    private static let longestPlain = 40

    /// Cleans the number that begins at `start` and ends the buffer; other text stays as it is.
    ///
    /// - Returns: whether the text is a number.
    @discardableResult
    static func clean(_ bytes: inout [UInt8], from start: Int) -> Bool {
        var index = start
        let end = bytes.count
        if index < end && bytes[index] == UInt8(ascii: "-") { index += 1 }
        var digits = 0
        var points = 0
        while index < end {
            let byte = bytes[index]
            if byte &- 0x30 <= 9 {
                digits += 1
            } else if byte == UInt8(ascii: ".") && points == 0 {
                points = 1
            } else {
                return cleanSlowly(&bytes, from: start)
            }
            index += 1
        }
        if digits == 0 { return false }
        if digits <= significantDigits || points == 0 { return true }
        return cleanSlowly(&bytes, from: start)
    }

    private static func cleanSlowly(_ bytes: inout [UInt8], from start: Int) -> Bool {
        guard let number = DecimalNumber(bytes[start...]) else { return false }
        let rounded = number.rounded(to: significantDigits)
        bytes.removeSubrange(start...)
        if rounded.plainLength > longestPlain {
            rounded.appendScientific(to: &bytes)
        } else {
            rounded.appendPlain(to: &bytes)
        }
        return true
    }
}
