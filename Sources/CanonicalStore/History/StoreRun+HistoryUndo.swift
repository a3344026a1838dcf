import GRDB
import RecordModel

extension StoreRun {
    /// Makes the versions in force follow from those that are withdrawn.
    ///
    /// Nothing is deleted: the last version that stands is in force.
    ///
    /// - Parameter records: of which versions were withdrawn or restored.
    func settleHistory(_ db: Database, _ records: [Int64]) throws {
        if records.isEmpty { return }
        hasRewrittenHistory = true
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
    }
}

extension CanonicalStore {
    /// For a record the last standing version with cells, and the last standing one at all.
    static let standingVersions = """
        SELECT max(CASE WHEN withdrawnRun IS NULL AND cells IS NOT NULL THEN version END) AS content,
            max(CASE WHEN withdrawnRun IS NULL THEN version END) AS last FROM historyVersion
        """
}
