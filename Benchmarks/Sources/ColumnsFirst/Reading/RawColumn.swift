import RecordModel

/// A column of the file as value numbers: equal cells have equal numbers.
///
/// The values stay where they stand in the file; only cells with doubled quotes are rewritten.
struct RawColumn: Sendable {
    /// For each row the number of its value; 0 where the cell is empty.
    let numbers: SharedColumn<UInt32>
    /// Where each value stands first; its number is its place plus one.
    private(set) var cells: [Cell] = []
    /// How many rows have each value.
    private(set) var counts: [UInt32] = []
    private let text: FileText

    /// How many distinct values there are.
    var count: Int { cells.count }

    /// Numbers the cells of a column in the order of the rows.
    ///
    /// - Complexity: one hash a cell, and a look at the first cell of equal hash.
    init(_ parts: [[Cell]], rows: Int, text: FileText) {
        self.text = text
        numbers = SharedColumn(count: rows, repeating: 0)
        var slots = [UInt64](repeating: 0, count: 1 << 12)
        var row = 0
        for part in parts {
            var start = 0
            while start < part.count {
                let end = min(start + Self.batch, part.count)
                number(part, start..<end, firstRow: row, &slots)
                row += end - start
                start = end
            }
        }
    }

    private static let batch = 32

    /// Numbers some cells: all are hashed, and their slots touched, before the first is looked for, so that the
    /// processor waits for memory once for all of them.
    private mutating func number(
        _ part: [Cell], _ range: Range<Int>, firstRow: Int, _ slots: inout [UInt64]
    ) {
        while (cells.count + Self.batch) * 2 > slots.count { grow(&slots) }
        let mask = slots.count - 1
        var hashes = InlineArray<32, UInt64>(repeating: 0)
        var touched: UInt64 = 0
        for index in range {
            let hash = text.withSpan(part[index].range) { MixHash.hash($0) }
            hashes[index - range.lowerBound] = hash
            touched |= slots[Int(truncatingIfNeeded: hash >> 32) & mask]
        }
        if touched == .max { return }
        for index in range where !part[index].isEmpty {
            let tag = hashes[index - range.lowerBound] >> 32
            var slot = Int(truncatingIfNeeded: tag) & mask
            var number: UInt32 = 0
            while slots[slot] != 0 {
                let entry = slots[slot]
                let known = UInt32(truncatingIfNeeded: entry)
                if entry >> 32 == tag && isEqual(cells[Int(known) - 1], part[index]) {
                    number = known
                    break
                }
                slot = (slot + 1) & mask
            }
            if number == 0 {
                cells.append(part[index])
                counts.append(0)
                number = UInt32(cells.count)
                slots[slot] = tag << 32 | UInt64(number)
            }
            counts[Int(number) - 1] += 1
            numbers[firstRow + index - range.lowerBound] = number
        }
    }

    @inline(__always)
    private func isEqual(_ left: Cell, _ right: Cell) -> Bool {
        let first = left.range
        let second = right.range
        if first.count != second.count { return false }
        return text.withSpan(first) { a in
            text.withSpan(second) { b in
                var index = 0
                // Whole words as far as they go; the loop condition and the equal counts are the bound.
                while index &+ 8 <= a.count {
                    let mine = unsafe a.bytes.unsafeLoadUnaligned(
                        fromUncheckedByteOffset: index, as: UInt64.self)
                    let other = unsafe b.bytes.unsafeLoadUnaligned(
                        fromUncheckedByteOffset: index, as: UInt64.self)
                    if mine != other { return false }
                    index &+= 8
                }
                while index < a.count {
                    if a[index] != b[index] { return false }
                    index &+= 1
                }
                return true
            }
        }
    }

    private func grow(_ slots: inout [UInt64]) {
        let former = slots
        slots = [UInt64](repeating: 0, count: former.count * 2)
        let mask = slots.count - 1
        for entry in former where entry != 0 {
            var slot = Int(truncatingIfNeeded: entry >> 32) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = entry
        }
    }

    /// Calls a function with a value's bytes.
    ///
    /// - Parameter index: the value's number less one.
    func withBytes<Result>(_ index: Int, _ body: (Span<UInt8>) -> Result) -> Result {
        let cell = cells[index]
        if !cell.hasDoubledQuotes { return text.withSpan(cell.range, body) }
        let plain = text.withSpan(cell.range) { Self.undoubled($0) }
        return body(plain.span)
    }

    private static func undoubled(_ span: Span<UInt8>) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(span.count)
        var index = 0
        while index < span.count {
            plain.append(span[index])
            index += span[index] == UInt8(ascii: "\"") ? 2 : 1
        }
        return plain
    }
}
