/// Hashes rows by what they say: by header and text of each cell that is not empty.
///
/// The order of the columns, empty cells and columns without a value make no difference, so that a
/// table that another program wrote with its columns in another order still has the same rows.
/// Columns with the same header are told apart by their order, and so are the cells of one column.
///
/// Each cell is hashed under the seed of its column, the hashes are added modulo 2^128, and the sum
/// is hashed: nothing has to be sorted (docs/decisions/0011-row-hash.md).
public struct RowHasher: Sendable {
    /// For each column its header's hash.
    private var seeds: [CellHash] = []

    public init(headers: [String]) {
        extend(to: headers)
    }

    /// How many columns it knows.
    public var columnCount: Int { seeds.count }

    /// Takes in columns that were appended.
    public mutating func extend(to headers: [String]) {
        var occurrences: [String: Int] = [:]
        seeds = headers.map { header in
            let occurrence = occurrences[header, default: 0]
            occurrences[header] = occurrence + 1
            var hasher = StableHasher()
            hasher.append(header)
            hasher.appendRaw(UInt64(occurrence))
            let seed = hasher.finish()
            return CellHash(low: seed.low, high: seed.high)
        }
    }

    /// The hash of a row's packed cells.
    ///
    /// Cells beyond the known columns are not part of it.
    /// - Complexity: some 100 ns for a row of 15 cells; no allocation.
    public func hash(_ row: Span<UInt8>) -> StableHash128 {
        let local = seeds
        let seeds = local.span
        var low: UInt64 = 0
        var high: UInt64 = 0
        var last = -1
        var repeats: UInt64 = 0
        PackedCells.forEachCell(in: row) { column, range in
            if range.isEmpty || column >= seeds.count { return }
            repeats = column == last ? repeats &+ 1 : 0
            last = column
            var cell = seeds[column]
            cell.add(row, range, repeats: repeats)
            let (sum, carry) = low.addingReportingOverflow(cell.low)
            low = sum
            high = high &+ cell.high &+ (carry ? 1 : 0)
        }
        var hasher = StableHasher()
        hasher.appendRaw(low)
        hasher.appendRaw(high)
        return hasher.finish()
    }
}

/// Two 64-bit hashes of one cell under different seeds, made side by side.
///
/// - Source: the multiplication of 64 by 64 bits whose halves are folded is that of wyhash
///   (Wang Yi 2019); two lanes make chance collisions as rare as 128 bits do.
struct CellHash: Sendable {
    var low: UInt64
    var high: UInt64

    init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// Takes in the bytes of a cell, sixteen at a time.
    ///
    /// - Parameter repeats: how many cells of the row's same column came before.
    @inline(__always)
    mutating func add(_ row: Span<UInt8>, _ range: Range<Int>, repeats: UInt64) {
        let count = range.count
        // The number of bytes goes first, so that the blanks of the last word say nothing.
        low &+= UInt64(truncatingIfNeeded: count) &+ repeats &<< 32
        var index = range.lowerBound
        while range.upperBound &- index > 16 {
            mix(Self.word(row, at: index), Self.word(row, at: index &+ 8))
            index &+= 16
        }
        let rest = range.upperBound &- index
        if rest >= 8 {
            // The last eight bytes, some of them for the second time.
            mix(Self.word(row, at: index), Self.word(row, at: range.upperBound &- 8))
        } else if rest >= 4 {
            mix(Self.half(row, at: index), Self.half(row, at: range.upperBound &- 4))
        } else {
            // One to three bytes: the first, the middle and the last one.
            let first = UInt64(row[index])
            let middle = UInt64(row[index &+ rest &>> 1])
            mix(first &<< 16 | middle &<< 8 | UInt64(row[range.upperBound &- 1]), 0)
        }
    }

    @inline(__always)
    private mutating func mix(_ first: UInt64, _ second: UInt64) {
        low = Self.folded(first ^ 0xa076_1d64_78bd_642f, second ^ low)
        high = Self.folded(first ^ 0xe703_7ed1_a0b4_28db, second ^ high)
    }

    @inline(__always)
    private static func folded(_ first: UInt64, _ second: UInt64) -> UInt64 {
        let product = first.multipliedFullWidth(by: second)
        return product.high ^ product.low
    }

    @inline(__always)
    private static func word(_ row: Span<UInt8>, at index: Int) -> UInt64 {
        precondition(index >= 0 && index &+ 8 <= row.count)
        let word = unsafe row.bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: index, as: UInt64.self)
        return UInt64(littleEndian: word)
    }

    @inline(__always)
    private static func half(_ row: Span<UInt8>, at index: Int) -> UInt64 {
        precondition(index >= 0 && index &+ 4 <= row.count)
        let half = unsafe row.bytes.unsafeLoadUnaligned(
            fromUncheckedByteOffset: index, as: UInt32.self)
        return UInt64(UInt32(littleEndian: half))
    }
}
