import GRDB
import RecordModel

extension StoreRun {
    /// Makes the stored pairs of a kind those that matching has scored.
    ///
    /// - Parameter scope: the records that were matched; pairs between others stay. Nil means all.
    public func replacePairs(
        _ pairs: StoredPairs, kind: PartyKind, scope: Set<RecordID>? = nil
    ) throws(StoreError) {
        if isFirstLoad { recount("pair") }
        try store.access { db in
            if !isFirstLoad { try removePairs(db, kind, scope, keeping: pairs) }
            let insert = try BulkStatement(
                db,
                """
                INSERT OR REPLACE INTO pair("left", "right", weight, probability, agreements,
                    contradictions) VALUES (?, ?, ?, ?, ?, ?)
                """)
            for index in pairs.byRecords() {
                let pair = RecordPair(pairs.left[index], pairs.right[index])
                let weight = MatchWeight(bits: Double(pairs.weights[index]))
                insert.bind(pair.left.rawValue, at: 1)
                insert.bind(pair.right.rawValue, at: 2)
                insert.bind(weight.bits, at: 3)
                insert.bind(weight.probability, at: 4)
                insert.bind(Int64(pairs.agreements[index].rawValue), at: 5)
                insert.bind(Int64(pairs.contradictions[index].rawValue), at: 6)
                try insert.run()
            }
        }
    }

    private typealias KnownPairs = [RecordPair: (weight: Double, agreements: Int64)]

    /// The stored pairs of a kind, or those of which a record is in the scope.
    private func storedPairs(
        _ db: Database, _ kind: PartyKind, _ scope: Set<RecordID>?
    ) throws -> KnownPairs {
        var known: KnownPairs = [:]
        func read(_ query: BulkStatement) throws {
            while try query.step() {
                let pair = RecordPair(
                    RecordID(rawValue: query.integer(0)), RecordID(rawValue: query.integer(1)))
                known[pair] = (query.double(2), query.integer(3))
            }
        }
        guard let scope else {
            let all = try BulkStatement(
                db,
                """
                SELECT p."left", p."right", p.weight, p.agreements FROM pair p
                    JOIN sourceRecord r ON r.id = p."left" JOIN source s ON s.id = r.source
                WHERE s.kind = ?
                """)
            all.bind(kind.rawValue, at: 1)
            try read(all)
            return known
        }
        let some = try BulkStatement(
            db,
            """
            SELECT "left", "right", weight, agreements FROM pair WHERE "left" = ?1
            UNION ALL SELECT "left", "right", weight, agreements FROM pair WHERE "right" = ?1
            """)
        for record in scope.sorted() {
            some.bind(record.rawValue, at: 1)
            try read(some)
        }
        return known
    }

    /// Removes stored pairs that are to be replaced, and finds out whether anything changes.
    private func removePairs(
        _ db: Database, _ kind: PartyKind, _ scope: Set<RecordID>?, keeping pairs: StoredPairs
    ) throws {
        var known = try storedPairs(db, kind, scope)
        var growth: [Int64] = [0, 0, 0]
        var added: Set<RecordPair> = []
        func note(_ pair: RecordPair, _ count: Int64) {
            growth[0] += count
            growth[1] += count * pair.left.rawValue
            growth[2] += count * pair.right.rawValue
        }
        for index in 0..<pairs.count {
            let pair = RecordPair(pairs.left[index], pairs.right[index])
            let old = known.removeValue(forKey: pair)
            if old == nil, added.insert(pair).inserted { note(pair, 1) }
            if old?.weight != Double(pairs.weights[index])
                || old?.agreements != Int64(pairs.agreements[index].rawValue)
            {
                hasChanges = true
            }
        }
        let remove = try BulkStatement(db, "DELETE FROM pair WHERE \"left\" = ? AND \"right\" = ?")
        for pair in known.keys {
            remove.bind(pair.left.rawValue, at: 1)
            remove.bind(pair.right.rawValue, at: 2)
            try remove.run()
            note(pair, -1)
            hasChanges = true
        }
        noteGrowth(of: "pair", by: growth)
    }
}

extension StoredPairs {
    /// The positions in the order of the table, so that rows are appended side by side.
    fileprivate func byRecords() -> [Int] {
        var keyed: [(left: Int64, right: Int64, index: Int)] = []
        keyed.reserveCapacity(count)
        for index in 0..<count {
            let pair = RecordPair(left[index], right[index])
            keyed.append((pair.left.rawValue, pair.right.rawValue, index))
        }
        keyed.sort { ($0.left, $0.right) < ($1.left, $1.right) }
        return keyed.map(\.index)
    }
}
