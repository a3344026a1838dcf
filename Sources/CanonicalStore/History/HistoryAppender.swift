import GRDB
import RecordModel

/// Writes the rows of one batch of history.
struct HistoryAppender {
    let run: StoreRun
    let layout: HistoryLayout
    let file: Int64
    private let store: CanonicalStore
    private let db: Database
    private let lookup: BulkStatement
    private let recordInsertion: BulkStatement
    private let versionInsertion: BulkStatement
    private let update: BulkStatement

    init(run: StoreRun, db: Database, layout: HistoryLayout, file: Int64) throws {
        self.run = run
        self.db = db
        self.layout = layout
        self.file = file
        store = run.store
        lookup = try run.statements.statement(
            db,
            """
            SELECT r.id, r.historyTable, r.isPresent, v.layout, v.contentHash, r.version,
                (SELECT max(version) FROM historyVersion WHERE record = r.id),
                r.erasedRun IS NOT NULL
            FROM historyRecord r LEFT JOIN historyVersion v
                ON v.record = r.id AND v.version = r.version
            WHERE r.source = ? AND r.key = ?
            """)
        recordInsertion = try run.statements.statement(
            db,
            """
            INSERT INTO historyRecord(source, historyTable, key, version, isPresent, run)
            VALUES (?, ?, ?, 1, 1, ?)
            """)
        versionInsertion = try run.statements.statement(
            db,
            """
            INSERT INTO historyVersion(record, version, layout, file, row, run, contentHash, cells)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        update = try run.statements.statement(
            db, "UPDATE historyRecord SET version = ?, isPresent = 1 WHERE id = ?")
    }

    /// A record that is there.
    private struct Known {
        let id: Int64
        let table: Int64
        let isPresent: Bool
        /// Nil where every version was taken back.
        let layout: Int64?
        let contentHash: StableHash128
        let lastVersion: Int64
        /// Whether a person was taken out of it: an old file must not bring that back.
        let isErased: Bool
    }

    /// Adds a row as a new record or as a version of the one that it meets.
    func upsert(_ batch: RecordBatch, _ row: Int) throws -> AppendCounts {
        var key = batch.keys[row]
        var counts = AppendCounts()
        var attempt = 1
        while let known = try find(key) {
            let isOtherTable = known.table != layout.number
            if !isOtherTable && !run.history.seen.contains(known.id) {
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
        recordInsertion.bind(layout.source, at: 1)
        recordInsertion.bind(layout.number, at: 2)
        recordInsertion.bind(key, at: 3)
        recordInsertion.bind(run.id.rawValue, at: 4)
        try recordInsertion.run()
        try addVersion(1, of: db.lastInsertedRowID, batch, row)
        counts.added += 1
        return counts
    }

    private func find(_ key: String) throws -> Known? {
        lookup.bind(layout.source, at: 1)
        lookup.bind(key, at: 2)
        guard try lookup.step() else { return nil }
        defer { lookup.reset() }
        return Known(
            id: lookup.integer(0), table: lookup.integer(1), isPresent: lookup.integer(2) == 1,
            layout: lookup.optionalInteger(3), contentHash: lookup.hash(4),
            lastVersion: lookup.integer(6), isErased: lookup.integer(7) == 1)
    }

    /// A row that meets a record of an earlier run.
    private func meet(_ known: Known, _ batch: RecordBatch, _ row: Int) throws -> AppendCounts {
        run.history.seen.insert(known.id)
        var counts = AppendCounts()
        if known.isErased {
            if known.isPresent { run.history.tables[layout.number]?.seenAgain += 1 }
            counts.unchanged = 1
            return counts
        }
        if known.isPresent {
            run.history.tables[layout.number]?.seenAgain += 1
            if known.contentHash == batch.contentHashes[row], let old = known.layout,
                layout.agrees(with: try store.historyLayout(old, db))
            {
                counts.unchanged = 1
                return counts
            }
        }
        update.bind(known.lastVersion + 1, at: 1)
        update.bind(known.id, at: 2)
        try update.run()
        try addVersion(known.lastVersion + 1, of: known.id, batch, row)
        if known.layout == nil { counts.added = 1 } else { counts.changed = 1 }
        return counts
    }

    private func addVersion(
        _ version: Int64, of record: Int64, _ batch: RecordBatch, _ row: Int
    ) throws {
        versionInsertion.bind(record, at: 1)
        versionInsertion.bind(version, at: 2)
        versionInsertion.bind(layout.id, at: 3)
        versionInsertion.bind(file, at: 4)
        versionInsertion.bind(Int64(batch.rowNumbers[row]), at: 5)
        versionInsertion.bind(run.id.rawValue, at: 6)
        versionInsertion.bind(batch.contentHashes[row], at: 7)
        let cells = batch.cells
        versionInsertion.bindBlobInPlace(
            cells.span.extracting(batch.cellRange(ofRow: row)), at: 8)
        try versionInsertion.run()
        run.history.seen.insert(record)
        run.noteHistory(record)
    }
}
