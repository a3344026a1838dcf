import GRDB

/// Looks terms up in all segments of the search index, prepared once for many.
struct SearchLookup {
    private let query: BulkStatement
    private let segments: Int64

    init(_ db: Database) throws {
        query = try BulkStatement(
            db,
            """
            SELECT firstTerm, terms FROM searchBlock WHERE segment = ?1 AND firstTerm >= coalesce(
                (SELECT max(firstTerm) FROM searchBlock WHERE segment = ?1 AND firstTerm <= ?2), '')
            ORDER BY firstTerm
            """)
        segments =
            try Int64.fetchOne(
                db, sql: "SELECT coalesce(max(segment) + 1, 0) FROM searchBlock") ?? 0
    }

    /// The records that had a term which begins so when they were indexed.
    func records(termPrefix: String) throws -> Set<Int64> {
        let prefix = Array(termPrefix.utf8)
        var out = Set<Int64>()
        try forEachBlock(of: prefix) { block in
            SearchBlock.forEachRecord(in: block, prefix: prefix) { out.insert($0) }
        }
        return out
    }

    /// The records that had just this term when they were indexed.
    func records(term: [UInt8]) throws -> [Int64] {
        var out: [Int64] = []
        try forEachBlock(of: term) { block in
            SearchBlock.forEachTerm(in: block) { other, records in
                if other == term { PostingList.forEach(in: records) { out.append($0) } }
            }
        }
        return out
    }

    /// The records that had a term like a word, with its first letter, and how many edits that is at least.
    func records(like word: SearchLikeness) throws -> [Int64: Int] {
        var out: [Int64: Int] = [:]
        let prefix = word.limit > 0 ? Array(word.word.prefix(1)) : word.word
        try forEachBlock(of: prefix) { block in
            SearchBlock.forEachTerm(in: block) { term, records in
                guard let edits = word.edits(to: term.span) else { return }
                PostingList.forEach(in: records) { out[$0] = min(out[$0] ?? edits, edits) }
            }
        }
        return out
    }

    /// Calls `body` with the blocks in which terms stand that begin with a prefix.
    private func forEachBlock(of prefix: [UInt8], _ body: (Span<UInt8>) -> Void) throws {
        let text = String(decoding: prefix, as: UTF8.self)
        for segment in 0..<segments {
            query.bind(segment, at: 1)
            query.bind(text, at: 2)
            while try query.step() {
                let isBeyond = query.withBytes(0) { Self.isBeyond($0, prefix) }
                if isBeyond { break }
                query.withBytes(1) { body($0) }
            }
            query.reset()
        }
    }

    /// Whether a block's first term comes after all that begin with the prefix.
    private static func isBeyond(_ first: Span<UInt8>, _ prefix: [UInt8]) -> Bool {
        for index in 0..<min(first.count, prefix.count) where first[index] != prefix[index] {
            return first[index] > prefix[index]
        }
        return false
    }
}
