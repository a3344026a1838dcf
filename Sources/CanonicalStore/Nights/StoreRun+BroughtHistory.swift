import GRDB
import RecordModel

extension StoreRun {
    /// The present pieces of history of which this run brought a version, by kind, with how many of them are
    /// linked to nobody.
    ///
    /// - Precondition: the history is linked (`linkHistory`).
    /// - Complexity: proportional to what the run brought.
    public func broughtHistory() throws(StoreError) -> [(kind: String, pieces: Int, orphans: Int)] {
        try store.reading { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT s.object AS kind, count(*) AS pieces,
                        count(CASE WHEN f.isLinked = 0 THEN 1 END) AS orphans
                    FROM historyVersion v JOIN historyRecord r ON r.id = v.record
                        JOIN historySource s ON s.id = r.source
                        JOIN historyFact f ON f.item = r.id
                    WHERE v.run = ? AND v.version = r.version AND r.isPresent = 1
                    GROUP BY s.object ORDER BY s.object
                    """, arguments: [id.rawValue]
            ).map { ($0["kind"], $0["pieces"], $0["orphans"]) }
        }
    }
}
