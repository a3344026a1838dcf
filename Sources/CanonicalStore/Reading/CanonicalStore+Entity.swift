import GRDB
import RecordModel
import Resolution

extension CanonicalStore {
    /// The entity that a record is in; nil where the store has no such record.
    public func entity(of record: RecordID) throws(StoreError) -> StoredEntity? {
        let number = try reading { db in
            try Int64.fetchOne(
                db, sql: "SELECT entity FROM membership WHERE record = ?",
                arguments: [record.rawValue])
        }
        return try number.flatMap(entity(number:))
    }

    /// The id alone of the entity that a record is in; nil where the store has no such record.
    public func entityID(of record: RecordID) throws(StoreError) -> EntityID? {
        try reading { db in
            try String.fetchOne(
                db,
                sql: """
                    SELECT e.entityId FROM membership m JOIN entity e ON e.id = m.entity
                    WHERE m.record = ?
                    """, arguments: [record.rawValue]
            ).map(EntityID.init(rawValue:))
        }
    }

    /// The entity with an id, or the one that a former id leads to; nil where it was never given.
    public func entity(_ id: EntityID) throws(StoreError) -> StoredEntity? {
        let number = try reading { db in
            try Int64.fetchOne(
                db,
                sql: """
                    SELECT id FROM entity WHERE entityId = ?1 UNION ALL
                    SELECT m.entity FROM redirect d JOIN membership m ON m.record = d.founder
                    WHERE d.entityId = ?1 LIMIT 1
                    """, arguments: [id.rawValue])
        }
        return try number.flatMap(entity(number:))
    }

    /// The entity with an internal number.
    func entity(number: Int64) throws(StoreError) -> StoredEntity? {
        let head = try reading { db in
            try Row.fetchOne(
                db, sql: "SELECT entityId, kind, formedRun, detail FROM entity WHERE id = ?",
                arguments: [number])
        }
        guard let head else { return nil }
        let kindName: String = head["kind"]
        let kind = PartyKind(rawValue: kindName) ?? .contact
        let members = try members(withRecord: RecordID(rawValue: number))
        let records = try sourceRecords(members).sorted { $0.reference < $1.reference }
        let detail: String? = head["detail"]
        return try reading { db in
            StoredEntity(
                id: EntityID(rawValue: head["entityId"]), kind: kind,
                formed: RunID(rawValue: head["formedRun"]), members: records,
                golden: try detail.map { try GoldenDetail.decode($0, kind: kind) }
                    ?? GoldenDetail.single(records[0]),
                formerIDs: try formerIDs(db, members, isNot: head["entityId"]),
                links: try links(db, number, kind), relations: try relations(db, ofEntity: number),
                proposals: try openProposals(db, members),
                history: try history(db, ofEntity: number))
        }
    }

    private func formerIDs(
        _ db: Database, _ members: [RecordID], isNot id: String
    ) throws -> [EntityID] {
        var out: [EntityID] = []
        for member in members {
            out += try String.fetchAll(
                db, sql: "SELECT entityId FROM redirect WHERE founder = ?",
                arguments: [member.rawValue]
            ).filter { $0 != id }.map(EntityID.init)
        }
        return out.sorted()
    }

    /// One link to each entity, by the best basis that any of the records has.
    private func links(_ db: Database, _ number: Int64, _ kind: PartyKind) throws -> [EntityLink] {
        let (own, other) = kind == .contact ? ("contact", "account") : ("account", "contact")
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT e.entityId, min(CASE k.basis WHEN 'key' THEN 0 WHEN 'name' THEN 1 ELSE 2 END),
                    coalesce(e.fullName,
                    nullif(trim(coalesce(e.givenName, '') || ' ' || coalesce(e.familyName, '')), ''),
                    e.organization) AS name, k.basis, k.role
                FROM membership m JOIN link k ON k.\(own) = m.record
                    JOIN membership o ON o.record = k.\(other) JOIN entity e ON e.id = o.entity
                WHERE m.entity = ? GROUP BY e.entityId ORDER BY e.entityId
                """, arguments: [number])
        return rows.map { row in
            let basis: String = row["basis"]
            return EntityLink(
                entity: EntityID(rawValue: row["entityId"]), name: row["name"],
                basis: AccountLink.Basis(rawValue: basis) ?? .key, role: row["role"])
        }
    }

    private func openProposals(_ db: Database, _ members: [RecordID]) throws -> [ProposalID] {
        var out = Set<ProposalID>()
        for member in members {
            out.formUnion(
                try Int64.fetchAll(
                    db,
                    sql: """
                        SELECT p.id FROM proposalMember m JOIN proposal p ON p.id = m.proposal
                        WHERE m.record = ? AND p.state = 'open'
                        """, arguments: [member.rawValue]
                ).map(ProposalID.init))
        }
        return out.sorted()
    }
}
