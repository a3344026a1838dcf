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
        for segment in 0..<segments {
            query.bind(segment, at: 1)
            query.bind(termPrefix, at: 2)
            while try query.step() {
                let isBeyond = query.withBytes(0) { Self.isBeyond($0, prefix) }
                if isBeyond { break }
                query.withBytes(1) { block in
                    SearchBlock.forEachRecord(in: block, prefix: prefix) { out.insert($0) }
                }
            }
            query.reset()
        }
        return out
    }

    /// Whether a block's first term comes after all that begin with the prefix.
    private static func isBeyond(_ first: Span<UInt8>, _ prefix: [UInt8]) -> Bool {
        for index in 0..<min(first.count, prefix.count) where first[index] != prefix[index] {
            return first[index] > prefix[index]
        }
        return false
    }
}
