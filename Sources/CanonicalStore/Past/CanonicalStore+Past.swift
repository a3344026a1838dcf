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

    /// The entity that a record was in after a run, as it was known then, with its links, relations,
    /// history and open proposals.
    ///
    /// - Parameter golden: as for `StoreRun.refresh`, with the policy of that time.
    /// - Returns: nil where the store did not have the record yet.
    public func entity(
        of record: RecordID, asOf run: RunID, golden: GoldenMaker
    ) async throws -> StoredEntity? {
        let found = try reading { db in
            let past = try StorePast(self, db, run: run)
            return try past.party(with: record).map { party in
                (
                    party: party, links: try past.links(of: party),
                    relations: try past.relations(of: party), history: try past.history(of: party),
                    proposals: try past.openProposals(of: party)
                )
            }
        }
        guard let found else { return nil }
        let party = found.party
        let others = found.links.map(\.other) + found.relations.map(\.other)
        let made = try await Self.golden([party] + others, golden)
        let names = made.dropFirst().map(Self.name)
        return StoredEntity(
            id: party.id, kind: party.entity.kind, formed: party.formed,
            members: party.entity.members, golden: made[0], formerIDs: party.formerIDs,
            links: zip(found.links, names).map { $0.seen(name: $1) },
            relations: zip(found.relations, names.dropFirst(found.links.count)).map {
                $0.seen(name: $1)
            }, proposals: found.proposals, history: found.history)
    }

    /// What parties were called and said then, in the order asked for.
    static func golden(
        _ parties: [PastParty], _ golden: GoldenMaker
    ) async throws -> [GoldenRecord] {
        let chosen = parties.filter(\.hasChoice)
        var made = chosen.isEmpty ? [] : try await golden(chosen.map(\.entity))[...]
        return parties.map { party in
            party.hasChoice ? made.removeFirst() : GoldenDetail.single(party.entity.members[0])
        }
    }

    /// As the present entity's row shows it.
    private static func name(_ golden: GoldenRecord) -> String? {
        if let whole = golden.text(.fullName) { return whole }
        let parts = [golden.text(.givenName), golden.text(.familyName)].compactMap { $0 }
        return parts.isEmpty ? golden.text(.organization) : parts.joined(separator: " ")
    }

    /// The policy that the store followed after a run; nil where it had none yet.
    public func policy(asOf run: RunID) throws(StoreError) -> StoredText? {
        try reading { db in
            // A store of an earlier version knows only when each policy first came.
            let table =
                try StoreSchema.isCurrent(db)
                ? "policyAdoption" : "(SELECT run, version FROM policy)"
            let adoptions = try Row.fetchAll(
                db,
                sql: "SELECT run, version FROM \(table) WHERE run <= ? ORDER BY run, version",
                arguments: [run.rawValue])
            let standing = try RunStanding(db, until: run.rawValue)
            let last =
                adoptions.last { standing.undoer(of: $0["run"]) == nil } ?? adoptions.first
            guard let version: String = last?["version"] else { return nil }
            return try Row.fetchOne(
                db, sql: "SELECT version, text FROM policy WHERE version = ?", arguments: [version]
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
