import RecordModel

/// The rows of one kind as numbers of distinct raw values: no text is kept twice.
///
/// - Shapes: row `r` has one raw id for each slot of its table, from `starts[r]` on in `cells`;
///   `absent` where the cell is empty.
struct RawRows: Sendable {
    static let absent = UInt32.max

    private(set) var tables: [RegisteredTable] = []
    /// Distinct raw values of each field, trimmed of ASCII white space.
    private var pools: [ValuePool] = []
    private var fields: [Field] = []
    private(set) var records: [RecordID] = []
    private(set) var hashes: [StableHash128] = []
    private(set) var tableOfRow: [UInt16] = []
    private(set) var starts: [Int] = []
    private(set) var cells: [UInt32] = []
    /// Further values of a slot that a row fills more than once, in row order.
    private(set) var extras: [(row: UInt32, slot: UInt16, id: UInt32)] = []

    /// The cells of the row at hand, and what keeps the compiler from leaving their approach out.
    private var read: [ReadCell] = []
    private var nearness: UInt8 = 0

    var count: Int { records.count }

    var indices: Range<Int> { records.indices }

    /// The distinct raw values of a field; empty where no column has it.
    func pool(_ field: Field) -> ValuePool {
        fields.firstIndex(of: field).map { pools[$0] } ?? ValuePool()
    }

    /// For each table the positions of a field's slots, in column order.
    func positions(_ field: Field) -> [[Int]] {
        tables.map { table in table.slots(of: field).map(\.position) }
    }

    mutating func register(_ table: RegisteredTable) -> Int {
        for slot in table.slots where !fields.contains(slot.field) {
            fields.append(slot.field)
            pools.append(ValuePool())
        }
        var table = table
        let known = fields
        table.assignPools { field in known.firstIndex(of: field) ?? 0 }
        tables.append(table)
        return tables.count - 1
    }

    mutating func append(
        record: RecordID, hash: StableHash128, table number: Int, cells: Span<UInt8>
    ) {
        guard let repairer = tables[number].repairer else {
            return appendRead(record: record, hash: hash, table: number, cells: cells)
        }
        let repaired = repairer.repaired(cells)
        appendRead(record: record, hash: hash, table: number, cells: repaired.span)
    }

    private mutating func appendRead(
        record: RecordID, hash: StableHash128, table number: Int, cells packed: Span<UInt8>
    ) {
        let start = cells.count
        let row = UInt32(records.count)
        records.append(record)
        hashes.append(hash)
        tableOfRow.append(UInt16(number))
        starts.append(start)
        let slotCount = tables[number].slots.count
        for _ in 0..<slotCount { cells.append(Self.absent) }
        read.removeAll(keepingCapacity: true)
        var near: UInt8 = 0
        PackedCells.forEachCell(in: packed) { column, range in
            guard column < tables[number].slotOfColumn.count else { return }
            let slot = Int(tables[number].slotOfColumn[column])
            if slot < 0 { return }
            let trimmed = Self.trimmed(packed, range)
            if trimmed.isEmpty { return }
            let pool = tables[number].slots[slot].pool
            let hash = MixHash.hash(packed.extracting(trimmed))
            near |= pools[pool].approach(hash: hash)
            read.append(ReadCell(slot: slot, pool: pool, range: trimmed, hash: hash))
        }
        nearness = near
        for cell in read {
            let id = pools[cell.pool].intern(packed.extracting(cell.range), hash: cell.hash)
            if cells[start + cell.slot] == Self.absent {
                cells[start + cell.slot] = id
            } else {
                extras.append((row, UInt16(cell.slot), id))
            }
        }
    }

    /// A cell of the row at hand that is not empty.
    private struct ReadCell: Sendable {
        let slot: Int
        let pool: Int
        let range: Range<Int>
        let hash: UInt64
    }

    /// Calls `body` with the raw ids of a field in a row, in column order.
    @inline(__always)
    func forEachID(row: Int, _ positions: [Int], _ body: (UInt32) -> Void) {
        for position in positions {
            let id = cells[starts[row] + position]
            if id == Self.absent { continue }
            body(id)
            if extras.isEmpty { continue }
            for index in extraRange(row: row) where Int(extras[index].slot) == position {
                body(extras[index].id)
            }
        }
    }

    /// The first raw id of a field in a row; nil where all its cells are empty.
    @inline(__always)
    func firstID(row: Int, _ positions: [Int]) -> UInt32? {
        for position in positions {
            let id = cells[starts[row] + position]
            if id != Self.absent { return id }
        }
        return nil
    }

    /// The same rows in ascending order of their record's hash, which no order of files and rows changes.
    ///
    /// Columns are assembled row by row, a dozen times: in this order each time reads memory from one end to the
    /// other, where looking rows up would wait for each of them.
    consuming func ordered() -> RawRows {
        let order = order()
        var newStarts: [Int] = []
        newStarts.reserveCapacity(count)
        var newCells: [UInt32] = []
        newCells.reserveCapacity(cells.count)
        for row in order {
            newStarts.append(newCells.count)
            let width = tables[Int(tableOfRow[row])].slots.count
            newCells.append(contentsOf: cells[starts[row]..<starts[row] + width])
        }
        cells = newCells
        starts = newStarts
        if !extras.isEmpty {
            var place = [UInt32](repeating: 0, count: count)
            for (new, row) in order.enumerated() { place[row] = UInt32(new) }
            // Several of one row keep their order.
            let moved = extras.enumerated().sorted {
                (place[Int($0.element.row)], $0.offset) < (place[Int($1.element.row)], $1.offset)
            }
            extras = moved.map { (place[Int($0.element.row)], $0.element.slot, $0.element.id) }
        }
        records = order.map { records[$0] }
        hashes = order.map { hashes[$0] }
        tableOfRow = order.map { tableOfRow[$0] }
        return self
    }

    /// Lets go of what only numbering further values takes.
    mutating func seal() {
        for pool in pools.indices { pools[pool].seal() }
    }

    /// The row numbers in ascending order of their record's hash.
    private func order() -> [Int] {
        // Half a hash beside each number settles nearly all comparisons without looking elsewhere.
        var keys: [(high: UInt64, row: Int)] = []
        keys.reserveCapacity(hashes.count)
        for row in hashes.indices { keys.append((hashes[row].high, row)) }
        keys.sort { left, right in
            if left.high != right.high { return left.high < right.high }
            let low = hashes[left.row].low
            let otherLow = hashes[right.row].low
            if low != otherLow { return low < otherLow }
            return records[left.row] < records[right.row]
        }
        return keys.map(\.row)
    }

    private func extraRange(row: Int) -> Range<Int> {
        func lowerBound(_ row: Int) -> Int {
            var low = 0
            var high = extras.count
            while low < high {
                let middle = (low + high) / 2
                if Int(extras[middle].row) < row { low = middle + 1 } else { high = middle }
            }
            return low
        }
        return lowerBound(row)..<lowerBound(row + 1)
    }

    private static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start] <= Ascii.space { start += 1 }
        while end > start, bytes[end - 1] <= Ascii.space { end -= 1 }
        return start..<end
    }
}
