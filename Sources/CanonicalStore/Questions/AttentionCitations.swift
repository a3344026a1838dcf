import GRDB
import RecordModel

/// Reads what records and pieces of history are called outside of the store.
final class AttentionCitations {
    private let records: BulkStatement
    private let pieces: BulkStatement
    /// By their number; few, so that no citation has to look for its own.
    private let sources: [Int64: (name: String, object: String)]
    private let historySources: [Int64: (name: String, object: String)]

    init(_ db: Database) throws {
        records = try BulkStatement(db, "SELECT source, key FROM sourceRecord WHERE id = ?")
        pieces = try BulkStatement(db, "SELECT source, key FROM historyRecord WHERE id = ?")
        sources = try Self.sources(db, "SELECT id, name, kind FROM source")
        historySources =
            try db.tableExists("historySource")
            ? Self.sources(db, "SELECT id, name, object FROM historySource") : [:]
    }

    private static func sources(
        _ db: Database, _ sql: String
    ) throws -> [Int64: (name: String, object: String)] {
        var found: [Int64: (name: String, object: String)] = [:]
        let query = try BulkStatement(db, sql)
        while try query.step() { found[query.integer(0)] = (query.text(1), query.text(2)) }
        return found
    }

    func citation(_ cited: AttentionNotes.Cited) throws -> TimelineEntry.Citation {
        switch cited {
        case .record(let number): try citation(number, records, sources)
        case .piece(let number): try citation(number, pieces, historySources)
        }
    }

    private func citation(
        _ number: Int64, _ query: BulkStatement,
        _ sources: [Int64: (name: String, object: String)]
    ) throws -> TimelineEntry.Citation {
        query.bind(number, at: 1)
        guard try query.step(), let source = sources[query.integer(0)] else {
            throw CanonicalStore.unknownRecord
        }
        defer { query.reset() }
        return TimelineEntry.Citation(
            source: source.name, object: source.object, recordKey: query.text(1))
    }
}
