import GRDB
import RecordModel

extension StoreRun {
    /// Notes a row that is a copy of a record's first one.
    ///
    /// - Parameters:
    ///   - key: the record's key, under which it is found once the import is complete.
    ///   - known: the record, where it was there when the row came.
    /// - Returns: whether it is counted as a new row.
    func noteCopy(
        _ db: Database, of key: String, _ layout: TableLayout, file: Int64, row: Int64,
        known: Int64?
    ) throws -> Bool {
        let name = "\(layout.source) \(key)"
        let ordinal = (imports.occurrences[name] ?? 1) + 1
        imports.occurrences[name] = ordinal
        let isThere =
            try known.map { record in
                try Bool.fetchOne(
                    db,
                    sql: """
                        SELECT EXISTS (SELECT 1 FROM recordCopy
                            WHERE record = ? AND ordinal = ? AND absentRun IS NULL)
                        """, arguments: [record, ordinal]) ?? false
            } ?? false
        imports.copies.append(
            RowCopy(
                source: layout.source, key: key, ordinal: ordinal, file: file, row: row,
                isNew: !isThere))
        return !isThere
    }

    /// Writes the copies that the files had, and marks those as absent that whole tables no longer have.
    func finishCopies(_ db: Database) throws {
        var seen: Set<[Int64]> = []
        if !imports.copies.isEmpty {
            let find = try BulkStatement(
                db,
                """
                SELECT coalesce((SELECT id FROM sourceRecord WHERE source = ?1 AND key = ?2),
                    (SELECT record FROM recordAlias WHERE source = ?1 AND key = ?2))
                """)
            let insert = try BulkStatement(
                db,
                """
                INSERT INTO recordCopy(record, ordinal, file, row, run) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET absentRun = NULL WHERE absentRun IS NOT NULL
                """)
            for copy in imports.copies {
                find.bind(copy.source, at: 1)
                find.bind(copy.key, at: 2)
                guard try find.step(), !find.isNull(0) else { throw CanonicalStore.unknownRecord }
                let record = find.integer(0)
                find.reset()
                seen.insert([record, copy.ordinal])
                insert.bind(record, at: 1)
                insert.bind(copy.ordinal, at: 2)
                insert.bind(copy.file, at: 3)
                insert.bind(copy.row, at: 4)
                insert.bind(id.rawValue, at: 5)
                try insert.run()
                if db.changesCount > 0 {
                    hasChanges = true
                } else if copy.isNew {
                    // Its record turned out to be one that was there.
                    counts.addedRecords -= 1
                    counts.unchangedRecords += 1
                }
            }
        }
        for table in imports.wholeTables.sorted() where !isFirstLoad {
            let present = try Row.fetchAll(
                db,
                sql: """
                    SELECT c.record AS record, c.ordinal AS ordinal FROM recordCopy c
                        JOIN sourceRecord r ON r.id = c.record
                        JOIN tableLayout l ON l.id = r.layout
                    WHERE l.sourceTable = ? AND c.absentRun IS NULL ORDER BY 1, 2
                    """, arguments: [table])
            for row in present where !seen.contains([row["record"], row["ordinal"]]) {
                try db.execute(
                    sql: "UPDATE recordCopy SET absentRun = ? WHERE record = ? AND ordinal = ?",
                    arguments: [id.rawValue, row["record"] as Int64, row["ordinal"] as Int64])
                hasChanges = true
            }
        }
        imports.copies = []
    }
}
