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

    /// The history of an entity, by its internal number; nil where it has none.
    func history(_ db: Database, ofEntity number: Int64) throws -> EntityHistory? {
        guard try hasHistory(db) else { return nil }
        return try history(
            db, ownedBy: "SELECT record FROM membership WHERE entity = \(number)")
    }

    /// The history of the records that a query names; nil where they have none.
    func history(_ db: Database, ownedBy records: String) throws -> EntityHistory? {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT i.item AS item, s.object AS object, f.state AS state,
                    f.currency AS currency, f.amount AS amount FROM (
                    SELECT DISTINCT h.item AS item FROM (\(records)) m
                        JOIN historyReach h ON h.record = m.record) i
                    JOIN historyRecord r ON r.id = i.item JOIN historySource s ON s.id = r.source
                    JOIN historyFact f ON f.item = i.item
                WHERE r.isPresent = 1
                """)
        if rows.isEmpty { return nil }
        let folded = try foldedItems(db, ownedBy: records)
        let pieces = rows.compactMap { row -> EntityHistory.Piece? in
            let object: String = row["object"]
            guard !folded.contains(row["item"]), let kind = HistoryKind(rawValue: object) else {
                return nil
            }
            let state: String? = row["state"]
            return EntityHistory.Piece(
                kind: kind, state: state.flatMap(HistoryFacts.State.init),
                currency: row["currency"],
                millionths: row["amount"])
        }
        return EntityHistory(pieces, folded: folded.count)
    }

    /// Pieces of some records that others of their pieces tell as well: `foldedActivity`, read from these
    /// pieces alone, where the view would first look through all the store has.
    private func foldedItems(_ db: Database, ownedBy records: String) throws -> Set<Int64> {
        // A store of an earlier version is read as it is.
        guard try StoreSchema.isCurrent(db) else { return [] }
        return try Int64.fetchSet(
            db,
            sql: """
                WITH told AS MATERIALIZED (
                    SELECT f.item AS item, f.messageKey AS messageKey, f.talkKey AS talkKey,
                        s.name AS name, s.object AS object, r.key AS key
                    FROM (SELECT DISTINCT h.item AS item FROM (\(records)) m
                        JOIN historyReach h ON h.record = m.record) o
                        CROSS JOIN historyFact f ON f.item = o.item
                        JOIN historyRecord r ON r.id = f.item JOIN historySource s ON s.id = r.source
                    WHERE r.isPresent = 1 AND (f.messageKey IS NOT NULL OR f.talkKey IS NOT NULL))
                SELECT a.item FROM told a JOIN told b ON b.messageKey = a.messageKey
                WHERE a.item <> b.item AND (b.name, b.object, b.key) < (a.name, a.object, a.key)
                UNION
                SELECT a.item FROM told a JOIN told b ON b.talkKey = a.talkKey
                WHERE a.item <> b.item AND a.messageKey IS NULL AND a.name <> b.name
                    AND (b.messageKey IS NOT NULL
                        OR (b.name, b.object, b.key) < (a.name, a.object, a.key))
                    AND NOT EXISTS (
                        SELECT m.entity FROM historyReach h JOIN membership m ON m.record = h.record
                        WHERE h.item = a.item
                        EXCEPT SELECT m.entity FROM historyReach h
                            JOIN membership m ON m.record = h.record WHERE h.item = b.item)
                    AND NOT EXISTS (
                        SELECT m.entity FROM historyReach h JOIN membership m ON m.record = h.record
                        WHERE h.item = b.item
                        EXCEPT SELECT m.entity FROM historyReach h
                            JOIN membership m ON m.record = h.record WHERE h.item = a.item)
                """)
    }
}
