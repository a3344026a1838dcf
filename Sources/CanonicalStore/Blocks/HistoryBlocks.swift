import GRDB
import RecordModel

/// The blocks of history by source: those that are kept, else what they would say.
final class HistoryBlocks {
    struct Source {
        let id: Int64
        let name: String
        let kind: HistoryKind
    }

    let sources: [Source]
    /// nil where no blocks are kept.
    private let query: BulkStatement?
    /// By source, where none are kept.
    private var derived: [Int64: [[UInt8]]] = [:]

    init(_ store: CanonicalStore, _ db: Database) throws {
        guard try store.hasHistory(db) else {
            sources = []
            query = nil
            return
        }
        sources = try Row.fetchAll(
            db, sql: "SELECT id, name, object FROM historySource ORDER BY id"
        ).compactMap { row in
            let object: String = row["object"]
            return HistoryKind(rawValue: object).map {
                Source(id: row["id"], name: row["name"], kind: $0)
            }
        }
        if try KeptBlocks.areCurrent(db) {
            query = try BulkStatement(
                db, "SELECT columns FROM historyBlock WHERE source = ? ORDER BY block")
            return
        }
        query = nil
        let deriver = try HistoryBlock(db)
        let last = try Int64.fetchOne(db, sql: "SELECT max(id) FROM historyRecord") ?? 0
        for block in 0...(last >> HistoryBlock.bits) {
            for (source, bytes) in try deriver.derive(block) {
                derived[source, default: []].append(bytes)
            }
        }
    }

    /// The bytes of each block of a source, in order.
    func blocks(of source: Int64) throws -> [[UInt8]] {
        guard let query else { return derived[source] ?? [] }
        query.bind(source, at: 1)
        defer { query.reset() }
        var blocks: [[UInt8]] = []
        while try query.step() { blocks.append(query.bytes(0)) }
        return blocks
    }
}
