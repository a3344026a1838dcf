import GRDB
import RecordModel

extension StoreRun {
    /// Finds out what became of records that the files did not bring again.
    ///
    /// Call it once, after the last batch of all files.
    ///
    /// - Returns: one summary per table, in the order in which they were begun.
    @discardableResult
    public func finishImport(
        unseen: UnseenRecords = .automatic
    ) throws(StoreError) -> [TableSummary] {
        var summaries: [TableSummary] = []
        for number in imports.tableOrder {
            guard let table = imports.tables[number] else { continue }
            summaries.append(try finish(table, table.isPart ? .keep : unseen))
        }
        // From here on records are looked up by name.
        try store.access { db in
            try db.execute(sql: StoreSchema.recordKeyIndex)
            try finishCopies(db)
            try searchIndex.settle(db, store.folding)
        }
        imports.isKeyIndexReady = true
        let conflicts = try noteConflicts()
        counts.conflicts += conflicts
        return summaries
    }

    private func finish(
        _ table: ImportState.Table, _ unseen: UnseenRecords
    ) throws(StoreError) -> TableSummary {
        var adopted = Adoption()
        var missing: [RowVersions.Vanished] = []
        var isMarked = true
        var unread = 0
        try store.access { db in
            let isWanted =
                try Self.marks(unseen, seen: table.seenAgain, known: table.knownRecords)
                || (table.counts.added > 0 && hasHashedKeys(db, table))
            if table.knownRecords > table.seenAgain, !isWanted {
                // Nothing is gone, and nothing can go on under another key.
                unread = table.knownRecords - table.seenAgain
                isMarked = false
            } else if table.knownRecords > table.seenAgain {
                missing = try unseenRecords(db, table)
                let versions = RowVersions(run: self, db: db, table: table)
                // What only other columns keep apart comes first: it tells how much is missing.
                try adopt(db, table, versions.equal(missing), &missing, &adopted)
                isMarked = Self.marks(
                    unseen, seen: table.seenAgain + adopted.count, known: table.knownRecords)
                if isMarked {
                    try adopt(db, table, versions.edited(missing), &missing, &adopted)
                }
            }
            let absent = isMarked ? missing.count : 0
            if isMarked {
                if unseen != .keep { imports.wholeTables.insert(table.layout.sourceTable) }
                try markAbsent(db, missing)
                if unseen != .keep { try closeRejects(db, table) }
            }
            let change = table.counts.added + table.returned - adopted.count - absent
            if change != 0 {
                try db.execute(
                    sql: """
                        UPDATE sourceTable SET presentRecords = presentRecords + ? WHERE id = ?
                        """, arguments: [change, table.layout.sourceTable])
            }
        }
        counts.absentRecords += isMarked ? missing.count : 0
        counts.returnedRecords += table.returned
        counts.addedRecords -= adopted.count
        counts.changedRecords += adopted.edited
        counts.unchangedRecords += adopted.equal
        return TableSummary(
            source: table.layout.table.source, name: table.layout.table.name,
            kind: table.layout.table.kind, counts: table.counts, edited: adopted.edited,
            recognized: adopted.equal, knownBefore: table.knownRecords, returned: table.returned,
            absent: isMarked ? missing.count : 0, keptUnseen: isMarked ? 0 : missing.count + unread)
    }

    /// Whether the source of a table has records without ids of their own, which alone go on under other keys.
    private func hasHashedKeys(_ db: Database, _ table: ImportState.Table) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM sourceRecord
                    WHERE source = ? AND key >= 'h:' AND key < 'h;')
                """, arguments: [table.layout.source]) ?? false
    }

    /// Whether records that were not seen are no longer in their source.
    private static func marks(_ unseen: UnseenRecords, seen: Int, known: Int) -> Bool {
        switch unseen {
        case .markAbsent: true
        case .keep: false
        case .automatic: seen * 2 >= known
        }
    }

    private func markAbsent(_ db: Database, _ vanished: [RowVersions.Vanished]) throws {
        for record in vanished {
            try db.execute(
                sql: "UPDATE sourceRecord SET absentRun = ? WHERE id = ?",
                arguments: [id.rawValue, record.record])
            touch(RecordID(rawValue: record.record))
            imports.hasUnrefreshedRecords = true
        }
    }

    /// Present records of a table that the run did not see, ascending.
    private func unseenRecords(
        _ db: Database, _ table: ImportState.Table
    ) throws -> [RowVersions.Vanished] {
        let query = try statements.statement(
            db,
            """
            SELECT r.id, r.layout, substr(r.key, 1, 2) = 'h:' FROM sourceRecord r
                JOIN tableLayout t ON t.id = r.layout
            WHERE r.id < ? AND r.source = ? AND t.sourceTable = ? AND r.absentRun IS NULL
            ORDER BY r.id
            """)
        query.bind(firstNewRecord, at: 1)
        query.bind(table.layout.source, at: 2)
        query.bind(table.layout.sourceTable, at: 3)
        var out: [RowVersions.Vanished] = []
        while try query.step() {
            let record = query.integer(0)
            if imports.seen.contains(record) { continue }
            out.append(
                .init(record: record, layout: query.integer(1), isHashed: query.integer(2) == 1))
        }
        return out
    }

    /// How many new rows were taken for known records.
    private struct Adoption {
        /// They say what the record said.
        var equal = 0
        /// They became versions.
        var edited = 0
        var count: Int { equal + edited }
    }

    /// Makes new rows what they continue: nothing new, or versions of their records.
    private func adopt(
        _ db: Database, _ table: ImportState.Table, _ matches: [RowVersions.Match],
        _ missing: inout [RowVersions.Vanished], _ adopted: inout Adoption
    ) throws {
        if matches.isEmpty { return }
        for match in matches {
            if try adopt(db, table, match) { adopted.edited += 1 } else { adopted.equal += 1 }
        }
        let found = Set(matches.map(\.vanished))
        missing.removeAll { found.contains($0.record) }
    }

    /// Whether the row says something else than its record.
    private func adopt(
        _ db: Database, _ table: ImportState.Table, _ match: RowVersions.Match
    ) throws -> Bool {
        let query = try statements.statement(
            db, "SELECT layout, file, row, contentHash, cells, key FROM sourceRecord WHERE id = ?")
        query.bind(match.added, at: 1)
        guard try query.step() else { throw CanonicalStore.unknownRecord }
        let layout = try store.layout(query.integer(0), db)
        let file = query.integer(1)
        let row = query.integer(2)
        let hash = query.hash(3)
        let cells = query.bytes(4)
        let key = query.text(5)
        query.reset()
        try db.execute(
            sql: "UPDATE rejectedRow SET record = ? WHERE record = ?",
            arguments: [match.vanished, match.added])
        try db.execute(sql: "DELETE FROM recordStage WHERE record = ?", arguments: [match.added])
        try db.execute(sql: "DELETE FROM sourceRecord WHERE id = ?", arguments: [match.added])
        takeBack(match.added, of: "sourceRecord")
        changedBlocks.note(record: match.added)
        touched.remove(RecordID(rawValue: match.added))
        try db.execute(
            sql: "INSERT OR REPLACE INTO recordAlias(source, key, record) VALUES (?, ?, ?)",
            arguments: [table.layout.source, key, match.vanished])
        let translation = try translation(from: match.layout, to: layout, db)
        let meeting = RowMeeting(layout: layout, translation: translation)
        let packed: [UInt8]? = try withCells(of: match.vanished, db) { old in
            let isSame = agrees(translation, layout) && meeting.isUnchanged(old, cells.span)
            return isSame ? nil : meeting.merged(old, cells.span)
        }
        guard let packed else { return false }
        let version =
            try Int64.fetchOne(
                db, sql: "SELECT version FROM sourceRecord WHERE id = ?",
                arguments: [match.vanished]) ?? 1
        try supersede(
            db, record: match.vanished, version: version, layout: layout, file: file, row: row,
            contentHash: hash, cells: packed.span)
        return true
    }
}
