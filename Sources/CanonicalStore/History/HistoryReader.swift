import GRDB
import RecordModel

/// Reads the history of records in numbers, with statements that are made once.
final class HistoryReader {
    private let pieces: BulkStatement
    /// nil in a store of an earlier version, which is read as it is.
    private let folded: BulkStatement?

    /// - Parameter records: a query with one column `record`; `?1` stands for the entity's number.
    init(_ db: Database, ownedBy records: String) throws {
        let isCurrent = try StoreSchema.isCurrent(db)
        let mayFold = isCurrent ? "f.messageKey IS NOT NULL OR f.talkKey IS NOT NULL" : "0"
        pieces = try BulkStatement(
            db,
            """
            SELECT i.item, s.object, f.state, f.currency, f.amount,
                \(mayFold)
            FROM (SELECT DISTINCT h.item AS item FROM (\(records)) m
                    JOIN historyReach h ON h.record = m.record) i
                JOIN historyRecord r ON r.id = i.item JOIN historySource s ON s.id = r.source
                JOIN historyFact f ON f.item = i.item
            WHERE r.isPresent = 1
            """)
        folded =
            isCurrent
            ? try BulkStatement(db, Self.foldedItems(ownedBy: records)) : nil
    }

    /// nil where there is none.
    ///
    /// - Parameter entity: its number in the store; nil where the query names the records itself.
    func history(of entity: Int64? = nil) throws -> EntityHistory? {
        if let entity { pieces.bind(entity, at: 1) }
        var found: [(item: Int64, piece: EntityHistory.Piece)] = []
        var mayFold = 0
        while try pieces.step() {
            guard let kind = HistoryKind(rawValue: pieces.text(1)) else { continue }
            if pieces.integer(5) == 1 { mayFold += 1 }
            found.append(
                (
                    pieces.integer(0),
                    EntityHistory.Piece(
                        kind: kind, state: pieces.optionalText(2).flatMap(HistoryFacts.State.init),
                        currency: pieces.optionalText(3), millionths: pieces.optionalInteger(4))
                ))
        }
        if found.isEmpty { return nil }
        // It takes two that say the same.
        let folded = mayFold < 2 ? [] : try foldedItems(of: entity)
        return EntityHistory(
            found.filter { !folded.contains($0.item) }.map(\.piece), folded: folded.count)
    }

    private func foldedItems(of entity: Int64?) throws -> Set<Int64> {
        guard let folded else { return [] }
        if let entity { folded.bind(entity, at: 1) }
        var items: Set<Int64> = []
        while try folded.step() { items.insert(folded.integer(0)) }
        return items
    }

    /// Pieces of some records that others of their pieces tell as well: `foldedActivity`, read from these
    /// pieces alone, where the view would first look through all the store has.
    private static func foldedItems(ownedBy records: String) -> String {
        """
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
        """
    }
}
