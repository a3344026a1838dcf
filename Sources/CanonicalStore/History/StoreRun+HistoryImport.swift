import Foundation
import GRDB
import RecordModel

extension StoreRun {
    /// Begins to import a table of history from a file.
    ///
    /// - Throws: `missingKey` where the store's key file is gone.
    public func beginHistory(
        _ table: HistoryTable, file: ImportFile
    ) throws(StoreError) -> ImportingHistory {
        if !store.isBuilding { _ = try FingerprintKey(paths: store.paths) }
        return try store.access { db in
            var named = table
            if let names = try ErasedNames(db, store.paths) {
                named.source = names.source(table.source)
                named.name = names.table(table.name)
            }
            let layout = try storedLayout(db, named)
            try db.execute(
                sql: """
                    INSERT INTO importFile(run, path, byteCount, fingerprint) VALUES (?, ?, ?, ?)
                    """,
                arguments: [id.rawValue, file.path, file.byteCount, file.fingerprint])
            return ImportingHistory(layout: layout.id, file: db.lastInsertedRowID)
        }
    }

    /// Adds rows of a table of history: new ones as records, edited ones as new versions.
    ///
    /// Rows meet records as those of parties do (`appendBatch`): by source, kind and key.
    @discardableResult
    public func appendHistory(
        _ batch: RecordBatch, to table: ImportingHistory
    ) throws(StoreError) -> AppendCounts {
        guard let layout = history.layouts[table.layout] else {
            preconditionFailure("a batch belongs to a table that was begun in this run")
        }
        var total = AppendCounts()
        try store.access { db in
            let rows = try HistoryAppender(run: self, db: db, layout: layout, file: table.file)
            for row in 0..<batch.rowCount { total += try rows.upsert(batch, row) }
            try db.execute(
                sql: "UPDATE importFile SET acceptedRows = acceptedRows + ? WHERE id = ?",
                arguments: [batch.rowCount, table.file])
        }
        history.tables[layout.number]?.counts += total
        counts.addedHistory += total.added
        counts.changedHistory += total.changed
        counts.unchangedHistory += total.unchanged + total.newCopies + total.knownCopies
        return total
    }

    /// Ends the import of history: what the files did not bring again is marked as gone.
    ///
    /// - Returns: one summary per table, in the order in which they were begun.
    @discardableResult
    public func finishHistory(
        unseen: UnseenRecords = .automatic
    ) throws(StoreError) -> [HistorySummary] {
        try store.access { db in
            try history.tableOrder.compactMap { number in
                guard let table = history.tables[number] else { return nil }
                return try finish(db, table, unseen)
            }
        }
    }

    private func finish(
        _ db: Database, _ table: HistoryImportState.Table, _ unseen: UnseenRecords
    ) throws -> HistorySummary {
        let missing = table.knownRecords - table.seenAgain
        let isMarked =
            switch unseen {
            case .markAbsent: true
            case .keep: false
            case .automatic: table.seenAgain * 2 >= table.knownRecords
            }
        var absent = 0
        if missing > 0 && isMarked {
            let present = try Int64.fetchAll(
                db,
                sql: """
                    SELECT id FROM historyRecord WHERE historyTable = ? AND isPresent = 1
                    ORDER BY id
                    """, arguments: [table.layout.number])
            for record in present where !history.seen.contains(record) {
                try db.execute(
                    sql: """
                        INSERT INTO historyVersion(record, version, run) SELECT ?1, max(version) + 1,
                            ?2 FROM historyVersion WHERE record = ?1
                        """, arguments: [record, id.rawValue])
                try db.execute(
                    sql: "UPDATE historyRecord SET isPresent = 0 WHERE id = ?", arguments: [record])
                noteHistory(record)
                absent += 1
            }
            counts.absentHistory += absent
        }
        try countPresent(db, table.layout.number)
        return HistorySummary(
            source: table.layout.table.source, name: table.layout.table.name,
            kind: table.layout.table.kind, counts: table.counts, absent: absent,
            keptUnseen: isMarked ? 0 : missing)
    }

    /// Notes that a record's facts and links have to be derived anew.
    func noteHistory(_ record: Int64) {
        hasChanges = true
        history.changed.insert(record)
    }

    /// Keeps the number of a table's present records.
    func countPresent(_ db: Database, _ table: Int64) throws {
        try db.execute(
            sql: """
                UPDATE historyTable SET presentRecords = (
                    SELECT count(*) FROM historyRecord WHERE historyTable = ?1 AND isPresent = 1)
                WHERE id = ?1
                """, arguments: [table])
    }

    /// The layout of a table, stored where it is new.
    private func storedLayout(_ db: Database, _ table: HistoryTable) throws -> HistoryLayout {
        let isKnownSource =
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM historySource WHERE name = ?)",
                arguments: [table.source]) ?? false
        if !isKnownSource { history.hasNewSource = true }
        let source = try number(
            db, "SELECT id FROM historySource WHERE name = ? AND object = ?",
            "INSERT INTO historySource(name, object) VALUES (?, ?)",
            [table.source, table.kind.rawValue])
        let name = TableLayout.stableName(table.name)
        let historyTable = try number(
            db, "SELECT id FROM historyTable WHERE source = ? AND name = ?",
            "INSERT INTO historyTable(source, name) VALUES (?, ?)", [source, name])
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let definition = String(decoding: try encoder.encode(table), as: UTF8.self)
        let hash = Self.definitionHash(definition)
        let layout = try number(
            db, "SELECT id FROM historyLayout WHERE historyTable = ? AND definitionHash = ?",
            "INSERT INTO historyLayout(historyTable, definitionHash, definition) VALUES (?, ?, ?)",
            [historyTable, hash], [historyTable, hash, definition])
        let stored = HistoryLayout(id: layout, number: historyTable, source: source, table: table)
        history.layouts[layout] = stored
        if history.tables[historyTable] == nil {
            let known =
                try Int.fetchOne(
                    db, sql: "SELECT presentRecords FROM historyTable WHERE id = ?",
                    arguments: [historyTable]) ?? 0
            history.tables[historyTable] = .init(layout: stored, knownRecords: known)
            history.tableOrder.append(historyTable)
        }
        return stored
    }

    private func number(
        _ db: Database, _ find: String, _ add: String, _ key: StatementArguments,
        _ values: StatementArguments? = nil
    ) throws -> Int64 {
        if let found = try Int64.fetchOne(db, sql: find, arguments: key) { return found }
        try db.execute(sql: add, arguments: values ?? key)
        return db.lastInsertedRowID
    }
}
