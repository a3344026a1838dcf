import GRDB
import RecordModel

extension CanonicalStore {
    /// Proves that what is kept of history follows from its versions, and that none is missing.
    func historyGaps() throws(StoreError) -> [StoreGap] {
        try reading { db in
            guard try hasHistory(db) else { return [] }
            var gaps = try historyCountGaps(db)
            // What cannot be read cannot be derived; the gaps so far say where.
            if !gaps.isEmpty { return gaps }
            let deriver = try HistoryDeriver(store: self, db)
            let kept = try KeptHistory(db)
            var sum = StableHash128.zero
            for item in try Int64.fetchAll(db, sql: "SELECT id FROM historyRecord ORDER BY id") {
                let derived = try deriver.derive(item)
                sum = sum.adding(derived?.hash ?? .zero)
                gaps += try kept.gaps(item, derived)
                if gaps.count > Self.mostHistoryGaps { break }
            }
            gaps += try reachGaps(db)
            gaps += try lookupGaps(db)
            if try gaps.isEmpty && sum != contentSum(db, .history) {
                gaps.append(
                    StoreGap(
                        code: "verify.contentHash",
                        message: "The content hash is not that of the history."))
            }
            return gaps
        }
    }

    /// More gaps than this say nothing new.
    private static let mostHistoryGaps = 100

    /// Pieces that are said to belong to other records than their links lead to.
    private func reachGaps(_ db: Database) throws -> [StoreGap] {
        let expected = "SELECT record, item FROM (\(StoreSchema.reach(where: "")))"
        let kept = "SELECT record, item FROM historyReach"
        return try Int64.fetchAll(
            db,
            sql: """
                SELECT DISTINCT item FROM (SELECT * FROM (\(expected) EXCEPT \(kept))
                    UNION ALL SELECT * FROM (\(kept) EXCEPT \(expected))) ORDER BY item LIMIT 20
                """
        ).map {
            StoreGap(
                code: "verify.historyLink",
                message: "History record \($0) belongs to other records than its links lead to.")
        }
    }

    private func historyCountGaps(_ db: Database) throws -> [StoreGap] {
        let tables = try Int64.fetchAll(
            db,
            sql: """
                SELECT t.id FROM historyTable t WHERE t.presentRecords != (
                    SELECT count(*) FROM historyRecord r
                    WHERE r.historyTable = t.id AND r.isPresent = 1)
                """)
        var gaps = tables.map {
            StoreGap(
                code: "verify.count",
                message: "Records of history table \($0) are missing or were added.")
        }
        let versions = try Int64.fetchAll(
            db,
            sql: """
                SELECT r.id FROM historyRecord r LEFT JOIN (
                    SELECT record, count(*) AS count, max(version) AS greatest,
                        max(CASE WHEN withdrawnRun IS NULL AND cells IS NOT NULL THEN version END)
                            AS content,
                        max(CASE WHEN withdrawnRun IS NULL THEN version END) AS last
                    FROM historyVersion GROUP BY record) v ON v.record = r.id
                WHERE v.count IS NULL OR v.count != v.greatest OR r.version IS NOT v.content
                    OR r.isPresent != (v.content IS NOT NULL AND v.content IS v.last)
                ORDER BY r.id LIMIT 20
                """)
        gaps += versions.map {
            StoreGap(
                code: "verify.version", message: "Versions of history record \($0) are missing.")
        }
        return gaps
    }
}
