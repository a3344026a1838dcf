import GRDB
import RecordModel

/// A party and, for an account, those that are part of it: its branches, what belongs to it, and the
/// people of all of them.
struct PartyCircle {
    struct Party {
        let entity: Int64
        let id: EntityID
        let kind: PartyKind
        let name: String?
        let part: String
        /// The entity that it is directly part of; nil for the one asked for.
        let above: Int64?
        /// Of a branch the relation that says so, of a person the role at the account.
        let basis: String?
    }

    let parties: [Party]

    /// - Parameter isWide: whether what is part of an account belongs to the circle.
    init(_ db: Database, around entity: Int64, isWide: Bool = true) throws {
        var found = [try Self.party(db, entity, part: "self", above: nil, basis: nil)]
        var seen: Set<Int64> = [entity]
        guard isWide, found[0].kind == .account else {
            parties = found
            return
        }
        let parts = try BulkStatement(
            db,
            """
            SELECT l.subject AS part, r.relation FROM relationLink l
                JOIN relation r ON r.id = l.relation
            WHERE l.object = ?1 AND l.state = 'stands' AND r.holds = 1 AND r.relation = 'branch-of'
            UNION SELECT l.object, r.relation FROM relationLink l
                JOIN relation r ON r.id = l.relation
            WHERE l.subject = ?1 AND l.state = 'stands' AND r.holds = 1
                AND r.relation = 'parent-of' ORDER BY 1
            """)
        var next = 0
        var accounts = [found[0]]
        while next < accounts.count {
            let above = accounts[next].entity
            next += 1
            parts.bind(above, at: 1)
            var own: [(Int64, String)] = []
            while try parts.step() { own.append((parts.integer(0), parts.text(1))) }
            for (entity, relation) in own where seen.insert(entity).inserted {
                accounts.append(
                    try Self.party(db, entity, part: "branch", above: above, basis: relation))
            }
        }
        let people = try BulkStatement(
            db,
            """
            SELECT DISTINCT mc.entity, k.role FROM membership ma JOIN link k ON k.account = ma.record
                JOIN membership mc ON mc.record = k.contact
            WHERE ma.entity = ? ORDER BY 1, 2
            """)
        var persons: [Party] = []
        for account in accounts {
            people.bind(account.entity, at: 1)
            var own: [(Int64, String?)] = []
            while try people.step() { own.append((people.integer(0), people.optionalText(1))) }
            for (entity, role) in own where seen.insert(entity).inserted {
                persons.append(
                    try Self.party(
                        db, entity, part: "person", above: account.entity, basis: role))
            }
        }
        func isBefore(_ left: Party, _ right: Party) -> Bool {
            (left.name ?? "~", left.id) < (right.name ?? "~", right.id)
        }
        found += accounts.dropFirst().sorted(by: isBefore) + persons.sorted(by: isBefore)
        parties = found
    }

    private static func party(
        _ db: Database, _ entity: Int64, part: String, above: Int64?, basis: String?
    ) throws -> Party {
        let row = try Row.fetchOne(
            db,
            sql:
                "SELECT entityId, kind, \(StoreSchema.partyName) AS name FROM entity e WHERE id = ?",
            arguments: [entity])
        guard let row else { throw CanonicalStore.unknownRecord }
        let kind: String = row["kind"]
        return Party(
            entity: entity, id: EntityID(rawValue: row["entityId"]),
            kind: PartyKind(rawValue: kind) ?? .contact, name: row["name"], part: part,
            above: above, basis: basis)
    }
}
