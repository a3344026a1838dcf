import GRDB
import RecordModel

extension CanonicalStore {
    /// The source of what the store's own rules made: tasks and notes.
    ///
    /// Its pieces name the records of others with their source: `SOURCE:KEY`.
    public static let ownSource = "recollect"

    /// What the store's own rules made, also what was taken back; by kind and key.
    public func ownPieces() throws(StoreError) -> [OwnPiece] {
        try reading { db in
            guard try hasHistory(db) else { return [] }
            // What was taken back says what it said last.
            let query = try BulkStatement(
                db,
                """
                SELECT s.object, r.key, r.isPresent, f.state, v.layout, v.cells,
                    EXISTS (SELECT 1 FROM historyVersion w WHERE w.record = r.id
                        AND w.version > v.version AND w.withdrawnRun IS NOT NULL)
                FROM historySource s JOIN historyRecord r ON r.source = s.id
                    JOIN historyVersion v ON v.record = r.id AND v.version = coalesce(
                        CASE WHEN r.isPresent = 1 THEN r.version END,
                        (SELECT max(w.version) FROM historyVersion w
                            WHERE w.record = r.id AND w.cells IS NOT NULL))
                    LEFT JOIN historyFact f ON f.item = r.id
                WHERE s.name = ? AND v.cells IS NOT NULL ORDER BY s.object, r.key
                """)
            query.bind(Self.ownSource, at: 1)
            var pieces: [OwnPiece] = []
            while try query.step() {
                guard let kind = HistoryKind(rawValue: query.text(0)) else { continue }
                let layout = try historyLayout(query.integer(4), db)
                let item = HistoryItem(
                    reference: HistoryReference(
                        source: Self.ownSource, kind: kind, key: query.text(1)),
                    cells: PackedCells(bytes: query.bytes(5)), columns: layout.table.columns)
                let isClosed = query.optionalText(3) == "closed"
                let wasChanged = query.integer(6) == 1
                let standing: OwnPiece.Standing =
                    if query.integer(2) == 0 { .takenBack } else if isClosed {
                        wasChanged ? .takenBack : .closed
                    } else { wasChanged ? .keptOpen : .open }
                pieces.append(
                    OwnPiece(
                        reference: item.reference,
                        cells: item.values.filter { !$0.text.isEmpty }, standing: standing))
            }
            return pieces
        }
    }
}
