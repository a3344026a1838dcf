import CanonicalStore
import DataQuality
import Foundation
import RecordModel

/// Reads the cells that rules name out of a table's packed rows.
struct RowReader: Sendable {
    /// What is known of a column.
    struct Column: Sendable {
        let header: String
        let field: String
        let separator: String?
    }

    private let source: String
    private let fieldCount: Int
    /// For each column the places of its texts within a row's, and whether it says who owns it.
    private let slots: [[Int]]
    private let owners: [Int?]
    private let separators: [String?]
    private let keySlot: Int?

    /// - Parameters:
    ///   - fields: those that a row has texts of, in this order; `column:HEADER` for a column by its
    ///     header.
    ///   - ownerFields: fields that say whose a row is, the best first.
    init(columns: [Column], fields: [String], source: String, ownerFields: [String]) {
        self.source = source
        fieldCount = fields.count
        slots = columns.map { column in
            fields.indices.filter { index in
                let field = fields[index]
                return field == column.field
                    || (field.hasPrefix("column:")
                        && field.dropFirst(7).lowercased() == column.header.lowercased())
            }
        }
        owners = columns.map { ownerFields.firstIndex(of: $0.field) }
        separators = columns.map(\.separator)
        keySlot = fields.firstIndex(of: Field.recordKey.rawValue)
    }

    /// One for each table of a kind of party, by the table's number; they tell whose a row is.
    static func readers(
        _ store: CanonicalStore, _ kind: PartyKind, fields: [String]
    ) throws -> [Int: RowReader] {
        var readers: [Int: RowReader] = [:]
        for table in try store.tables(kind: kind) {
            readers[table.number] = RowReader(
                columns: table.table.columns.map {
                    .init(
                        header: $0.header, field: $0.field.rawValue, separator: $0.separator)
                }, fields: fields, source: table.table.source,
                ownerFields: [Field.ownerName.rawValue, Field.ownerKey.rawValue])
        }
        return readers
    }

    /// The row; its own key is the text of `recordKey`, whatever column it came from.
    func row(id: Int64, key: String, entity: Int64, cells: Span<UInt8>) -> QualityRow {
        var row = QualityRow(
            id: id, source: source, owner: nil, entity: entity,
            texts: [[String]](repeating: [], count: fieldCount))
        read(id: id, key: key, entity: entity, cells: cells, into: &row)
        return row
    }

    /// An empty row to read into.
    var emptyRow: QualityRow {
        QualityRow(
            id: 0, source: source, owner: nil, entity: nil,
            texts: [[String]](repeating: [], count: fieldCount))
    }

    /// Reads a row into one that was read before, whose memory is used again.
    func read(
        id: Int64, key: String, entity: Int64, cells: Span<UInt8>, into row: inout QualityRow
    ) {
        row.id = id
        row.source = source
        row.owner = nil
        row.entity = entity
        for slot in row.texts.indices { row.texts[slot].removeAll(keepingCapacity: true) }
        var ownerRank = Int.max
        PackedCells.forEachCell(in: cells) { column, range in
            guard column < slots.count else { return }
            let wanted = slots[column]
            if wanted.isEmpty && owners[column] == nil { return }
            guard let text = Self.text(cells.extracting(range)) else { return }
            if let rank = owners[column], rank < ownerRank {
                ownerRank = rank
                row.owner = text
            }
            for slot in wanted where slot != keySlot {
                if let separator = separators[column] {
                    row.texts[slot] += text.components(separatedBy: separator).map {
                        $0.trimmingCharacters(in: .whitespaces)
                    }.filter { !$0.isEmpty }
                } else {
                    row.texts[slot].append(text)
                }
            }
        }
        if let keySlot { row.texts[keySlot] = [key] }
    }

    /// The text of a cell without white space around it; nil where nothing else is there.
    private static func text(_ cell: Span<UInt8>) -> String? {
        var start = 0
        var end = cell.count
        while start < end, cell[start] <= 0x20 { start += 1 }
        while end > start, cell[end - 1] <= 0x20 { end -= 1 }
        if start == end { return nil }
        let bytes = cell.extracting(start..<end)
        return unsafe bytes.withUnsafeBufferPointer {
            unsafe String(decoding: $0, as: UTF8.self)
        }
    }
}
