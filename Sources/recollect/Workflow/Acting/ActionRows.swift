import CanonicalStore
import RecordModel

/// Tasks or notes of rules as rows of a table of history.
struct ActionRows {
    let table: HistoryTable
    private(set) var batch = RecordBatch()
    private let hasher: RowHasher

    private static let columns: [HistoryColumn] = [
        HistoryColumn(header: "Id", field: .key),
        HistoryColumn(header: "Subject", field: .subject),
        HistoryColumn(header: "Type", field: .type),
        HistoryColumn(header: "Due date", field: .dueAt),
        HistoryColumn(header: "Owner", field: .ownerName),
        HistoryColumn(header: "Status", field: .status),
        HistoryColumn(header: "Contact", field: .contactKey),
        HistoryColumn(header: "Account", field: .accountKey),
        HistoryColumn(header: "Created", field: .createdAt),
        HistoryColumn(header: "Rule"),
        HistoryColumn(header: "Because"),
    ]

    init(kind: HistoryKind) {
        table = HistoryTable(
            source: CanonicalStore.ownSource, name: "actions", kind: kind, columns: Self.columns)
        hasher = RowHasher(headers: Self.columns.map(\.header))
    }

    /// Adds one that belongs to a record; the record is named with its source, because it is another's.
    mutating func add(_ key: String, _ texts: [String: String], of record: RecordReference) {
        var texts = texts
        texts[record.kind == .account ? "Account" : "Contact"] = "\(record.source):\(record.key)"
        append(key, texts)
    }

    /// Adds one again, as done.
    mutating func close(_ piece: OwnPiece) {
        var texts: [String: String] = [:]
        for cell in piece.cells { texts[cell.header] = cell.text }
        texts["Status"] = "Completed"
        append(piece.reference.key, texts)
    }

    private mutating func append(_ key: String, _ texts: [String: String]) {
        var texts = texts
        texts["Id"] = key
        let cells = Self.columns.enumerated().compactMap { place, column in
            texts[column.header].flatMap { $0.isEmpty ? nil : (column: place, text: $0) }
        }
        let packed = PackedCells(cells).bytes
        batch.cells += packed
        batch.cellEnds.append(batch.cells.count)
        batch.keys.append(key)
        batch.rowNumbers.append(batch.keys.count)
        batch.lines.append(batch.keys.count)
        batch.contentHashes.append(hasher.hash(packed.span))
    }
}
