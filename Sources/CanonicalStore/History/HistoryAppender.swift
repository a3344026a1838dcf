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
    private let copyInsertion: BulkStatement

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
            WHERE r.id = coalesce(
                (SELECT id FROM historyRecord WHERE source = ?1 AND key = ?2),
                (SELECT record FROM historyAlias WHERE source = ?1 AND key = ?2))
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
        copyInsertion = try run.statements.statement(
            db,
            """
            INSERT OR IGNORE INTO historyCopy(record, ordinal, file, row, run)
            VALUES (?, ?, ?, ?, ?)
            """)
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
        let own = batch.keys[row]
        var key = own
        var counts = AppendCounts()
        var attempt = 1
        var namesake: Known?
        while let known = try find(key) {
            let isOtherTable = known.table != layout.number
            if !isOtherTable && !run.history.seen.contains(known.id) {
                counts += try meet(known, batch, row)
                return counts
            }
            counts.qualifiedKeys = 1
            attempt += 1
            if isOtherTable && attempt == 2 {
                namesake = known
                key = SharedKey.name(key, table: layout.table.name)
            } else {
                key = "\(own)#\(attempt)"
            }
        }
        if let copied = try copy(batch, row) { return copied }
        recordInsertion.bind(layout.source, at: 1)
        recordInsertion.bind(layout.number, at: 2)
        recordInsertion.bind(key, at: 3)
        recordInsertion.bind(run.id.rawValue, at: 4)
        try recordInsertion.run()
        try addVersion(1, of: db.lastInsertedRowID, batch, row)
        if let namesake { try run.qualifyHistory(db, item: namesake.id, key: own) }
        counts.added += 1
        return counts
    }

    /// Notes a row that says in every cell what another one without an id says; nil for any other row.
    ///
    /// The second is the same talk, task or ticket told again. Of two equal sales each counts.
    private func copy(_ batch: RecordBatch, _ row: Int) throws -> AppendCounts? {
        guard !layout.table.kind.countsEqualRows,
            let first = RowCopy.firstKey(of: batch.keys[row]),
            let ordinal = RowCopy.ordinal(of: batch.keys[row])
        else { return nil }
        for key in [first, SharedKey.name(first, table: layout.table.name)] {
            guard let known = try find(key), known.table == layout.number else { continue }
            guard known.isErased || known.contentHash == batch.contentHashes[row] else { continue }
            copyInsertion.bind(known.id, at: 1)
            copyInsertion.bind(ordinal, at: 2)
            copyInsertion.bind(file, at: 3)
            copyInsertion.bind(Int64(batch.rowNumbers[row]), at: 4)
            copyInsertion.bind(run.id.rawValue, at: 5)
            try copyInsertion.run()
            var counts = AppendCounts()
            if db.changesCount > 0 {
                run.hasChanges = true
                counts.newCopies = 1
            } else {
                counts.knownCopies = 1
            }
            return counts
        }
        return nil
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
