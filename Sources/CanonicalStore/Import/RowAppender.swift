import GRDB
import RecordModel

/// Writes the rows of one batch.
struct RowAppender {
    let run: StoreRun
    let db: Database
    let layout: TableLayout
    let file: Int64
    let isCorrection: Bool
    /// Nil where rows say no stage.
    private let stages: RecordStages?
    private let insertion: BulkStatement
    private let lookup: BulkStatement

    init(run: StoreRun, db: Database, layout: TableLayout, table: ImportingTable) throws {
        self.run = run
        self.db = db
        self.layout = layout
        file = table.file
        isCorrection = table.isCorrection
        stages = RecordStages.concerns(layout) ? try RecordStages(db, run) : nil
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
    ///
    /// One about somebody who was erased is refused and leaves nothing.
    func add(_ batch: RecordBatch, _ row: Int, key: String) throws -> AppendCounts {
        if let erased = run.imports.erased, isAbout(erased, batch, row) {
            var counts = AppendCounts()
            counts.refused = 1
            return counts
        }
        let record = run.imports.nextRecord(after: run.firstNewRecord)
        insertion.bind(record, at: 1)
        insertion.bind(layout.source, at: 2)
        insertion.bind(layout.id, at: 3)
        insertion.bind(key, at: 4)
        insertion.bind(file, at: 5)
        insertion.bind(try rowNumber(batch, row), at: 6)
        insertion.bind(run.id.rawValue, at: 7)
        insertion.bind(run.id.rawValue, at: 8)
        insertion.bind(batch.contentHashes[row], at: 9)
        let cells = batch.cells
        let span = cells.span.extracting(batch.cellRange(ofRow: row))
        insertion.bindBlobInPlace(span, at: 10)
        try insertion.run()
        try stages?.note(record, version: 1, layout, span)
        layout.withMeaning(of: span) {
            run.searchIndex.add(record: record, cells: $0, roles: layout.searchRoles)
        }
        run.noteUnindexed(record, layout.table.kind)
        // A row that turns out to be a known one is taken away again and leaves no change.
        run.history.note(RecordID(rawValue: record), isFirstLoad: run.isFirstLoad)
        if run.isFirstLoad {
            run.imports.hasUnrefreshedRecords = true
        } else {
            run.touched.insert(RecordID(rawValue: record))
        }
        if isCorrection { try run.settleCorrection(db, record: record) }
        if key.hasPrefix("h:") { run.imports.tables[layout.sourceTable]?.hashedRows += 1 }
        var counts = AppendCounts()
        counts.added = 1
        return counts
    }

    func isAbout(_ erased: ErasedPeople, _ batch: RecordBatch, _ row: Int) -> Bool {
        let record = SourceRecord(
            id: RecordID(rawValue: 0),
            reference: RecordReference(
                source: layout.table.source, kind: layout.table.kind, key: batch.keys[row]),
            version: 1, row: nil,
            cells: PackedCells(bytes: Array(batch.cells[batch.cellRange(ofRow: row)])),
            columns: layout.table.columns)
        return erased.contains(
            record, contentHash: batch.contentHashes[row],
            source: run.imports.formerSources[layout.id])
    }

    /// Adds a row as a new record or as a version of the one that it meets.
    func upsert(_ batch: RecordBatch, _ row: Int) throws -> AppendCounts {
        var key = batch.keys[row]
        var counts = AppendCounts()
        var attempt = 1
        var namesake: Known?
        while let known = try find(key) {
            let isOtherTable = known.sourceTable != layout.sourceTable
            if !isOtherTable && !isTaken(known.id) {
                counts += try meet(known, batch, row)
                return counts
            }
            counts.qualifiedKeys = 1
            attempt += 1
            if isOtherTable && attempt == 2 {
                namesake = known
                key = SharedKey.name(key, table: layout.table.name)
            } else {
                key = "\(batch.keys[row])#\(attempt)"
            }
        }
        if attempt == 1, let known = try findBesideErased(key) {
            counts += try meet(known, batch, row)
            return counts
        }
        if let (first, known) = try findFirst(batch, row) {
            return try copy(batch, row, of: first, known: known)
        }
        if attempt == 1, let known = try findRenamed(batch, row) {
            return try meet(known, batch, row)
        }
        let added = try add(batch, row, key: key)
        counts += added
        if let namesake, added.added > 0 {
            try run.qualify(db, record: namesake.id, key: batch.keys[row])
        }
        return counts
    }

    /// The record that shares its key with somebody of another table who was erased.
    private func findBesideErased(_ key: String) throws -> Known? {
        guard run.imports.erased != nil,
            let known = try find(SharedKey.name(key, table: layout.table.name)),
            known.sourceTable == layout.sourceTable, !isTaken(known.id)
        else { return nil }
        return known
    }

    /// The record that a row without an id is under the former headers of its columns.
    private func findRenamed(_ batch: RecordBatch, _ row: Int) throws -> Known? {
        let key = batch.keys[row]
        guard key.hasPrefix("h:"), let former = run.imports.formerKeys[layout.id] else {
            return nil
        }
        let cells = batch.cells
        for key in former.keys(of: cells.span.extracting(batch.cellRange(ofRow: row)), key: key) {
            if let known = try find(key), known.sourceTable == layout.sourceTable,
                !isTaken(known.id)
            {
                return known
            }
        }
        return nil
    }

    func find(_ key: String) throws -> Known? {
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
    func isTaken(_ record: Int64) -> Bool {
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
        if try supersede(known, batch, row) { counts.changed = 1 } else { counts.unchanged = 1 }
        if isCorrection { try run.settleCorrection(db, record: known.id) }
        return counts
    }

    /// Writes a new version of a record where the row says something else; whether it does.
    private func supersede(_ known: Known, _ batch: RecordBatch, _ row: Int) throws -> Bool {
        let hash = batch.contentHashes[row]
        let translation = try run.translation(from: known.layout, to: layout, db)
        let agrees = run.agrees(translation, layout)
        if known.contentHash == hash && agrees {
            // A hash is of a row's own cells: what is kept beside them may be cleared now.
            let former = try run.store.layout(known.layout, db)
            if known.layout == layout.id || former.ownColumns == former.table.columns.count {
                return false
            }
        }
        let meeting = RowMeeting(layout: layout, translation: translation)
        let rowNumber = try rowNumber(batch, row)
        let cells = batch.cells
        let own = cells.span.extracting(batch.cellRange(ofRow: row))
        let packed: [UInt8]? = try run.withCells(of: known.id, db) { old in
            agrees && meeting.isUnchanged(old, own) ? nil : meeting.merged(old, own)
        }
        guard let packed else { return false }
        try run.supersede(
            db, record: known.id, version: known.version, layout: layout, file: file,
            row: rowNumber, contentHash: hash, cells: packed.span)
        return true
    }

    /// The data row in its file; of a corrected row the one it had when it was rejected.
    func rowNumber(_ batch: RecordBatch, _ row: Int) throws -> Int64 {
        let number = Int64(batch.rowNumbers[row])
        return isCorrection
            ? try run.correct(db, layout, line: batch.lines[row]) ?? number : number
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
        _ db: Database, record: Int64, version: Int64, layout: TableLayout, file: Int64,
        row: Int64, contentHash: StableHash128, cells: Span<UInt8>
    ) throws {
        let keep = try statements.statement(
            db,
            """
            INSERT INTO recordVersion(record, version, layout, file, row, run, supersededRun,
                contentHash, cells)
            SELECT id, version, layout, file, row, versionRun, ?, contentHash, cells
            FROM sourceRecord WHERE id = ?
            """)
        keep.bind(id.rawValue, at: 1)
        keep.bind(record, at: 2)
        try keep.run()
        let update = try statements.statement(
            db,
            """
            UPDATE sourceRecord SET version = ?, layout = ?, file = ?, row = ?,
                versionRun = ?, contentHash = ?, cells = ? WHERE id = ?
            """)
        update.bind(version + 1, at: 1)
        update.bind(layout.id, at: 2)
        update.bind(file, at: 3)
        update.bind(row, at: 4)
        update.bind(id.rawValue, at: 5)
        update.bind(contentHash, at: 6)
        update.bindBlob(cells, at: 7)
        update.bind(record, at: 8)
        try update.run()
        if RecordStages.concerns(layout) {
            try RecordStages(db, self).note(record, version: version + 1, layout, cells)
        }
        layout.withMeaning(of: cells) {
            searchIndex.add(record: record, cells: $0, roles: layout.searchRoles)
        }
        noteUnindexed(record, layout.table.kind)
        touch(RecordID(rawValue: record))
        imports.hasUnrefreshedRecords = true
        imports.changed.append((record, version))
    }

    /// Where the columns of a stored layout stand in a layout of this run.
    func translation(
        from other: Int64, to layout: TableLayout, _ db: Database
    ) throws -> LayoutTranslation {
        let pair = layout.id << 32 | other
        if let known = imports.translations[pair] { return known }
        let translation = LayoutTranslation(from: try store.layout(other, db), to: layout)
        imports.translations[pair] = translation
        return translation
    }

    /// Whether cells under the one layout mean the same under the other.
    func agrees(_ translation: LayoutTranslation, _ layout: TableLayout) -> Bool {
        translation.agrees
            && (translation.hasSameRegion || !imports.givenRegions.contains(layout.id))
    }

    /// Calls `body` with the present cells of a record.
    func withCells<Value>(
        of record: Int64, _ db: Database, _ body: (Span<UInt8>) throws -> Value
    ) throws -> Value {
        let query = try statements.statement(db, "SELECT cells FROM sourceRecord WHERE id = ?")
        query.bind(record, at: 1)
        guard try query.step() else { throw CanonicalStore.unknownRecord }
        defer { query.reset() }
        return try query.withBytes(0, body)
    }
}
