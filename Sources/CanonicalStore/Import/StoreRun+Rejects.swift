import Foundation
import GRDB
import RecordModel

extension StoreRun {
    /// Writes rows that could not become records to the reject list.
    ///
    /// A row that was rejected before is not listed again: a run that only meets the rejects of an
    /// earlier run changes nothing. Where it was corrected since, the record that it became stays.
    /// - Parameter table: the table that they would belong to; nil where that is not known.
    /// - Returns: how many are new.
    @discardableResult
    public func reject(
        _ rows: [RejectedRow], of table: ImportingTable? = nil
    ) throws(StoreError) -> Int {
        if rows.isEmpty { return 0 }
        let number = table.flatMap { imports.layouts[Int64($0.number)]?.sourceTable }
        var added = 0
        try store.access { db in
            for row in rows {
                let cells = String(decoding: try JSONEncoder().encode(row.cells), as: UTF8.self)
                if try meetKnown(db, row, cells: cells, table: number) { continue }
                try db.execute(
                    sql: """
                        INSERT INTO rejectedRow(run, file, sourceTable, line, row, code, reason,
                            cells) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        id.rawValue, row.file, number, row.line, row.row, row.code, row.reason,
                        cells,
                    ])
                imports.rejects.insert(db.lastInsertedRowID)
                added += 1
            }
            if let table {
                try db.execute(
                    sql: "UPDATE importFile SET rejectedRows = rejectedRows + ? WHERE id = ?",
                    arguments: [rows.count, table.file])
            }
        }
        counts.rejectedRows += added
        if added > 0 { hasChanges = true }
        return added
    }

    /// Whether a row is one that was rejected before, waiting or corrected.
    private func meetKnown(
        _ db: Database, _ row: RejectedRow, cells: String, table: Int64?
    ) throws -> Bool {
        let known = try Row.fetchAll(
            db,
            sql: """
                SELECT id, record FROM rejectedRow WHERE sourceTable IS ?1 AND code = ?2
                    AND cells = ?3 AND (?1 IS NOT NULL OR (file = ?4 AND line = ?5))
                    AND (correctedRun IS NULL OR record IS NOT NULL)
                ORDER BY correctedRun IS NOT NULL, id
                """, arguments: [table, row.code, cells, row.file, row.line]
        ).first { !imports.rejects.contains($0["id"]) }
        guard let known else { return false }
        imports.rejects.insert(known["id"])
        if let record: Int64 = known["record"], let table, record < firstNewRecord,
            !imports.seen.contains(record)
        {
            imports.seen.insert(record)
            let isAbsent =
                try Bool.fetchOne(
                    db, sql: "SELECT absentRun IS NOT NULL FROM sourceRecord WHERE id = ?",
                    arguments: [record]) ?? false
            if !isAbsent { imports.tables[table]?.seenAgain += 1 }
        }
        return true
    }

    /// Notes that a rejected row came back corrected; `settleCorrection` says as which record.
    ///
    /// - Parameter line: where it stood in its file.
    /// - Returns: the data row that it was there; nil where no such row waits.
    func correct(_ db: Database, _ layout: TableLayout, line: Int) throws -> Int64? {
        let waiting = try Row.fetchOne(
            db,
            sql: """
                SELECT id, row FROM rejectedRow WHERE sourceTable = ? AND line = ?
                    AND correctedRun IS NULL ORDER BY id
                """, arguments: [layout.sourceTable, line])
        guard let waiting else { return nil }
        let reject: Int64 = waiting["id"]
        try db.execute(
            sql: "UPDATE rejectedRow SET correctedRun = ? WHERE id = ?",
            arguments: [id.rawValue, reject])
        imports.rejects.insert(reject)
        imports.correction = reject
        hasChanges = true
        return waiting["row"]
    }

    /// Says which record the row that was corrected last became.
    func settleCorrection(_ db: Database, record: Int64) throws {
        guard let reject = imports.correction else { return }
        imports.correction = nil
        try db.execute(
            sql: "UPDATE rejectedRow SET record = ? WHERE id = ?", arguments: [record, reject])
    }

    /// Lets go of rejected rows that the whole of their table no longer has.
    func closeRejects(_ db: Database, _ table: ImportState.Table) throws {
        let open = try Int64.fetchAll(
            db,
            sql: "SELECT id FROM rejectedRow WHERE sourceTable = ? AND correctedRun IS NULL",
            arguments: [table.layout.sourceTable])
        for reject in open where !imports.rejects.contains(reject) {
            try db.execute(
                sql: "UPDATE rejectedRow SET correctedRun = ? WHERE id = ?",
                arguments: [id.rawValue, reject])
            hasChanges = true
        }
    }
}
