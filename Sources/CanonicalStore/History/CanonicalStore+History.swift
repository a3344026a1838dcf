import GRDB
import RecordModel

extension CanonicalStore {
    /// The history that the store holds, in numbers, in the order of kinds; empty where it holds none.
    public func historyCounts() throws(StoreError) -> [HistoryCount] {
        try reading { db in
            guard try hasHistory(db) else { return [] }
            var records: [String: (count: Int, linked: Int)] = [:]
            for row in try Row.fetchAll(
                db,
                sql: """
                    SELECT s.object AS object, count(*) AS count, sum(f.isLinked) AS linked
                    FROM historyRecord r JOIN historySource s ON s.id = r.source
                        JOIN historyFact f ON f.item = r.id
                    WHERE r.isPresent = 1 GROUP BY s.object
                    """)
            { records[row["object"]] = (row["count"], row["linked"]) }
            var unresolved: [String: Int] = [:]
            for row in try Row.fetchAll(
                db,
                sql: """
                    SELECT s.object AS object, count(*) AS count FROM historyLink l
                        JOIN historyRecord r ON r.id = l.item
                        JOIN historySource s ON s.id = r.source
                    WHERE l.basis IS NULL AND r.isPresent = 1 GROUP BY s.object
                    """)
            { unresolved[row["object"]] = row["count"] }
            return HistoryKind.allCases.compactMap { kind in
                records[kind.rawValue].map {
                    HistoryCount(
                        kind: kind, records: $0.count, linked: $0.linked,
                        unresolvedReferences: unresolved[kind.rawValue] ?? 0)
                }
            }
        }
    }

    /// The history of the records that a query names; nil where they have none.
    func history(_ db: Database, ownedBy records: String) throws -> EntityHistory? {
        try HistoryReader(db, ownedBy: records).history()
    }
}
