import GRDB
import RecordModel

extension CanonicalStore {
    /// The setting that names the first run whose records nobody has matched yet.
    static let undecidedSetting = "undecidedSince"

    /// Whether records came in by an import alone, and no run since has matched all and decided.
    public func hasUndecidedRecords() throws(StoreError) -> Bool {
        try setting(Self.undecidedSetting) != nil
    }

    /// The store in numbers.
    public func status() throws(StoreError) -> StoreStatus {
        let hash = try contentHash()
        return try reading { db in
            func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
            let records = try counts(
                db,
                """
                SELECT s.kind, sum(t.presentRecords) FROM sourceTable t
                    JOIN source s ON s.id = t.source GROUP BY s.kind
                """)
            let copies = try copyCounts(db)
            let entities =
                try KeptCounts(ofLastRun: db).map {
                    (people: $0.people, organizations: $0.organizations)
                }
                ?? KeptCounts.entities(db)
            return StoreStatus(
                sourceRecords: records.contact + records.account + copies.contact + copies.account,
                contactRecords: records.contact + copies.contact,
                accountRecords: records.account + copies.account,
                entities: entities.people + entities.organizations, people: entities.people,
                organizations: entities.organizations,
                reviewItems: try count("SELECT count(*) FROM proposal WHERE state = 'open'"),
                rejectedRows: try count(
                    "SELECT count(*) FROM rejectedRow WHERE correctedRun IS NULL"),
                absentRecords: try count(
                    "SELECT count(*) FROM sourceRecord WHERE absentRun IS NOT NULL"),
                // Mostly there are none; to join their tables all the same would read all records.
                conflicts: try count("SELECT EXISTS (SELECT 1 FROM importConflict)") == 0
                    ? 0 : count("SELECT count(*) FROM openConflict"),
                links: try count("SELECT count(*) FROM link"),
                runs: try count("SELECT count(*) FROM run"), contentHash: hash,
                schemaVersion: StoreSchema.version, auditHead: try AuditChain(db).head)
        }
    }

    /// Rows that say in every cell what another row without an id says; a store of an earlier version has
    /// them among its records.
    private func copyCounts(_ db: Database) throws -> (contact: Int, account: Int) {
        guard try StoreSchema.isCurrent(db),
            try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM recordCopy)") == true
        else { return (0, 0) }
        return try counts(
            db,
            """
            SELECT s.kind, count(*) FROM recordCopy c JOIN sourceRecord r ON r.id = c.record
                JOIN source s ON s.id = r.source
            WHERE r.absentRun IS NULL AND c.absentRun IS NULL GROUP BY s.kind
            """)
    }

    private func counts(_ db: Database, _ sql: String) throws -> (contact: Int, account: Int) {
        var out = (contact: 0, account: 0)
        for row in try Row.fetchAll(db, sql: sql) {
            let kind: String = row[0]
            if kind == PartyKind.contact.rawValue {
                out.contact = row[1]
            } else {
                out.account = row[1]
            }
        }
        return out
    }
}
