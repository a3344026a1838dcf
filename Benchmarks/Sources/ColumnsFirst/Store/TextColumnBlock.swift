import RecordModel

/// A column of texts: each distinct one once, where that saves something.
///
/// - Shapes: a byte for the kind; pooled: the rows' numbers as `NumberColumnBlock`; then how many texts, how wide
///   their ends are, the ends, the bytes.
enum TextColumnBlock {
    private enum Kind {
        static let nothing: UInt8 = 0
        static let eachItsOwn: UInt8 = 1
        static let pooled: UInt8 = 2
    }

    /// - Parameter row: the text of each row, handed to a function.
    static func append(
        rows: Int, to bytes: inout [UInt8], _ row: (Int, (Span<UInt8>) -> Void) -> Void
    ) {
        var pool = ValuePool()
        var numbers: [Int64] = []
        numbers.reserveCapacity(rows)
        var total = 0
        for index in 0..<rows {
            row(index) { text in
                total += text.count
                numbers.append(Int64(pool.intern(text)))
            }
        }
        if total == 0 {
            bytes.append(Kind.nothing)
            return
        }
        if pool.count * 10 < rows * 9 {
            bytes.append(Kind.pooled)
            NumberColumnBlock.append(numbers, to: &bytes)
            appendTexts(pool.ends, &bytes)
            bytes.append(contentsOf: pool.bytes)
            return
        }
        bytes.append(Kind.eachItsOwn)
        var texts: [UInt8] = []
        texts.reserveCapacity(total)
        var ends: [UInt32] = []
        ends.reserveCapacity(rows)
        for number in numbers {
            pool.append(UInt32(number), to: &texts)
            ends.append(UInt32(texts.count))
        }
        appendTexts(ends, &bytes)
        bytes.append(contentsOf: texts)
    }

    private static func appendTexts(_ ends: [UInt32], _ bytes: inout [UInt8]) {
        BlockBytes.append(UInt64(ends.count), 4, to: &bytes)
        let width = BlockBytes.width(of: UInt64(ends.last ?? 0))
        bytes.append(UInt8(width))
        for end in ends { BlockBytes.append(UInt64(end), width, to: &bytes) }
    }

    /// Where a row's text stands in the block.
    static func range(_ bytes: Span<UInt8>, at start: Int, rows: Int, row: Int) -> Range<Int> {
        let kind = bytes[start]
        if kind == Kind.nothing { return start..<start }
        var place = start + 1
        var number = row
        if kind == Kind.pooled {
            number = Int(NumberColumnBlock.number(bytes, at: place, row: row))
            place += 9 + rows * Int(bytes[place])
        }
        let count = Int(BlockBytes.read(bytes, place, 4))
        let width = Int(bytes[place + 4])
        let ends = place + 5
        let base = ends + count * width
        let from = number == 0 ? 0 : Int(BlockBytes.read(bytes, ends + (number - 1) * width, width))
        return base + from..<base + Int(BlockBytes.read(bytes, ends + number * width, width))
    }
}
