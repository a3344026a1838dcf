import RecordModel

@testable import Importers

/// What a vCard file was read as, for tests.
struct VCardTestFile {
    /// One record with its values.
    struct Record: Equatable {
        let kind: PartyKind
        let key: String
        let row: Int
        let line: Int
        let values: [FieldValue]

        /// The texts of a field, in column order.
        func texts(_ field: Field) -> [String] {
            values.filter { $0.field == field }.map(\.text)
        }

        /// The values of a field as `label:text`.
        func labelled(_ field: Field) -> [String] {
            values.filter { $0.field == field }.map { ($0.label ?? "") + ":" + $0.text }
        }

        /// The whole card.
        var text: String { values.first { $0.column == 0 }?.text ?? "" }
    }

    private(set) var records: [Record] = []
    /// The lists of cards, and who is on them.
    private(set) var lists: [HistoryItem] = []
    private(set) var listMembers: [HistoryItem] = []
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var rejected: [RejectedRow] = []
    private(set) var tables: [SourceTable] = []
    private(set) var descriptions: [TableDescription] = []

    /// Reads bytes as a file; a file without any card has no records.
    init(
        bytes: [UInt8], options: ImportOptions = ImportOptions(), limit: Int = 64 << 20
    ) throws(ImportError) {
        let readers = try VCardFormat.open(
            .memory(bytes), name: "book.vcf", byteCount: bytes.count, options: options,
            limit: limit)
        for var reader in readers {
            while let batch = try reader.next() {
                if let history = reader.description.history {
                    add(batch, of: history)
                } else {
                    add(batch, of: reader.table)
                }
            }
            diagnostics += reader.diagnostics
            rejected += reader.rejectedRows
            if reader.description.history != nil { continue }
            tables.append(reader.table)
            descriptions.append(reader.description)
        }
        records.sort { $0.row < $1.row }
    }

    /// Reads a text with LF line ends.
    init(_ text: String, options: ImportOptions = ImportOptions()) throws(ImportError) {
        try self.init(bytes: Array(text.utf8), options: options)
    }

    var codes: [String] { diagnostics.map(\.code) }

    private mutating func add(_ batch: RecordBatch, of table: HistoryTable) {
        for row in 0..<batch.rowCount {
            let item = HistoryItem(
                reference: HistoryReference(
                    source: table.source, kind: table.kind, key: batch.keys[row]),
                cells: PackedCells(bytes: Array(batch.cells[batch.cellRange(ofRow: row)])),
                columns: table.columns)
            if table.kind == .campaign { lists.append(item) } else { listMembers.append(item) }
        }
    }

    private mutating func add(_ batch: RecordBatch, of table: SourceTable) {
        for row in 0..<batch.rowCount {
            let cells = PackedCells(bytes: Array(batch.cells[batch.cellRange(ofRow: row)]))
            let record = SourceRecord(
                id: RecordID(rawValue: 0),
                reference: RecordReference(
                    source: table.source, kind: table.kind, key: batch.keys[row]),
                version: 1, row: batch.rowNumbers[row], cells: cells, columns: table.columns)
            records.append(
                Record(
                    kind: table.kind, key: batch.keys[row], row: batch.rowNumbers[row],
                    line: batch.lines[row], values: record.values))
        }
    }
}
