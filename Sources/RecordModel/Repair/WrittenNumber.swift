/// Numbers that are names, as spreadsheets write them: phones, ids and postal codes.
public enum WrittenNumber {
    /// The digits of a number in scientific notation where none of them is lost; else nil.
    ///
    /// A spreadsheet shows at most five decimals (`4.91512E+11`), so that fewer decimals than the
    /// exponent has places may hide digits. Where all places are there, or more decimals than five
    /// were written (the shortest form that says the number), none is lost.
    public static func expanded(_ cell: [UInt8]) -> [UInt8]? {
        guard let parts = scientific(cell) else { return nil }
        let decimals = parts.digits.count - 1
        let isWhole = decimals <= parts.exponent && parts.exponent <= 15
        guard isWhole, decimals == parts.exponent || decimals > 5 else { return nil }
        let zeros = [UInt8](repeating: 0x30, count: parts.exponent - decimals)
        return parts.digits + zeros
    }

    /// The digits and the exponent of `1.23E+10`, `1,23E+10`, `1E+10` or `1.234E10`; nil for
    /// anything else, also for codes such as `12E34`.
    public static func scientific(_ cell: [UInt8]) -> (digits: [UInt8], exponent: Int)? {
        guard cell.count >= 5, cell.count <= 28, isDigit(cell[0]) else { return nil }
        var digits = [cell[0]]
        var index = 1
        let hasPoint = cell[1] == UInt8(ascii: ".") || cell[1] == UInt8(ascii: ",")
        if hasPoint {
            index = 2
            while index < cell.count, isDigit(cell[index]) {
                digits.append(cell[index])
                index += 1
            }
            if index == 2 { return nil }
        }
        guard index < cell.count, cell[index] | 0x20 == UInt8(ascii: "e") else { return nil }
        index += 1
        let hasPlus = index < cell.count && cell[index] == UInt8(ascii: "+")
        if hasPlus { index += 1 }
        let rest = cell[index...]
        guard hasPlus || hasPoint, (1...2).contains(rest.count), rest.allSatisfy(isDigit),
            !hasPlus || rest.count == 2
        else { return nil }
        let exponent = rest.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return exponent >= 5 ? (digits, exponent) : nil
    }

    /// `12345.0`, `12345,00` without the tail; nil for anything else.
    public static func withoutDecimalTail(_ cell: [UInt8]) -> [UInt8]? {
        guard
            let point = cell.firstIndex(where: {
                $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
            }), point > 0, (1...2).contains(cell.count - point - 1),
            cell[..<point].allSatisfy(isDigit), cell[(point + 1)...].allSatisfy({ $0 == 0x30 })
        else { return nil }
        return Array(cell[..<point])
    }

    /// `12,345` and `1.234.567` without separators; nil for anything else.
    public static func withoutThousands(_ cell: [UInt8]) -> [UInt8]? {
        guard cell.count >= 5, cell[0] != 0x30 else { return nil }
        guard
            let separator = cell.first(where: { !isDigit($0) }),
            separator == UInt8(ascii: ",") || separator == UInt8(ascii: ".")
                || separator == UInt8(ascii: "'")
        else { return nil }
        let groups = cell.split(separator: separator, omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.count), first.allSatisfy(isDigit),
            groups.dropFirst().allSatisfy({ $0.count == 3 && $0.allSatisfy(isDigit) })
        else { return nil }
        return groups.flatMap { $0 }
    }

    /// The digits with zeros before them; nil where they are not one or two short.
    ///
    /// What follows a hyphen stays: `2138-1234` is 02138-1234.
    public static func padded(_ cell: [UInt8], to width: Int) -> [UInt8]? {
        let count = cell.prefix { isDigit($0) }.count
        guard count > 0, count < width, count < cell.count || cell.allSatisfy(isDigit) else {
            return nil
        }
        let tail = cell[count...]
        let isExtended =
            tail.count == 5 && tail.first == UInt8(ascii: "-")
            && tail.dropFirst().allSatisfy(isDigit)
        guard tail.isEmpty || isExtended else { return nil }
        return [UInt8](repeating: 0x30, count: width - count) + cell
    }

    static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
