import RecordModel
import Resolution

/// What an entity of one record says, read from the record's packed cells without making texts.
///
/// Every non-blank cell survives; the row's columns show the first of each field.
struct SingleEntity {
    private struct Cell {
        var column: Int
        var range: Range<Int>
    }

    private var cells: [Cell] = []
    /// For each of `GoldenColumns.fields` the range of its value; empty where it has none.
    private(set) var columns = [Range<Int>](repeating: 0..<0, count: GoldenColumns.fields.count)

    /// How many values it has.
    var valueCount: Int { cells.count }

    /// Takes in a record's cells.
    mutating func read(_ bytes: Span<UInt8>, _ layout: TableLayout) {
        cells.removeAll(keepingCapacity: true)
        for index in columns.indices { columns[index] = 0..<0 }
        PackedCells.forEachCell(in: bytes) { column, range in
            guard column < layout.goldenColumns.count, !Self.isBlank(bytes, range) else { return }
            cells.append(Cell(column: column, range: range))
            let target = Int(layout.goldenColumns[column])
            if target >= 0, columns[target].isEmpty { columns[target] = range }
        }
        // Cells stand in column order; the hash needs them by field.
        for index in cells.indices.dropFirst() {
            let cell = cells[index]
            let rank = layout.hashRanks[cell.column]
            var place = index
            while place > 0, layout.hashRanks[cells[place - 1].column] > rank {
                cells[place] = cells[place - 1]
                place -= 1
            }
            cells[place] = cell
        }
    }

    /// The hash of the entity (`EntityHasher`).
    func hash(
        _ bytes: Span<UInt8>, _ layout: TableLayout, member: StableHash128,
        relations: [(relation: Relation, to: StableHash128)]
    ) -> StableHash128 {
        var hasher = EntityHasher(kind: layout.table.kind, member: member)
        for cell in cells {
            hasher.append(layout.fields[cell.column], utf8: bytes.extracting(cell.range))
        }
        if relations.isEmpty { return hasher.finish() }
        for relation in relations.sorted(by: {
            ($0.relation.rawValue, $0.to) < ($1.relation.rawValue, $1.to)
        }) {
            hasher.append(relation.relation, to: relation.to)
        }
        return hasher.finish()
    }

    @inline(__always)
    private static func isBlank(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        for index in range where bytes[index] > 0x20 { return false }
        return true
    }
}
