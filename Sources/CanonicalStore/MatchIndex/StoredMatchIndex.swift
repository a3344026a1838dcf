import Foundation
import GRDB
import Matching
import RecordModel

/// The match index of a store, read as it is needed.
public struct StoredMatchIndex: MatchIndexReading, Sendable {
    /// As the last segment has it.
    public let header: MatchIndex.Header
    /// One of all records, and one of each later run that added some.
    public let segments: Int
    /// The run that wrote the last segment: the index knows records as they were then.
    public let run: RunID
    /// Records that the index does not know, or not as they are now, ascending.
    public let unindexed: [RecordID]
    private let store: CanonicalStore
    private let kind: PartyKind

    init(
        header: MatchIndex.Header, segments: Int, run: RunID, unindexed: [RecordID],
        store: CanonicalStore, kind: PartyKind
    ) {
        self.header = header
        self.segments = segments
        self.run = run
        self.unindexed = unindexed
        self.store = store
        self.kind = kind
    }

    /// The same index, read through another connection to the store.
    public func read(through other: CanonicalStore) -> StoredMatchIndex {
        StoredMatchIndex(
            header: header, segments: segments, run: run, unindexed: unindexed, store: other,
            kind: kind)
    }

    /// Calls a function with all blocks of a part, ascending by their first keys.
    public func forEachBlock(
        part: Int, segment: Int, _ body: (UInt64, Span<UInt8>) -> Void
    ) throws {
        try store.reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT firstKey, entries FROM matchBlock WHERE kind = ? AND part = ? AND segment = ?
                    ORDER BY firstKey
                """)
            defer { query.reset() }
            query.bind(kind.rawValue, at: 1)
            query.bind(Int64(part), at: 2)
            query.bind(Int64(segment), at: 3)
            while try query.step() {
                let first = UInt64(bitPattern: query.integer(0))
                query.withBytes(1) { body(first, $0) }
            }
        }
    }

    /// Calls a function with the blocks of a part in which some keys, ascending, stand if the segment has them,
    /// the last block first.
    ///
    /// Downwards a block's first key says which of the keys it can have, so that only blocks that have to be
    /// walked through are looked into.
    ///
    /// - Parameter body: gets the keys that can stand in a block, as a range of all, and the first key and the
    ///   bytes of the block.
    public func forEachBlock(
        part: Int, segment: Int, of keys: [UInt64],
        _ body: (Range<Int>, UInt64, Span<UInt8>) -> Void
    ) throws {
        guard let last = keys.last else { return }
        try store.reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT firstKey, entries FROM matchBlock
                WHERE kind = ? AND part = ? AND segment = ? AND firstKey <= ? ORDER BY firstKey DESC
                """)
            defer { query.reset() }
            query.bind(kind.rawValue, at: 1)
            query.bind(Int64(part), at: 2)
            query.bind(Int64(segment), at: 3)
            query.bind(Int64(bitPattern: last), at: 4)
            var end = keys.count
            var passed = 0
            while end > 0, try query.step() {
                let first = UInt64(bitPattern: query.integer(0))
                var start = end
                while start > 0 && keys[start - 1] >= first { start -= 1 }
                if start < end {
                    query.withBytes(1) { body(start..<end, first, $0) }
                    end = start
                    passed = 0
                } else {
                    passed += 1
                    if passed == Self.mostPassed {
                        query.reset()
                        query.bind(Int64(bitPattern: keys[end - 1]), at: 4)
                        passed = 0
                    }
                }
            }
        }
    }

    /// Where more blocks lie between two keys, the second is searched for: a search takes as long as some steps.
    private static let mostPassed = 8
}

extension CanonicalStore {
    /// The match index of a kind; nil where the store has none, or one of another version or another model.
    public func matchIndex(kind: PartyKind) throws(StoreError) -> StoredMatchIndex? {
        guard let model = try model(kind: kind) else { return nil }
        return try reading { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT header, segment, run FROM matchIndex WHERE kind = ? ORDER BY segment DESC LIMIT 1
                    """, arguments: [kind.rawValue])
            guard let row else { return nil }
            let text: String = row["header"]
            let header = try? JSONDecoder().decode(
                MatchIndex.Header.self, from: Data(text.utf8))
            guard let header, header.isOfPresentForm, header.model == model.version else {
                return nil
            }
            let unindexed = try Int64.fetchAll(
                db, sql: "SELECT record FROM unindexedRecord WHERE kind = ? ORDER BY record",
                arguments: [kind.rawValue])
            return StoredMatchIndex(
                header: header, segments: row["segment"] + 1,
                run: RunID(rawValue: row["run"]),
                unindexed: unindexed.map(RecordID.init), store: self, kind: kind)
        }
    }

    /// Calls `body` with some records in their present version, as `forEachRecord` does with all.
    ///
    /// Records that the store no longer has are passed over.
    public func forEachRecord(
        _ records: [RecordID],
        _ body: (RecordID, StableHash128, Int, Span<UInt8>) throws -> Void
    ) throws(StoreError) {
        try reading { db in
            let hashers = try SourceHashers(db)
            let query = try BulkStatement(
                db, "SELECT source, layout, key, cells FROM sourceRecord WHERE id = ?")
            for record in records {
                query.bind(record.rawValue, at: 1)
                guard try query.step() else { continue }
                defer { query.reset() }
                let source = query.integer(0)
                let hash = query.withBytes(2) { hashers.hash(source: source, key: $0) }
                let table = Int(query.integer(1))
                try query.withBytes(3) { try body(record, hash, table, $0) }
            }
        }
    }
}
