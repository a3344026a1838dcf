import GRDB
import RecordModel
import Resolution

extension CanonicalStore {
    /// The last run that began at a time or before; nil where there was none.
    ///
    /// - Parameter time: in UTC, as `2026-05-04T06:00:00Z`.
    public func lastRun(until time: String) throws(StoreError) -> StoredRun? {
        try runs().last { $0.description.time <= time }
    }

    /// The entity that a record was in after a run, as it was known then.
    ///
    /// Links, relations, proposals and history are those of now and are left out.
    /// - Parameter golden: as for `StoreRun.refresh`, with the policy of that time.
    /// - Returns: nil where the store did not have the record yet.
    public func entity(
        of record: RecordID, asOf run: RunID, golden: GoldenMaker
    ) async throws -> StoredEntity? {
        let found = try reading { db -> (members: EntityMembers, ids: [KnownIdentity])? in
            let past = try StorePast(self, db, run: run)
            let members = try past.members(with: record)
            if members.isEmpty { return nil }
            let records = try members.map {
                try sourceRecord($0, version: try past.version($0))
            }.sorted { $0.reference < $1.reference }
            return (
                EntityMembers(
                    kind: records[0].reference.kind, members: records,
                    pins: try past.pins(of: members)), try past.identities(of: members)
            )
        }
        guard let found else { return nil }
        let members = found.members.members
        let made: GoldenRecord
        if members.count == 1 && found.members.pins.isEmpty {
            made = GoldenDetail.single(members[0])
        } else {
            made = try await golden([found.members])[0]
        }
        return StoredEntity(
            id: found.ids.first?.id ?? EntityID(founder: members[0].reference),
            kind: found.members.kind, formed: found.ids.first?.formed ?? run, members: members,
            golden: made, formerIDs: found.ids.dropFirst().map(\.id).sorted(), links: [],
            relations: [], proposals: [], history: nil)
    }

    /// The policy that was adopted last until a run; nil where none was.
    public func policy(asOf run: RunID) throws(StoreError) -> StoredText? {
        try reading { db in
            try Row.fetchOne(
                db,
                sql: "SELECT version, text FROM policy WHERE run <= ? ORDER BY run DESC, version",
                arguments: [run.rawValue]
            ).map { StoredText(version: $0["version"], text: $0["text"]) }
        }
    }

    /// The events of the audit trail from a number on, the first one first.
    public func auditEvents(
        from first: Int64 = 1, ofRun run: RunID? = nil
    ) throws(StoreError) -> [AuditEvent] {
        try reading { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT e.id, e.run, r.startedAt, r.actor, r.reason, e.action, e.subject, e.detail,
                        lower(hex(e.hash)) AS hash
                    FROM auditEvent e LEFT JOIN run r ON r.id = e.run
                    WHERE e.id >= ?1 AND (?2 IS NULL OR e.run = ?2) ORDER BY e.id
                    """, arguments: [first, run?.rawValue]
            ).map { row in
                AuditEvent(
                    number: row["id"], run: RunID(rawValue: row["run"]),
                    time: row["startedAt"] ?? "", actor: row["actor"] ?? "", reason: row["reason"],
                    action: row["action"], subject: row["subject"], detail: row["detail"],
                    hash: row["hash"])
            }
        }
    }
}
