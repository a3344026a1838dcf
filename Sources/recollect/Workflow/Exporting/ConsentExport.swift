import CanonicalStore
import RecordModel
import Resolution

/// `export consents`: what each source record says about whether its party may be contacted.
struct ConsentExport {
    let store: CanonicalStore
    let write: (String) throws -> Void

    static let columns = [
        "entity_id", "source", "record_key", "verdict", "channel", "address", "purpose", "date",
        "basis", "column",
    ]

    /// One line per statement, in the order of the crosswalk.
    func run() throws {
        var rows = CSVRows(Self.columns, write)
        var statements: [String: [[String]]] = [:]
        for kind in PartyKind.allCases {
            let tables = try store.tables(kind: kind)
            let concerned = Set(
                tables.filter { ConsentReader.concerns($0.table.columns) }.map(\.number))
            if concerned.isEmpty { continue }
            var records: [RecordID] = []
            try store.forEachRecord(kind: kind) { record, _, table, _ in
                if concerned.contains(table) { records.append(record) }
            }
            for start in stride(from: 0, to: records.count, by: 1_000) {
                let part = Array(records[start..<min(start + 1_000, records.count)])
                for record in try store.sourceRecords(part) {
                    let lines = ConsentReader.read(record).statements.map { Self.cells($0, record) }
                    if !lines.isEmpty { statements[Self.name(record.reference)] = lines }
                }
            }
        }
        try store.forEachCrosswalkRow { row in
            let reference = RecordReference(
                source: row.source, kind: row.kind, key: row.recordKey)
            for cells in statements[Self.name(reference)] ?? [] {
                try rows.add([row.entity.rawValue, row.source, row.recordKey] + cells)
            }
        }
        try rows.finish()
    }

    private static func name(_ reference: RecordReference) -> String {
        "\(reference.kind.rawValue)\u{0}\(reference.source)\u{0}\(reference.key)"
    }

    private static func cells(_ statement: ConsentStatement, _ record: SourceRecord) -> [String] {
        [
            statement.verdict.rawValue, statement.channel?.rawValue ?? "",
            statement.address ?? "", statement.purpose ?? "", statement.date?.description ?? "",
            statement.basis ?? "", String(statement.column + 1),
        ]
    }
}
