import GRDB
import RecordModel

/// What rules have to know of some records and pieces of history alone.
extension CanonicalStore {
    /// The records of people and companies that some pieces of history belong to, or belonged to when a run had
    /// ended.
    public func records(
        ofHistory items: Set<Int64>, since run: RunID
    ) throws(StoreError) -> Set<RecordID> {
        try reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT record FROM historyReach WHERE item = ?1
                UNION SELECT record FROM reachChange WHERE item = ?1 AND run > ?2
                """)
            query.bind(run.rawValue, at: 2)
            return Set(try Self.numbers(query, of: items.sorted()).map(RecordID.init))
        }
    }

    /// Calls `body` with the key of each present record of a kind and the number of its table (`tables(kind:)`).
    public func forEachPresentKey(
        kind: PartyKind, _ body: (RecordID, String, Int) throws -> Void
    ) throws(StoreError) {
        try reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT id, key, layout FROM sourceRecord
                WHERE source IN (SELECT id FROM source WHERE kind = ?1) AND absentRun IS NULL
                """)
            defer { query.reset() }
            query.bind(kind.rawValue, at: 1)
            while try query.step() {
                try body(
                    RecordID(rawValue: query.integer(0)), query.text(1), Int(query.integer(2)))
            }
        }
    }

    /// Some records with all others of their entities.
    public func withEntities(_ records: Set<RecordID>) throws(StoreError) -> Set<RecordID> {
        try reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT other.record FROM membership own
                    JOIN membership other ON other.entity = own.entity WHERE own.record = ?1
                """)
            let found = try Self.numbers(query, of: records.map(\.rawValue).sorted())
            return records.union(found.map(RecordID.init))
        }
    }

    /// The people's records that are linked with one of some records of companies.
    public func contacts(
        ofAccounts records: Set<RecordID>
    ) throws(StoreError) -> Set<RecordID> {
        try reading { db in
            let query = try BulkStatement(db, "SELECT contact FROM link WHERE account = ?1")
            let found = try Self.numbers(query, of: records.map(\.rawValue).sorted())
            return Set(found.map(RecordID.init))
        }
    }

    /// Those of some records that are of a kind.
    public func records(
        _ records: Set<RecordID>, of kind: PartyKind
    ) throws(StoreError) -> Set<RecordID> {
        try reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT r.id FROM sourceRecord r JOIN source s ON s.id = r.source
                WHERE r.id = ?1 AND s.kind = ?2
                """)
            query.bind(kind.rawValue, at: 2)
            let found = try Self.numbers(query, of: records.map(\.rawValue).sorted())
            return Set(found.map(RecordID.init))
        }
    }

    /// The day on which there was last any history with some entities (`2026-05-04`); one without has none.
    public func lastTouched(of entities: Set<Int64>) throws(StoreError) -> [Int64: String] {
        try reading { db in
            guard try hasHistory(db) else { return [:] }
            let query = try BulkStatement(
                db,
                """
                SELECT max(substr(f.time, 1, 10)) FROM membership m
                    JOIN historyReach h ON h.record = m.record
                    JOIN historyFact f ON f.item = h.item
                    JOIN historyRecord r ON r.id = h.item
                WHERE m.entity = ?1 AND r.isPresent = 1 AND f.time IS NOT NULL
                """)
            var out: [Int64: String] = [:]
            for entity in entities.sorted() {
                query.bind(entity, at: 1)
                if try query.step(), let day = query.optionalText(0) { out[entity] = day }
                query.reset()
            }
            return out
        }
    }

    /// Web domains of the accounts that some records of people are linked to.
    ///
    /// - Parameter domain: the registrable domain of a web or e-mail address; nil where it has none.
    public func accountDomains(
        of contacts: Set<RecordID>, _ domain: (String) -> String?
    ) throws(StoreError) -> [Int64: [String]] {
        try reading { db in
            let query = try BulkStatement(
                db,
                """
                SELECT e.url, e.email FROM link k JOIN membership m ON m.record = k.account
                    JOIN entity e ON e.id = m.entity WHERE k.contact = ?1 AND e.kind = 'account'
                """)
            var out: [Int64: [String]] = [:]
            for contact in contacts.map(\.rawValue).sorted() {
                query.bind(contact, at: 1)
                if try query.step() {
                    let found = [query.optionalText(0), query.optionalText(1)]
                        .compactMap { $0.flatMap(domain) }
                    if !found.isEmpty { out[contact] = found }
                }
                query.reset()
            }
            return out
        }
    }

    /// Those of some pieces of history that name something that is not there, or nobody at all.
    public func looseHistory(among items: Set<Int64>) throws(StoreError) -> Set<Int64> {
        try reading { db in
            guard try hasHistory(db) else { return [] }
            let query = try BulkStatement(
                db,
                """
                SELECT f.item FROM historyFact f JOIN historyRecord r ON r.id = f.item
                WHERE f.item = ?1 AND r.isPresent = 1 AND f.isLinked = 0
                """)
            return Set(try Self.numbers(query, of: items.sorted()))
        }
    }

    /// Calls `body` with those of some pieces of history that are present, as `forEachHistoryItem` does with all.
    ///
    /// - Parameter run: pieces as they were after it, if no version was taken back since; nil for as they are now.
    public func forEachHistoryItem(
        _ items: Set<Int64>, after run: RunID? = nil,
        _ body: (Int64, HistoryItem, [String: String]) throws -> Void
    ) throws(StoreError) {
        try reading { db in
            guard try hasHistory(db) else { return }
            let reader = try HistoryRows(store: self, db, after: run)
            for number in items.sorted() {
                guard let row = try reader.row(number), row.isPresent else { continue }
                try body(number, row.item, Self.ruleFacts(HistoryFacts(row.item)))
            }
        }
    }

    /// Facts by the names of `historyFact` that rules may name.
    static func ruleFacts(_ facts: HistoryFacts) -> [String: String] {
        var texts: [String: String] = [:]
        texts["state"] = facts.state?.rawValue
        texts["dueTime"] = facts.dueTime
        texts["endTime"] = facts.endTime
        texts["time"] = facts.time
        texts["owner"] = facts.owner
        return texts
    }

    /// The first column of all rows that a query answers some numbers with.
    private static func numbers(_ query: BulkStatement, of keys: [Int64]) throws -> [Int64] {
        var found: [Int64] = []
        for key in keys {
            query.bind(key, at: 1)
            while try query.step() { found.append(query.integer(0)) }
            query.reset()
        }
        return found
    }
}
