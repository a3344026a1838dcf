import Foundation
import GRDB
import RecordModel

extension StorePast {
    /// The history that an entity had, in numbers; nil where it had none.
    func history(of party: PastParty) throws -> EntityHistory? {
        guard try store.hasHistory(db) else { return nil }
        var items = Set<Int64>()
        for record in party.records { items.formUnion(try self.items(of: record)) }
        var pieces: [Piece] = []
        for item in items.sorted() {
            if let piece = try piece(item) { pieces.append(piece) }
        }
        if pieces.isEmpty { return nil }
        let folded = try folded(pieces)
        return EntityHistory(
            pieces.filter { !folded.contains($0.id) }.map {
                .init(
                    kind: $0.reference.kind, state: $0.facts.state,
                    currency: $0.facts.currency, millionths: $0.facts.amount?.millionths)
            }, folded: folded.count)
    }

    /// A piece of history as it was then.
    private struct Piece {
        let id: Int64
        let reference: HistoryReference
        let facts: HistoryFacts

        /// By source, kind and key, as the timeline orders what two systems tell.
        func isBefore(_ other: Piece) -> Bool {
            (reference.source, reference.kind.rawValue, reference.key)
                < (other.reference.source, other.reference.kind.rawValue, other.reference.key)
        }
    }

    /// The pieces that belonged to a record: those of now, without what it gained and with what it lost
    /// since.
    private func items(of record: RecordID) throws -> Set<Int64> {
        try rolledBack("item", where: "record", record.rawValue)
    }

    private func records(of item: Int64) throws -> Set<Int64> {
        try rolledBack("record", where: "item", item)
    }

    private func rolledBack(
        _ wanted: String, where column: String, _ number: Int64
    ) throws -> Set<Int64> {
        var found = try Int64.fetchSet(
            db, sql: "SELECT \(wanted) FROM historyReach WHERE \(column) = ?", arguments: [number])
        let changes = try Row.fetchAll(
            db,
            sql: """
                SELECT \(wanted) AS number, isGained FROM reachChange
                WHERE \(column) = ? AND run > ? ORDER BY run DESC
                """, arguments: [number, run])
        for change in changes {
            let isGained: Bool = change["isGained"]
            if isGained { found.remove(change["number"]) } else { found.insert(change["number"]) }
        }
        return found
    }

    /// What a piece said then; nil where it had not come yet, was taken back, or was gone.
    private func piece(_ item: Int64) throws -> Piece? {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT r.key, v.layout, v.cells, v.run FROM historyVersion v
                    JOIN historyRecord r ON r.id = v.record
                WHERE v.record = ? AND v.run <= ? ORDER BY v.version DESC
                """, arguments: [item, run])
        guard let row = rows.first(where: { standing.undoer(of: $0["run"]) == nil }),
            let number: Int64 = row["layout"], let cells: Data = row["cells"]
        else { return nil }
        let layout = try store.historyLayout(number, db)
        let reference = HistoryReference(
            source: layout.table.source, kind: layout.table.kind, key: row["key"])
        let said = HistoryItem(
            reference: reference, cells: PackedCells(bytes: Array(cells)),
            columns: layout.table.columns)
        return Piece(id: item, reference: reference, facts: HistoryFacts(said))
    }

    /// Pieces that others of them told as well, as the view `foldedActivity` has it.
    private func folded(_ pieces: [Piece]) throws -> Set<Int64> {
        var folded = Set<Int64>()
        let talk = pieces.filter { $0.facts.messageKey != nil || $0.facts.talkKey != nil }
        for one in talk {
            for other in talk where one.id != other.id {
                if let key = one.facts.messageKey {
                    if other.facts.messageKey == key, other.isBefore(one) { folded.insert(one.id) }
                } else if let key = one.facts.talkKey, other.facts.talkKey == key,
                    one.reference.source != other.reference.source,
                    other.facts.messageKey != nil || other.isBefore(one),
                    try people(of: one) == people(of: other)
                {
                    folded.insert(one.id)
                }
            }
        }
        return folded
    }

    private func people(of piece: Piece) throws -> Set<EntityID> {
        Set(try records(of: piece.id).compactMap { try party(with: RecordID(rawValue: $0))?.id })
    }
}
