import GRDB
import RecordModel

/// Shows questions who was whom, in the terms of the tables that they read: views of the connection alone,
/// which stand before the tables of the same names while one question is answered.
///
/// It changes nothing of the store, and works where that is read only.
struct PastOverlay {
    let people: PastPeople

    private static let views = [
        "foldedActivity", "itemEntity", "relationLink", "pin", "standingJudgement", "proposal",
        "link",
        "entity", "membership",
    ]
    private static let tables = ["pastEntity", "pastMembership", "goneEntity"]

    private static let columns = """
        id, entityId, kind, formedRun, memberCount, presentCount, \(GoldenColumns.columnList), detail
        """

    /// Answers with who was whom then.
    func answering<Value>(_ db: Database, _ body: () throws -> Value) throws -> Value {
        do {
            try make(db)
            let value = try body()
            try remove(db)
            return value
        } catch {
            // The first thing that went wrong is told.
            try? remove(db)
            throw error
        }
    }

    private func make(_ db: Database) throws {
        let standing = try RunStanding(db, until: people.run.rawValue)
        try makeMembership(db)
        try makeEntities(db)
        try makeLinks(db)
        try makeProposals(db)
        try makeStatements(db, undone: standing.undone.map(String.init).joined(separator: ", "))
        for view in ["itemEntity", "foldedActivity"] {
            let text = try String.fetchOne(
                db, sql: "SELECT sql FROM main.sqlite_schema WHERE type = 'view' AND name = ?",
                arguments: [view])
            // A store of an earlier version may not have it.
            guard let text, text.hasPrefix("CREATE VIEW") else { continue }
            try db.execute(sql: "CREATE TEMP VIEW" + text.dropFirst("CREATE VIEW".count))
        }
    }

    private func remove(_ db: Database) throws {
        for view in Self.views { try db.execute(sql: "DROP VIEW IF EXISTS temp.\(view)") }
        for table in Self.tables { try db.execute(sql: "DROP TABLE IF EXISTS temp.\(table)") }
    }

    private func makeMembership(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TEMP TABLE pastMembership(record INTEGER PRIMARY KEY, entity INTEGER NOT NULL);
                CREATE INDEX temp.pastMembershipEntity ON pastMembership(entity);
                CREATE TEMP VIEW membership AS
                    SELECT record, entity FROM main.membership
                    WHERE record NOT IN (SELECT record FROM temp.pastMembership)
                    UNION ALL SELECT record, entity FROM temp.pastMembership
                """)
        let insertion = try BulkStatement(
            db, "INSERT INTO temp.pastMembership(record, entity) VALUES (?, ?)")
        for (record, entity) in people.entities.sorted(by: { $0.key < $1.key }) {
            insertion.bind(record, at: 1)
            insertion.bind(entity, at: 2)
            try insertion.run()
        }
    }

    private func makeEntities(_ db: Database) throws {
        try db.execute(
            sql: """
                CREATE TEMP TABLE goneEntity(id INTEGER PRIMARY KEY);
                CREATE TEMP TABLE pastEntity(
                    id INTEGER PRIMARY KEY, entityId, kind, formedRun, memberCount, presentCount,
                    \(GoldenColumns.columnList), detail);
                CREATE TEMP VIEW entity AS
                    SELECT \(Self.columns) FROM main.entity
                    WHERE id NOT IN (SELECT id FROM temp.goneEntity)
                    UNION ALL SELECT \(Self.columns) FROM temp.pastEntity
                """)
        let removal = try BulkStatement(db, "INSERT INTO temp.goneEntity(id) VALUES (?)")
        for entity in people.gone {
            removal.bind(entity, at: 1)
            try removal.run()
        }
        let marks = repeatElement("?", count: 7 + GoldenColumns.fields.count)
        let insertion = try BulkStatement(
            db,
            """
            INSERT INTO temp.pastEntity(\(Self.columns)) VALUES (\(marks.joined(separator: ", ")))
            """)
        for party in people.parties {
            insertion.bind(party.number, at: 1)
            insertion.bind(party.id.rawValue, at: 2)
            insertion.bind(party.golden.kind.rawValue, at: 3)
            insertion.bind(party.formed.rawValue, at: 4)
            insertion.bind(Int64(party.members), at: 5)
            insertion.bind(Int64(party.members), at: 6)
            for (place, text) in MadeEntity.columns(of: party.golden).enumerated() {
                insertion.bind(text, at: Int32(7 + place))
            }
            var bytes: [UInt8] = []
            if party.members > 1 { GoldenDetail.append(party.golden, to: &bytes) }
            let detail = bytes
            let last = Int32(7 + GoldenColumns.fields.count)
            if detail.isEmpty {
                insertion.bindNull(at: last)
            } else {
                insertion.bindText(detail.span, at: last)
            }
            try insertion.run()
        }
    }

    /// Whom people belonged to: what it was before the first change since, else what it is.
    private func makeLinks(_ db: Database) throws {
        let since = "run > \(people.run.rawValue)"
        try db.execute(
            sql: """
                CREATE TEMP VIEW link AS
                    SELECT contact, account, basis, role FROM main.link
                    WHERE contact NOT IN (SELECT contact FROM main.formerLink WHERE \(since))
                    UNION ALL SELECT f.contact, f.account, f.basis, f.role FROM main.formerLink f
                    WHERE f.account IS NOT NULL AND f.run = (SELECT min(g.run) FROM main.formerLink g
                        WHERE g.contact = f.contact AND g.\(since))
                """)
    }

    private func makeProposals(_ db: Database) throws {
        // A store of an earlier version does not know what was open when.
        guard try StoreSchema.isCurrent(db) else { return }
        try db.execute(
            sql: """
                CREATE TEMP VIEW proposal AS
                    SELECT p.id AS id, (SELECT c.state FROM main.proposalChange c
                        WHERE c.proposal = p.id AND c.run <= \(people.run.rawValue)
                        ORDER BY c.run DESC LIMIT 1) AS state
                    FROM main.proposal p WHERE p.run <= \(people.run.rawValue)
                """)
    }

    /// What was said and not taken back.
    ///
    /// - Parameter undone: the runs that were undone then.
    private func makeStatements(_ db: Database, undone: String) throws {
        let until = "run <= \(people.run.rawValue)"
        func isTakenBack(_ table: String, _ column: String) -> String {
            """
            EXISTS (SELECT 1 FROM main.\(table) w WHERE w.\(column) = x.id AND w.\(until)
                AND w.run NOT IN (\(undone)))
            """
        }
        try db.execute(
            sql: """
                CREATE TEMP VIEW standingJudgement AS
                    SELECT x.* FROM main.judgement x
                    WHERE x.\(until) AND NOT \(isTakenBack("withdrawal", "judgement"));
                CREATE TEMP VIEW pin AS
                    SELECT x.id, x.record, x.field, x.statement,
                        CASE WHEN \(isTakenBack("pinWithdrawal", "pin")) THEN 1 END AS withdrawnRun
                    FROM main.pin x WHERE x.\(until);
                CREATE TEMP VIEW relationLink AS
                    SELECT x.id AS relation, s.entity AS subject, o.entity AS object,
                        CASE WHEN s.entity = o.entity THEN 'inside'
                            WHEN l.state IS NULL OR l.state = 'inside' THEN 'stands'
                            ELSE l.state END AS state
                    FROM main.relation x JOIN temp.membership s ON s.record = x.subject
                        JOIN temp.membership o ON o.record = x.object
                        LEFT JOIN main.relationLink l ON l.relation = x.id
                    WHERE x.\(until) AND NOT \(isTakenBack("relationWithdrawal", "relation"))
                """)
    }
}

extension CanonicalStore {
    /// Answers a question, with who was whom where it is about the past.
    func asking<Value>(
        _ scope: QuestionScope, _ body: (Database) throws -> Value
    ) throws(StoreError) -> Value {
        try reading { db in
            guard let people = scope.people else { return try body(db) }
            return try PastOverlay(people: people).answering(db) { try body(db) }
        }
    }
}
