import GRDB
import RecordModel
import Resolution

/// Reads entities with all that is known of them, with statements that are made once.
final class EntityReader {
    private let parties: PartyReader
    private let head: BulkStatement
    private let former: BulkStatement
    private let links: [PartyKind: BulkStatement]
    private let proposals: BulkStatement
    private let relations: RelationReader
    /// nil where the store holds no history.
    private let history: HistoryReader?

    init(_ store: CanonicalStore, _ db: Database) throws {
        parties = try PartyReader(store, db)
        head = try BulkStatement(
            db, "SELECT entityId, kind, formedRun, detail FROM entity WHERE id = ?")
        former = try BulkStatement(
            db,
            """
            SELECT d.entityId FROM membership m JOIN redirect d ON d.founder = m.record
            WHERE m.entity = ? ORDER BY d.entityId
            """)
        var links: [PartyKind: BulkStatement] = [:]
        for kind in PartyKind.allCases { links[kind] = try Self.links(db, of: kind) }
        self.links = links
        proposals = try BulkStatement(
            db,
            """
            SELECT DISTINCT p.id FROM membership x JOIN proposalMember m ON m.record = x.record
                JOIN proposal p ON p.id = m.proposal
            WHERE x.entity = ? AND p.state = 'open' ORDER BY p.id
            """)
        relations = try RelationReader(db)
        history =
            try store.hasHistory(db)
            ? HistoryReader(db, ownedBy: "SELECT record FROM membership WHERE entity = ?1") : nil
    }

    /// nil where there is no such entity.
    func entity(number: Int64) throws -> StoredEntity? {
        head.bind(number, at: 1)
        guard try head.step() else { return nil }
        let kind = PartyKind(rawValue: head.text(1)) ?? .contact
        let formed = RunID(rawValue: head.integer(2))
        let party = try parties.party(
            PartyReader.Head(
                number: number, id: EntityID(rawValue: head.text(0)), kind: kind,
                detail: head.isNull(3) ? nil : head.bytes(3)), withAccount: false)
        head.reset()
        return StoredEntity(
            id: party.id, kind: kind, formed: formed, members: party.members,
            golden: party.golden, formerIDs: try formerIDs(number, isNot: party.id),
            links: try links(number, kind), relations: try relations.relations(ofEntity: number),
            proposals: try openProposals(number), history: try history?.history(of: number))
    }

    private func formerIDs(_ number: Int64, isNot id: EntityID) throws -> [EntityID] {
        former.bind(number, at: 1)
        var out: [EntityID] = []
        while try former.step() {
            let found = EntityID(rawValue: former.text(0))
            if found != id { out.append(found) }
        }
        return out
    }

    /// One link to each entity, by the best basis that any of the records has.
    private static func links(_ db: Database, of kind: PartyKind) throws -> BulkStatement {
        let (own, other) = kind == .contact ? ("contact", "account") : ("account", "contact")
        return try BulkStatement(
            db,
            """
            SELECT e.entityId, min(CASE k.basis WHEN 'key' THEN 0 WHEN 'name' THEN 1 ELSE 2 END),
                coalesce(e.fullName,
                nullif(trim(coalesce(e.givenName, '') || ' ' || coalesce(e.familyName, '')), ''),
                e.organization) AS name, k.basis, k.role
            FROM membership m JOIN link k ON k.\(own) = m.record
                JOIN membership o ON o.record = k.\(other) JOIN entity e ON e.id = o.entity
            WHERE m.entity = ? GROUP BY e.entityId ORDER BY e.entityId
            """)
    }

    private func links(_ number: Int64, _ kind: PartyKind) throws -> [EntityLink] {
        guard let query = links[kind] else { return [] }
        query.bind(number, at: 1)
        var out: [EntityLink] = []
        while try query.step() {
            out.append(
                EntityLink(
                    entity: EntityID(rawValue: query.text(0)), name: query.optionalText(2),
                    basis: AccountLink.Basis(rawValue: query.text(3)) ?? .key,
                    role: query.optionalText(4)))
        }
        return out
    }

    private func openProposals(_ number: Int64) throws -> [ProposalID] {
        proposals.bind(number, at: 1)
        var out: [ProposalID] = []
        while try proposals.step() { out.append(ProposalID(rawValue: proposals.integer(0))) }
        return out
    }
}
