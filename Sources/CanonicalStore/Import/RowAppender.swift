import GRDB
import RecordModel

/// Writes the rows of one batch.
struct RowAppender {
    let run: StoreRun
    let db: Database
    let layout: TableLayout
    let file: Int64
    private let insertion: BulkStatement
    private let lookup: BulkStatement

    init(run: StoreRun, db: Database, layout: TableLayout, file: Int64) throws {
        self.run = run
        self.db = db
        self.layout = layout
        self.file = file
        insertion = try run.statements.statement(
            db,
            """
            INSERT INTO sourceRecord(id, source, layout, key, version, file, row, run, versionRun,
                absentRun, contentHash, cells) VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, NULL, ?, ?)
            """)
        lookup = try run.statements.statement(
            db,
            """
            SELECT r.id, r.layout, r.version, r.absentRun, r.contentHash, t.sourceTable
            FROM sourceRecord r JOIN tableLayout t ON t.id = r.layout
            WHERE r.id = coalesce((SELECT id FROM sourceRecord WHERE source = ?1 AND key = ?2),
                (SELECT record FROM recordAlias WHERE source = ?1 AND key = ?2))
            """)
    }

    /// A record that is there.
    struct Known {
        let id: Int64
        let layout: Int64
        let version: Int64
        let isAbsent: Bool
        let contentHash: StableHash128
        let sourceTable: Int64
    }

    /// Adds a row as a new record.
    func add(_ batch: RecordBatch, _ row: Int, key: String) throws -> AppendCounts {
        let record = run.imports.nextRecord(after: run.firstNewRecord)
        insertion.bind(record, at: 1)
        insertion.bind(layout.source, at: 2)
        insertion.bind(layout.id, at: 3)
        insertion.bind(key, at: 4)
        insertion.bind(file, at: 5)
        insertion.bind(Int64(batch.rowNumbers[row]), at: 6)
        insertion.bind(run.id.rawValue, at: 7)
        insertion.bind(run.id.rawValue, at: 8)
        insertion.bind(batch.contentHashes[row], at: 9)
        let cells = batch.cells
        let span = cells.span.extracting(batch.cellRange(ofRow: row))
        insertion.bindBlobInPlace(span, at: 10)
        try insertion.run()
        run.searchIndex.add(record: record, cells: span, roles: layout.searchRoles)
        noteChange(record)
        var counts = AppendCounts()
        counts.added = 1
        return counts
    }

    /// Adds a row as a new record or as a version of the one that it meets.
    func upsert(_ batch: RecordBatch, _ row: Int) throws -> AppendCounts {
        var key = batch.keys[row]
        var counts = AppendCounts()
        var attempt = 1
        while let known = try find(key) {
            let isOtherTable = known.sourceTable != layout.sourceTable
            if !isOtherTable && !isTaken(known.id) {
                counts += try meet(known, batch, row)
                return counts
            }
            counts.qualifiedKeys = 1
            attempt += 1
            key =
                isOtherTable && attempt == 2
                ? "\(key)@\(TableLayout.stableName(layout.table.name))"
                : "\(batch.keys[row])#\(attempt)"
        }
        counts += try add(batch, row, key: key)
        return counts
    }

    private func find(_ key: String) throws -> Known? {
        lookup.bind(layout.source, at: 1)
        lookup.bind(key, at: 2)
        guard try lookup.step() else { return nil }
        defer { lookup.reset() }
        return Known(
            id: lookup.integer(0), layout: lookup.integer(1), version: lookup.integer(2),
            isAbsent: !lookup.isNull(3), contentHash: lookup.hash(4),
            sourceTable: lookup.integer(5))
    }

    /// Whether another row of this run is this record already.
    private func isTaken(_ record: Int64) -> Bool {
        record >= run.firstNewRecord || run.imports.seen.contains(record)
    }

    /// A row that meets a record of an earlier run.
    private func meet(
        _ known: Known, _ batch: RecordBatch, _ row: Int
    ) throws -> AppendCounts {
        run.imports.seen.insert(known.id)
        if known.isAbsent {
            try db.execute(
                sql: "UPDATE sourceRecord SET absentRun = NULL WHERE id = ?",
                arguments: [known.id])
            run.imports.tables[layout.sourceTable]?.returned += 1
            noteChange(known.id)
        } else {
            run.imports.tables[layout.sourceTable]?.seenAgain += 1
        }
        var counts = AppendCounts()
        let hash = batch.contentHashes[row]
        if known.contentHash == hash, try run.agrees(layout, withLayout: known.layout, db) {
            counts.unchanged = 1
            return counts
        }
        let cells = batch.cells
        try run.supersede(
            db, record: known.id, layout: layout, file: file, row: Int64(batch.rowNumbers[row]),
            contentHash: hash, cells: cells.span.extracting(batch.cellRange(ofRow: row)))
        counts.changed = 1
        return counts
    }

    private func noteChange(_ record: Int64) {
        run.touch(RecordID(rawValue: record))
        run.imports.hasUnrefreshedRecords = true
    }
}

extension ImportState {
    /// The number of the next new record.
    mutating func nextRecord(after first: Int64) -> Int64 {
        let record = first + newRecords
        newRecords += 1
        return record
    }
}

extension StoreRun {
    /// Writes a new version of a record and keeps the present one.
    func supersede(
        _ db: Database, record: Int64, layout: TableLayout, file: Int64, row: Int64,
        contentHash: StableHash128, cells: Span<UInt8>
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO recordVersion(record, version, layout, file, row, run, supersededRun,
                    contentHash, cells)
                SELECT id, version, layout, file, row, versionRun, ?, contentHash, cells
                FROM sourceRecord WHERE id = ?
                """, arguments: [id.rawValue, record])
        let update = try statements.statement(
            db,
            """
            UPDATE sourceRecord SET version = version + 1, layout = ?, file = ?, row = ?,
                versionRun = ?, contentHash = ?, cells = ? WHERE id = ?
            """)
        update.bind(layout.id, at: 1)
        update.bind(file, at: 2)
        update.bind(row, at: 3)
        update.bind(id.rawValue, at: 4)
        update.bind(contentHash, at: 5)
        update.bindBlob(cells, at: 6)
        update.bind(record, at: 7)
        try update.run()
        searchIndex.add(record: record, cells: cells, roles: layout.searchRoles)
        touch(RecordID(rawValue: record))
        imports.hasUnrefreshedRecords = true
    }

    /// Whether cells stored under another layout mean what they mean under this one.
    func agrees(_ layout: TableLayout, withLayout other: Int64, _ db: Database) throws -> Bool {
        if layout.id == other { return true }
        let pair = layout.id << 32 | other
        if let known = imports.agreement[pair] { return known }
        let agrees = layout.agrees(with: try store.layout(other, db))
        imports.agreement[pair] = agrees
        return agrees
    }
}
