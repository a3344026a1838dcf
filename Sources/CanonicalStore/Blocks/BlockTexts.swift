import RecordModel

/// The distinct texts of one block, numbered from 0 in the order in which its rows say them.
struct BlockTexts {
    private var pool = ValuePool()

    /// The number of a text; `BlockNumbers.none` where there is none.
    mutating func number(_ bytes: Span<UInt8>?) -> Int64 {
        guard let bytes else { return BlockNumbers.none }
        return Int64(pool.intern(bytes))
    }

    /// The number of a text of other texts.
    mutating func number(_ number: Int64, of others: BlockTexts) -> Int64 {
        let text = others.pool.range(of: UInt32(number))
        return Int64(pool.intern(others.pool.bytes.span.extracting(text)))
    }

    /// Whether a number is that of a text.
    func says(_ number: Int64, _ text: [UInt8]) -> Bool {
        let range = pool.range(of: UInt32(number))
        return range.count == text.count && pool.bytes[range].elementsEqual(text)
    }

    func append(to bytes: inout [UInt8]) {
        BlockNumbers.appendFixed(UInt64(pool.count), 4, to: &bytes)
        for number in 0..<UInt32(pool.count) {
            BlockNumbers.appendFixed(UInt64(pool.range(of: number).count), 4, to: &bytes)
            pool.append(number, to: &bytes)
        }
    }

    /// Reads the texts of a block: of each the number in a pool of all.
    static func read(
        _ bytes: Span<UInt8>, _ index: inout Int, into pool: inout TextPool
    ) throws(StoreError) -> [Int32] {
        var numbers: [Int32] = []
        for _ in 0..<(try size(bytes, &index)) {
            numbers.append(pool.number(bytes.extracting(try text(bytes, &index))))
        }
        return numbers
    }

    /// The texts of a block, in their order.
    static func read(_ bytes: Span<UInt8>, _ index: inout Int) throws(StoreError) -> [[UInt8]] {
        var texts: [[UInt8]] = []
        for _ in 0..<(try size(bytes, &index)) {
            texts.append(try text(bytes, &index).map { bytes[$0] })
        }
        return texts
    }

    private static func size(
        _ bytes: Span<UInt8>, _ index: inout Int
    ) throws(StoreError) -> Int {
        guard bytes.count - index >= 4 else { throw BlockNumbers.damaged }
        defer { index += 4 }
        return Int(BlockNumbers.fixed(bytes, index, 4))
    }

    /// Where the next text stands.
    private static func text(
        _ bytes: Span<UInt8>, _ index: inout Int
    ) throws(StoreError) -> Range<Int> {
        let length = try size(bytes, &index)
        guard bytes.count - index >= length else { throw BlockNumbers.damaged }
        defer { index += length }
        return index..<index + length
    }

    /// Replaces the numbers that rows of a block have by those in the pool of all.
    ///
    /// - Throws: `damaged` for a text that the block does not have.
    static func renumber(
        _ column: inout [Int32], from start: Int, _ numbers: [Int32]
    ) throws(StoreError) {
        for row in start..<column.count where column[row] != .min {
            let number = Int(column[row])
            guard number >= 0, number < numbers.count else { throw BlockNumbers.damaged }
            column[row] = numbers[number]
        }
    }
}
