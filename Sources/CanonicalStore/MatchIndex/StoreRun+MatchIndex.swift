import Foundation
import GRDB
import Matching
import RecordModel

extension StoreRun {
    /// Keeps the match index of all records of a kind in place of the one that was there.
    public func replaceMatchIndex(_ index: MatchIndex) throws(StoreError) {
        hasMatchedAll = true
        let kind = index.header.kind
        try store.access { db in
            try Self.dropMatchIndex(db, kind)
            _ = try write(db, index, segment: 0)
        }
        unindexed[kind] = nil
        recountMatchIndex()
    }

    /// Adds to a match index what it needs to know the records that came or changed since.
    public func addToMatchIndex(_ segment: MatchIndex) throws(StoreError) {
        let kind = segment.header.kind
        try store.access { db in
            let last = try Int64.fetchOne(
                db, sql: "SELECT max(segment) FROM matchIndex WHERE kind = ?",
                arguments: [kind.rawValue])
            guard let last else { return }
            let blocks = try write(db, segment, segment: last + 1)
            noteGrowth(of: "matchBlock", by: [blocks, blocks * (last + 1)])
            try db.execute(
                sql: "DELETE FROM unindexedRecord WHERE kind = ?", arguments: [kind.rawValue])
        }
        unindexed[kind] = nil
        recount("matchIndex")
        recount("unindexedRecord")
    }

    /// - Returns: how many blocks were written.
    private func write(_ db: Database, _ index: MatchIndex, segment: Int64) throws -> Int64 {
        let kind = index.header.kind
        try db.execute(
            sql: "INSERT INTO matchIndex(kind, segment, run, header) VALUES (?, ?, ?, ?)",
            arguments: [
                kind.rawValue, segment, id.rawValue,
                String(decoding: try Self.encoder.encode(index.header), as: UTF8.self),
            ])
        let statement = try BulkStatement(
            db,
            """
            INSERT INTO matchBlock(kind, part, segment, firstKey, entries) VALUES (?, ?, ?, ?, ?)
            """)
        statement.bind(kind.rawValue, at: 1)
        statement.bind(segment, at: 3)
        var blocks: Int64 = 0
        try index.forEachBlock { part, firstKey, bytes in
            statement.bind(Int64(part), at: 2)
            statement.bind(Int64(bitPattern: firstKey), at: 4)
            statement.bindBlobInPlace(bytes, at: 5)
            try statement.run()
            blocks += 1
        }
        return blocks
    }

    /// Lets go of the match indexes, because they tell of records that are no more.
    func dropMatchIndexes() throws(StoreError) {
        try store.access { db in
            for kind in PartyKind.allCases { try Self.dropMatchIndex(db, kind) }
        }
        unindexed = [:]
        recountMatchIndex()
    }

    /// The records of a kind that came or changed in this run and that no match index knows as they are.
    public func unindexedRecords(_ kind: PartyKind) -> Set<RecordID> {
        Set((unindexed[kind] ?? []).map(RecordID.init))
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
