import GRDB

/// Finding what somebody mistyped, where nothing is written as it was asked for.
extension CanonicalStore {
    /// Records that have for each word of a query one like it, with how many edits that takes, the fewest first;
    /// none that takes two more than the nearest.
    ///
    /// - Complexity: a pass over the terms with the first letter of each word, of which a store of a million people
    ///   has some hundred thousand.
    func recordsByLikeness(
        _ db: Database, _ query: SearchQuery, limit: Int
    ) throws -> [(record: Int64, edits: Int)] {
        let words = query.terms.map { SearchLikeness($0, folding) }
        guard query.isWords, words.contains(where: { $0.limit > 0 }) else { return [] }
        let lookup = try SearchLookup(db)
        var found: [[Int64: Int]] = []
        for word in words { found.append(try lookup.records(like: word)) }
        var candidates = Self.together(found)
        if candidates.values.min() ?? .max > 1 {
            for (number, word) in words.enumerated() {
                for other in word.otherBeginnings {
                    for record in try lookup.records(term: other) {
                        found[number][record] = min(found[number][record] ?? 1, 1)
                    }
                }
            }
            candidates = Self.together(found)
        }
        // What a record was when it was indexed does not count.
        let ordered = candidates.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        return try present(db, words, among: ordered.lazy.map(\.key), limit: limit)
    }

    /// The records that all words have, with the edits of all.
    private static func together(_ found: [[Int64: Int]]) -> [Int64: Int] {
        guard let rarest = found.indices.min(by: { found[$0].count < found[$1].count }) else {
            return [:]
        }
        var all = found[rarest]
        for number in found.indices where number != rarest {
            let other = found[number]
            all = all.reduce(into: [:]) { result, entry in
                if let edits = other[entry.key] { result[entry.key] = entry.value + edits }
            }
        }
        return all
    }

    private func present(
        _ db: Database, _ words: [SearchLikeness], among candidates: some Sequence<Int64>,
        limit: Int
    ) throws -> [(record: Int64, edits: Int)] {
        let read = try BulkStatement(db, "SELECT layout, cells FROM sourceRecord WHERE id = ?")
        var out: [(record: Int64, edits: Int)] = []
        for record in candidates {
            read.bind(record, at: 1)
            guard try read.step() else { continue }
            let layout = try layout(read.integer(0), db)
            let edits = read.withBytes(1) { bytes in
                layout.withMeaning(of: bytes) {
                    SearchQuery.edits($0, roles: layout.searchRoles, words, folding)
                }
            }
            read.reset()
            if let edits { out.append((record, edits)) }
            if out.count >= limit { break }
        }
        let nearest = out.map(\.edits).min() ?? 0
        return out.filter { $0.edits <= nearest + 1 }
            .sorted { ($0.edits, $0.record) < ($1.edits, $1.record) }
    }
}
