import GRDB
import RecordModel

extension StoreRun {
    /// Takes back what a run imported of history; undoing that brings it again.
    ///
    /// Nothing is deleted: versions are withdrawn, and the last one that stands is in force.
    ///
    /// - Returns: how many records say something else now.
    func takeBackHistory(_ db: Database, _ run: RunID) throws -> Int {
        let records = try Int64.fetchAll(
            db,
            sql: """
                SELECT record FROM historyVersion WHERE run = ?1 AND withdrawnRun IS NULL
                UNION SELECT record FROM historyVersion WHERE withdrawnRun = ?1 ORDER BY 1
                """, arguments: [run.rawValue])
        if records.isEmpty { return 0 }
        try db.execute(
            sql: "UPDATE historyVersion SET withdrawnRun = NULL WHERE withdrawnRun = ?",
            arguments: [run.rawValue])
        try db.execute(
            sql: """
                UPDATE historyVersion SET withdrawnRun = ? WHERE run = ? AND withdrawnRun IS NULL
                """, arguments: [id.rawValue, run.rawValue])
        let settle = try BulkStatement(
            db,
            """
            UPDATE historyRecord SET version = v.content,
                isPresent = v.content IS NOT NULL AND v.content = v.last
            FROM (\(CanonicalStore.standingVersions) WHERE record = ?1) v WHERE id = ?1
            """)
        for record in records {
            settle.bind(record, at: 1)
            try settle.run()
            noteHistory(record)
        }
        for table in try Int64.fetchAll(db, sql: "SELECT id FROM historyTable ORDER BY id") {
            try countPresent(db, table)
        }
        return records.count
    }
}

extension CanonicalStore {
    /// For a record the last standing version with cells, and the last standing one at all.
    static let standingVersions = """
        SELECT max(CASE WHEN withdrawnRun IS NULL AND cells IS NOT NULL THEN version END) AS content,
            max(CASE WHEN withdrawnRun IS NULL THEN version END) AS last FROM historyVersion
        """
}
