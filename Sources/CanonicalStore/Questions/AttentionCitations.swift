import GRDB
import RecordModel

/// Reads what records and pieces of history are called outside of the store.
final class AttentionCitations {
    private let records: BulkStatement
    private let pieces: BulkStatement

    init(_ db: Database) throws {
        records = try BulkStatement(
            db,
            """
            SELECT s.name, s.kind, r.key FROM sourceRecord r JOIN source s ON s.id = r.source
            WHERE r.id = ?
            """)
        pieces = try BulkStatement(
            db,
            """
            SELECT s.name, s.object, r.key FROM historyRecord r
                JOIN historySource s ON s.id = r.source WHERE r.id = ?
            """)
    }

    func citation(_ cited: AttentionNotes.Cited) throws -> TimelineEntry.Citation {
        let query: BulkStatement
        switch cited {
        case .record(let number):
            query = records
            query.bind(number, at: 1)
        case .piece(let number):
            query = pieces
            query.bind(number, at: 1)
        }
        guard try query.step() else { throw CanonicalStore.unknownRecord }
        defer { query.reset() }
        return TimelineEntry.Citation(
            source: query.text(0), object: query.text(1), recordKey: query.text(2))
    }
}
