import GRDB
import RecordModel

extension StoreRun {
    /// Links history as it is now, so that reading through the run's store sees to whom it belongs;
    /// else that happens at the end of the run.
    public func linkHistory() throws(StoreError) {
        noteHistoryChange()
        try deriveHistory()
    }

    /// Writes what checking the rules found.
    ///
    /// - Precondition: once in a run.
    public func noteQuality(
        _ records: [QualityRecord], scores: [QualityScore]
    ) throws(StoreError) {
        try store.access { db in
            let insert = try BulkStatement(
                db,
                """
                INSERT INTO qualityResult(run, rule, ordinal, definition, isHistory, checked, failed,
                    meetsGate, failing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
            for (ordinal, record) in records.enumerated() {
                insert.bind(id.rawValue, at: 1)
                insert.bind(record.rule, at: 2)
                insert.bind(Int64(ordinal), at: 3)
                insert.bind(record.definition, at: 4)
                insert.bind(Int64(record.isHistory ? 1 : 0), at: 5)
                insert.bind(Int64(record.checked), at: 6)
                insert.bind(Int64(record.failed), at: 7)
                insert.bind(Int64(record.meetsGate ? 1 : 0), at: 8)
                let packed = PackedNumbers.pack(record.failing)
                insert.bindBlob(packed.span, at: 9)
                try insert.run()
            }
            for score in scores {
                try db.execute(
                    sql: """
                        INSERT INTO qualityScore(run, scope, name, score, checked, failed)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        id.rawValue, score.scope, score.name, score.score, score.checked,
                        score.failed,
                    ])
            }
        }
        hasChanges = true
    }
}
