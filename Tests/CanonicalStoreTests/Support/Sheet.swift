import CanonicalStore
import RecordModel

/// A small table with headers of its own, as a reader would hand it on.
struct Sheet {
    var headers: [String]
    var rows: [[String]]
    var name = "people"

    /// What some headers mean; others are kept raw.
    private static let fields: [String: Field] = [
        "id": .recordKey, "name": .fullName, "full name": .fullName, "email": .email,
        "mail": .email, "city": .city, "phone": .phone,
    ]

    init(_ headers: [String], _ rows: [[String]]) {
        self.headers = headers
        self.rows = rows
    }

    var table: SourceTable {
        SourceTable(
            source: "crm", name: name, kind: .contact,
            columns: headers.map {
                SourceColumn(header: $0, field: Self.fields[$0] ?? .unmapped)
            })
    }

    var batch: RecordBatch {
        var batch = RecordBatch()
        let hasher = RowHasher(headers: headers)
        var seen: [String: Int] = [:]
        for (index, row) in rows.enumerated() {
            let cells = PackedCells(row.enumerated().map { (column: $0.offset, text: $0.element) })
            let bytes = cells.bytes
            let hash = hasher.hash(bytes.span)
            let id = headers.firstIndex(of: "id").map { row[$0] } ?? ""
            var key = id.isEmpty ? "h:" + hash.hexadecimal : id
            let count = seen[key, default: 0] + 1
            seen[key] = count
            if count > 1 { key += "#\(count)" }
            batch.cells += bytes
            batch.cellEnds.append(batch.cells.count)
            batch.keys.append(key)
            batch.rowNumbers.append(index + 1)
            batch.lines.append(index + 2)
            batch.contentHashes.append(hash)
        }
        return batch
    }

    /// The rows in another order.
    func reversed() -> Sheet { Sheet(headers, rows.reversed()) }

    /// The columns in another order, or fewer.
    func selecting(_ columns: [Int]) -> Sheet {
        Sheet(columns.map { headers[$0] }, rows.map { row in columns.map { row[$0] } })
    }

    /// Imports it as one run.
    @discardableResult
    func load(
        _ path: String, unseen: UnseenRecords = .automatic, file: ImportFile = Sample.file
    ) async throws -> RunOutcome<[TableSummary]> {
        let writer = try StoreWriter.open(at: path, command: "import")
        defer { Sample.close(writer) }
        return try await writer.run(Sample.description("import")) { run in
            let importing = try run.beginTable(table, file: file)
            try run.appendBatch(batch, to: importing)
            let summaries = try run.finishImport(unseen: unseen)
            try await run.refresh(golden: Sample.golden)
            return summaries
        }
    }
}
