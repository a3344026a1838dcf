import CanonicalStore
import Foundation
import GRDB
import RecordModel
import Resolution

/// Writing a new store: the source records, and what is derived from them.
///
/// The yardstick is SQLite itself with the same rows in one plain table, by the same library.
enum StoreSuite {
    static func benchmarks(_ list: ContactList) -> [Benchmark] {
        let rows = list.rows
        let batch = batch(rows)
        return [
            Benchmark(
                name: "store.records", unit: "row", twin: .yardstick,
                work: { try await write(rows, batch).records },
                other: { try insertRecords(batch) }),
            Benchmark(
                name: "store.entities", unit: "row", twin: .yardstick,
                work: { try await write(rows, batch).entities },
                other: { try insertValues(rows) }),
        ]
    }

    private static let fields: [Field] = [
        .recordKey, .givenName, .familyName, .organization, .email, .phone, .street, .city,
        .postalCode, .birthDate,
    ]

    private static func batch(_ rows: [ContactList.Row]) -> RecordBatch {
        let hasher = RowHasher(headers: ContactList.header)
        var batch = RecordBatch()
        for (number, row) in rows.enumerated() {
            let cells = PackedCells(
                row.cells.enumerated().map { (column: $0.offset, text: $0.element) }
            ).bytes
            batch.cells += cells
            batch.cellEnds.append(batch.cells.count)
            batch.keys.append(String(row.id))
            batch.rowNumbers.append(number + 1)
            batch.lines.append(number + 2)
            batch.contentHashes.append(hasher.hash(cells.span))
        }
        return batch
    }

    /// Imports the rows into a store of their own, and merges each copy with its original.
    private static func write(
        _ rows: [ContactList.Row], _ batch: RecordBatch
    ) async throws -> (records: Benchmark.Outcome, entities: Benchmark.Outcome) {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let table = SourceTable(
            source: "list", name: "people", kind: .contact, region: "US",
            columns: zip(ContactList.header, fields).map { SourceColumn(header: $0, field: $1) })
        let file = ImportFile(path: "people.csv", byteCount: batch.cells.count, fingerprint: "00")
        let start = Stopwatch.seconds()
        let writer = try StoreWriter.open(at: folder.path("crm.sqlite"), command: "benchmark")
        let outcome = try await writer.run(
            RunDescription(command: "import", actor: "benchmark", time: "2026-05-04T06:00:00Z")
        ) { run in
            let importing = try run.beginTable(table, file: file)
            try run.appendBatch(batch, to: importing)
            try run.finishImport(unseen: .automatic)
            let middle = Stopwatch.seconds()
            // A new store numbers its records from 1.
            try run.judge(
                rows.compactMap { row in
                    row.original.map { original in
                        JudgementDraft(
                            left: RecordID(rawValue: Int64(original + 1)),
                            right: RecordID(rawValue: Int64(row.id + 1)), verdict: .same,
                            decider: .model, actor: "benchmark", weight: 20)
                    }
                })
            try await run.refresh { $0.map(golden) }
            return middle
        }
        try writer.close()
        let end = Stopwatch.seconds()
        let count = UInt64(rows.count)
        return (
            Benchmark.Outcome(
                items: rows.count, checksum: count, seconds: outcome.value - start),
            Benchmark.Outcome(items: rows.count, checksum: count, seconds: end - outcome.value)
        )
    }

    /// The first member's values: what survivorship costs is measured elsewhere.
    private static func golden(_ entity: EntityMembers) -> GoldenRecord {
        let survivors = entity.members.first.map { member in
            Field.allCases.compactMap { field in
                member.values.first { $0.field == field && !$0.text.isEmpty }.map {
                    GoldenRecord.Survivor(
                        winner: .init(value: $0, record: member.id), twins: [], alternates: [],
                        rule: .first, isConflict: false)
                }
            }
        }
        return GoldenRecord(kind: entity.kind, survivors: survivors ?? [])
    }

    private static func insertRecords(_ batch: RecordBatch) throws -> Benchmark.Outcome {
        try insert(
            """
            CREATE TABLE record(id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
                hash TEXT NOT NULL, cells BLOB NOT NULL)
            """, "INSERT INTO record(id, key, hash, cells) VALUES (?, ?, ?, ?)",
            items: batch.rowCount
        ) { statement in
            for row in 0..<batch.rowCount {
                try statement.execute(arguments: [
                    row + 1, batch.keys[row], batch.contentHashes[row].hexadecimal,
                    Data(batch.cells[batch.cellRange(ofRow: row)]),
                ])
            }
        }
    }

    /// A row for each value.
    private static func insertValues(_ rows: [ContactList.Row]) throws -> Benchmark.Outcome {
        try insert(
            """
            CREATE TABLE value(record INTEGER NOT NULL, field INTEGER NOT NULL,
                text TEXT NOT NULL, PRIMARY KEY (record, field)) WITHOUT ROWID;
            CREATE INDEX value_text ON value(text)
            """, "INSERT INTO value(record, field, text) VALUES (?, ?, ?)", items: rows.count
        ) { statement in
            for row in rows {
                for (field, text) in row.cells.enumerated() where !text.isEmpty {
                    try statement.execute(arguments: [row.id, field, text])
                }
            }
        }
    }

    /// Makes a table and fills it in one transaction.
    private static func insert(
        _ schema: String, _ insertion: String, items: Int, _ fill: (Statement) throws -> Void
    ) throws -> Benchmark.Outcome {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let start = Stopwatch.seconds()
        let queue = try DatabaseQueue(path: folder.path("plain.sqlite"))
        try queue.write { db in
            try db.execute(sql: schema)
            try fill(try db.makeStatement(sql: insertion))
        }
        try queue.close()
        return Benchmark.Outcome(
            items: items, checksum: UInt64(items), seconds: Stopwatch.seconds() - start)
    }
}
