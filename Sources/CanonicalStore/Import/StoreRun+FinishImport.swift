import GRDB
import RecordModel

extension StoreRun {
    /// Ends the import: decides what becomes of records that the files did not bring again.
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
            summaries.append(try finish(table, unseen))
        }
        // From here on records are looked up by name.
        try store.access { try $0.execute(sql: StoreSchema.recordKeyIndex) }
        imports.isKeyIndexReady = true
        return summaries
    }

    private func finish(
        _ table: ImportState.Table, _ unseen: UnseenRecords
    ) throws(StoreError) -> TableSummary {
        let missing = table.knownRecords - table.seenAgain
        let isMarked =
            switch unseen {
            case .markAbsent: true
            case .keep: false
            case .automatic: table.seenAgain * 2 >= table.knownRecords
            }
        var edited = 0
        var absent = 0
        try store.access { db in
            if missing > 0 && isMarked {
                var vanished = try unseenRecords(db, table)
                let versions = try RowVersions.match(self, db, table, vanished: vanished)
                edited = try adopt(db, table, versions)
                let found = Set(versions.map(\.vanished))
                vanished.removeAll { found.contains($0) }
                absent = vanished.count
                for record in vanished {
                    try db.execute(
                        sql: "UPDATE sourceRecord SET absentRun = ? WHERE id = ?",
                        arguments: [id.rawValue, record])
                    touch(RecordID(rawValue: record))
                    imports.hasUnrefreshedRecords = true
                }
            }
            let change = table.counts.added + table.returned - edited - absent
            if change != 0 {
                try db.execute(
                    sql: """
                        UPDATE sourceTable SET presentRecords = presentRecords + ? WHERE id = ?
                        """, arguments: [change, table.layout.sourceTable])
            }
        }
        counts.absentRecords += absent
        counts.addedRecords -= edited
        counts.changedRecords += edited
        return TableSummary(
            source: table.layout.table.source, name: table.layout.table.name,
            kind: table.layout.table.kind, counts: table.counts, edited: edited, absent: absent,
            keptUnseen: isMarked ? 0 : missing)
    }

    /// Present records of a table that the run did not see, ascending.
    private func unseenRecords(_ db: Database, _ table: ImportState.Table) throws -> [Int64] {
        let query = try statements.statement(
            db,
            """
            SELECT r.id FROM sourceRecord r JOIN tableLayout t ON t.id = r.layout
            WHERE r.id < ? AND r.source = ? AND t.sourceTable = ? AND r.absentRun IS NULL
            ORDER BY r.id
            """)
        query.bind(firstNewRecord, at: 1)
        query.bind(table.layout.source, at: 2)
        query.bind(table.layout.sourceTable, at: 3)
        var out: [Int64] = []
        while try query.step() {
            let record = query.integer(0)
            if !imports.seen.contains(record) { out.append(record) }
        }
        return out
    }

    /// Makes new rows versions of the records that they continue.
    private func adopt(
        _ db: Database, _ table: ImportState.Table, _ versions: [RowVersions.Match]
    ) throws -> Int {
        for match in versions {
            let query = try statements.statement(
                db,
                "SELECT layout, file, row, contentHash, cells, key FROM sourceRecord WHERE id = ?")
            query.bind(match.added, at: 1)
            guard try query.step() else { continue }
            let layout = try store.layout(query.integer(0), db)
            let file = query.integer(1)
            let row = query.integer(2)
            let hash = query.hash(3)
            let cells = query.bytes(4)
            let key = query.text(5)
            query.reset()
            try db.execute(sql: "DELETE FROM sourceRecord WHERE id = ?", arguments: [match.added])
            touched.remove(RecordID(rawValue: match.added))
            try supersede(
                db, record: match.vanished, layout: layout, file: file, row: row,
                contentHash: hash, cells: cells.span)
            try db.execute(
                sql: "INSERT OR REPLACE INTO recordAlias(source, key, record) VALUES (?, ?, ?)",
                arguments: [table.layout.source, key, match.vanished])
        }
        return versions.count
    }
}
