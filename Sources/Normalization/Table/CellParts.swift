/// Splits a cell that holds several values.
enum CellParts {
    /// The parts between separators, trimmed of spaces, without empty ones.
    static func split(_ cell: [UInt8], at separators: [[UInt8]]) -> [[UInt8]] {
        var parts = [cell]
        for separator in separators where !separator.isEmpty {
            parts = parts.flatMap { split($0, separator) }
        }
        return parts.map(trimmed).filter { !$0.isEmpty }
    }

    private static func split(_ cell: [UInt8], _ separator: [UInt8]) -> [[UInt8]] {
        guard cell.count > separator.count else { return [cell] }
        var parts: [[UInt8]] = []
        var start = 0
        var index = 0
        while index + separator.count <= cell.count {
            if cell[index..<(index + separator.count)].elementsEqual(separator) {
                parts.append(Array(cell[start..<index]))
                index += separator.count
                start = index
            } else {
                index += 1
            }
        }
        parts.append(Array(cell[start...]))
        return parts
    }

    private static func trimmed(_ part: [UInt8]) -> [UInt8] {
        var slice = part[...]
        while let first = slice.first, first <= Ascii.space { slice = slice.dropFirst() }
        while let last = slice.last, last <= Ascii.space { slice = slice.dropLast() }
        return Array(slice)
    }
}
