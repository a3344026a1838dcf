/// Some rows of a table, column by column.
///
/// - Shapes: rows and columns in four bytes each, for each column where it begins in four, the columns.
struct ColumnBlock {
    private(set) var bytes: [UInt8] = []
    private var column = 0

    init(rows: Int, columns: Int) {
        BlockBytes.append(UInt64(rows), 4, to: &bytes)
        BlockBytes.append(UInt64(columns), 4, to: &bytes)
        bytes.append(contentsOf: repeatElement(0, count: columns * 4))
    }

    private mutating func begin() {
        var start = bytes.count
        for place in 0..<4 {
            bytes[8 + column * 4 + place] = UInt8(truncatingIfNeeded: start)
            start >>= 8
        }
        column += 1
    }

    mutating func append(_ numbers: [Int64]) {
        begin()
        NumberColumnBlock.append(numbers, to: &bytes)
    }

    mutating func append(rows: Int, _ row: (Int, (Span<UInt8>) -> Void) -> Void) {
        begin()
        TextColumnBlock.append(rows: rows, to: &bytes, row)
    }

    // MARK: Reading

    static func rows(_ block: Span<UInt8>) -> Int { Int(BlockBytes.read(block, 0, 4)) }

    private static func start(_ block: Span<UInt8>, _ column: Int) -> Int {
        Int(BlockBytes.read(block, 8 + column * 4, 4))
    }

    static func number(_ block: Span<UInt8>, column: Int, row: Int) -> Int64 {
        NumberColumnBlock.number(block, at: start(block, column), row: row)
    }

    static func text(_ block: Span<UInt8>, column: Int, row: Int) -> [UInt8] {
        let range = TextColumnBlock.range(
            block, at: start(block, column), rows: rows(block), row: row)
        return range.map { block[$0] }
    }
}
