import Foundation
import GRDB
import RecordModel

extension CanonicalStore {
    /// What the last runs that checked rules found, the oldest first.
    ///
    /// - Parameters:
    ///   - limit: how many runs at most.
    ///   - withFailing: whether the failing rows are read, too.
    public func qualityMoments(
        limit: Int, withFailing: Bool = false
    ) throws(StoreError) -> [QualityMoment] {
        try reading { db in
            guard try db.tableExists("qualityResult") else { return [] }
            let runs = try Row.fetchAll(
                db,
                sql: """
                    SELECT r.id AS id, r.startedAt AS time FROM run r
                    WHERE EXISTS (SELECT 1 FROM qualityScore s WHERE s.run = r.id)
                    ORDER BY r.id DESC LIMIT ?
                    """, arguments: [limit]
            ).reversed()
            return try runs.map { run in
                let number: Int64 = run["id"]
                let rules = try qualityRecords(
                    db, run: RunID(rawValue: number), withFailing: withFailing)
                let scores = try Row.fetchAll(
                    db,
                    sql: "SELECT * FROM qualityScore WHERE run = ? ORDER BY scope, name",
                    arguments: [number]
                ).map { row in
                    QualityScore(
                        scope: row["scope"], name: row["name"], score: row["score"],
                        checked: row["checked"], failed: row["failed"])
                }
                return QualityMoment(
                    run: RunID(rawValue: number), time: run["time"], rules: rules, scores: scores)
            }
        }
    }

    func qualityRecords(
        _ db: Database, run: RunID, withFailing: Bool
    ) throws -> [QualityRecord] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT rule, definition, isHistory, checked, failed, meetsGate,
                    \(withFailing ? "failing" : "x''") AS failing
                FROM qualityResult WHERE run = ? ORDER BY ordinal
                """, arguments: [run.rawValue]
        ).map { row in
            QualityRecord(
                rule: row["rule"], definition: row["definition"],
                isHistory: row["isHistory"], checked: row["checked"],
                failed: row["failed"], meetsGate: row["meetsGate"],
                failing: PackedNumbers.unpack(Array(row["failing"] as Data)))
        }
    }

    /// When each table's columns were imported for the first and for the last time, by the table's
    /// number (`tables(kind:)`).
    public func tableTimes() throws(StoreError) -> [Int: (first: String, last: String)] {
        try reading { db in
            var out: [Int: (first: String, last: String)] = [:]
            for row in try Row.fetchAll(
                db,
                sql: """
                    SELECT f.layout AS layout, min(r.startedAt) AS first, max(r.startedAt) AS last
                    FROM importFile f JOIN run r ON r.id = f.run
                    WHERE f.layout IS NOT NULL GROUP BY f.layout
                    """)
            {
                let layout: Int64 = row["layout"]
                out[Int(layout)] = (row["first"], row["last"])
            }
            return out
        }
    }

    /// A cell of a record's present version as it stands; nil where it has none.
    public func cell(_ record: RecordID, column: Int) throws(StoreError) -> String? {
        try access { db in
            let cells = try Data.fetchOne(
                db, sql: "SELECT cells FROM sourceRecord WHERE id = ?",
                arguments: [record.rawValue])
            return cells.flatMap { data in
                PackedCells(bytes: Array(data)).cells.first { $0.column == column }?.text
            }
        }
    }

    /// The entity of each record, and the day on which there was last any history with it
    /// (`2026-05-04`); an entity without history has none.
    public func lastTouched() throws(StoreError) -> [Int64: String] {
        try reading { db in
            guard try hasHistory(db) else { return [:] }
            var out: [Int64: String] = [:]
            for row in try Row.fetchAll(
                db,
                sql: """
                    SELECT m.entity AS entity, max(substr(f.time, 1, 10)) AS day FROM historyReach h
                        JOIN membership m ON m.record = h.record
                        JOIN historyFact f ON f.item = h.item
                        JOIN historyRecord r ON r.id = h.item
                    WHERE r.isPresent = 1 AND f.time IS NOT NULL GROUP BY m.entity
                    """)
            {
                out[row["entity"]] = row["day"]
            }
            return out
        }
    }

    /// Web domains of the accounts that records of people are linked to.
    ///
    /// - Parameter domain: the registrable domain of a web or e-mail address; nil where it has none.
    public func accountDomains(
        _ domain: (String) -> String?
    ) throws(StoreError) -> [Int64: [String]] {
        try reading { db in
            var domains: [Int64: [String]] = [:]
            for row in try Row.fetchAll(
                db,
                sql: """
                    SELECT m.record AS record, e.url AS url, e.email AS email FROM membership m
                        JOIN entity e ON e.id = m.entity WHERE e.kind = 'account'
                    """)
            {
                let texts = [row["url"] as String?, row["email"] as String?].compactMap { $0 }
                let found = texts.compactMap(domain)
                if !found.isEmpty { domains[row["record"]] = found }
            }
            var out: [Int64: [String]] = [:]
            if domains.isEmpty { return out }
            for row in try Row.fetchAll(db, sql: "SELECT contact, account FROM link") {
                if let found = domains[row["account"]] { out[row["contact"]] = found }
            }
            return out
        }
    }

    /// Pieces of history that name something that is not there, or nobody at all.
    public func looseHistory() throws(StoreError) -> Set<Int64> {
        try reading { db in
            guard try hasHistory(db) else { return [] }
            return try Int64.fetchSet(
                db,
                sql: """
                    SELECT f.item FROM historyFact f JOIN historyRecord r ON r.id = f.item
                    WHERE r.isPresent = 1 AND f.isLinked = 0
                    """)
        }
    }

    /// Calls `body` with each present record of a kind, ordered by id: its key, the number of its
    /// table (`tables(kind:)`), its entity, and its packed cells, which are valid during the call.
    public func forEachPresentRecord(
        kind: PartyKind,
        _ body: (RecordID, String, Int, Int64, Span<UInt8>) throws -> Void
    ) throws(StoreError) {
        try reading { db in
            let hashers = try SourceHashers(db)
            let query = try BulkStatement(
                db,
                """
                SELECT r.id, r.source, r.layout, r.key, coalesce(m.entity, r.id), r.cells
                FROM sourceRecord r LEFT JOIN membership m ON m.record = r.id
                WHERE r.absentRun IS NULL ORDER BY r.id
                """)
            defer { query.reset() }
            while try query.step() {
                guard hashers.kind(ofSource: query.integer(1)) == kind else { continue }
                let record = RecordID(rawValue: query.integer(0))
                let table = Int(query.integer(2))
                let key = query.text(3)
                let entity = query.integer(4)
                try query.withBytes(5) { try body(record, key, table, entity, $0) }
            }
        }
    }

    /// Calls `body` with each piece of history that its source still has, with its number and its
    /// facts by the names of `historyFact`.
    ///
    /// - Parameter kind: nil for all kinds.
    public func forEachHistoryItem(
        of kind: HistoryKind? = nil,
        _ body: (Int64, HistoryItem, [String: String]) throws -> Void
    ) throws(StoreError) {
        try reading { db in
            guard try hasHistory(db) else { return }
            let reader = try HistoryRows(store: self, db)
            let facts = try BulkStatement(
                db,
                "SELECT state, dueTime, endTime, time, owner FROM historyFact WHERE item = ?")
            let items = try Int64.fetchAll(
                db,
                sql: """
                    SELECT id FROM historyRecord WHERE isPresent = 1 AND (?1 IS NULL OR source IN
                        (SELECT id FROM historySource WHERE object = ?1)) ORDER BY id
                    """, arguments: [kind?.rawValue])
            for number in items {
                guard let row = try reader.row(number) else { continue }
                facts.bind(number, at: 1)
                var texts: [String: String] = [:]
                if try facts.step() {
                    for (index, name) in ["state", "dueTime", "endTime", "time", "owner"]
                        .enumerated()
                    {
                        texts[name] = facts.optionalText(Int32(index))
                    }
                }
                facts.reset()
                try body(number, row.item, texts)
            }
        }
    }
}
