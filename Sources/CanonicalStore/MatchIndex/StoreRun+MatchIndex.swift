import Foundation
import GRDB
import Matching
import RecordModel

extension StoreRun {
    /// Keeps the match index of all records of a kind in place of the one that was there.
    public func replaceMatchIndex(_ index: MatchIndex) throws(StoreError) {
        let kind = index.header.kind
        try store.access { db in
            try Self.dropMatchIndex(db, kind)
            try db.execute(
                sql: "INSERT INTO matchIndex(kind, segment, run, header) VALUES (?, 0, ?, ?)",
                arguments: [
                    kind.rawValue, id.rawValue,
                    String(decoding: try Self.encoder.encode(index.header), as: UTF8.self),
                ])
            let statement = try BulkStatement(
                db,
                """
                INSERT INTO matchBlock(kind, part, segment, firstKey, entries) VALUES (?, ?, 0, ?, ?)
                """)
            statement.bind(kind.rawValue, at: 1)
            try index.forEachBlock { part, firstKey, bytes in
                statement.bind(Int64(part), at: 2)
                statement.bind(Int64(bitPattern: firstKey), at: 3)
                statement.bindBlobInPlace(bytes, at: 4)
                try statement.run()
            }
        }
        unindexed[kind] = nil
        recountMatchIndex()
    }

    /// Lets go of the match indexes, because they tell of records that are no more.
    func dropMatchIndexes() throws(StoreError) {
        try store.access { db in
            for kind in PartyKind.allCases { try Self.dropMatchIndex(db, kind) }
        }
        unindexed = [:]
        recountMatchIndex()
    }

    /// Remembers that the match index does not know a record, or not as it is now.
    func noteUnindexed(_ record: Int64, _ kind: PartyKind) {
        // A store's first records are matched all together.
        if !isFirstLoad { unindexed[kind, default: []].append(record) }
    }

    /// Writes which records the match indexes do not know.
    func writeUnindexed() throws(StoreError) {
        if unindexed.isEmpty { return }
        let news = unindexed
        try store.access { db in
            for (kind, records) in news {
                guard
                    try Row.fetchOne(
                        db, sql: "SELECT 1 FROM matchIndex WHERE kind = ?",
                        arguments: [kind.rawValue]) != nil
                else { continue }
                let statement = try BulkStatement(
                    db,
                    """
                    INSERT OR REPLACE INTO unindexedRecord(record, kind)
                    SELECT id, ?1 FROM sourceRecord WHERE id = ?2
                    """)
                statement.bind(kind.rawValue, at: 1)
                for record in records {
                    statement.bind(record, at: 2)
                    try statement.run()
                }
            }
        }
        recount("unindexedRecord")
    }

    private func recountMatchIndex() {
        recount("matchIndex")
        recount("matchBlock")
        recount("unindexedRecord")
    }

    private static func dropMatchIndex(_ db: Database, _ kind: PartyKind) throws {
        for table in ["matchIndex", "matchBlock", "unindexedRecord"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE kind = ?", arguments: [kind.rawValue])
        }
    }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return encoder
    }
}
