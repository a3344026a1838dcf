import GRDB
import RecordModel

/// The entities that are about to be derived anew, as they were.
struct FormerEntities {
    struct Entity {
        let hash: StableHash128
        let kind: PartyKind
        let isPresent: Bool
        /// Ascending.
        var members: [Int64]
    }

    /// By founder.
    private(set) var entities: [Int64: Entity] = [:]
    /// The sum of their hashes.
    private(set) var removed = StableHash128.zero
    /// The sum of the hashes of what replaces them.
    var added = StableHash128.zero

    init(_ db: Database, _ derived: DerivedEntities, isAll: Bool) throws {
        if isAll {
            removed =
                try String.fetchOne(
                    db, sql: "SELECT value FROM setting WHERE name = 'entityHash'"
                ).flatMap(StableHash128.init(hexadecimal:)) ?? .zero
            let query = try BulkStatement(
                db,
                """
                SELECT m.entity, m.record, e.contentHash, e.kind, e.presentCount
                FROM membership m JOIN entity e ON e.id = m.entity WHERE e.memberCount > 1 OR e.detail IS NOT NULL
                ORDER BY m.record
                """)
            while try query.step() { note(query) }
            return
        }
        let query = try BulkStatement(
            db,
            """
            SELECT m.entity, m.record, e.contentHash, e.kind, e.presentCount
            FROM membership m JOIN entity e ON e.id = m.entity WHERE m.record = ?
            """)
        for record in derived.records {
            query.bind(record, at: 1)
            while try query.step() { note(query) }
        }
        for entity in entities.values { removed = removed.adding(entity.hash) }
    }

    private mutating func note(_ query: BulkStatement) {
        let entity = query.integer(0)
        let record = query.integer(1)
        if entities[entity]?.members.append(record) == nil {
            entities[entity] = Entity(
                hash: query.hash(2),
                kind: query.text(3) == PartyKind.contact.rawValue ? .contact : .account,
                isPresent: query.integer(4) > 0, members: [record])
        }
    }

    /// Removes their rows.
    mutating func remove(_ db: Database, _ derived: DerivedEntities, isAll: Bool) throws {
        if isAll {
            try db.execute(sql: "DELETE FROM entity; DELETE FROM membership; DELETE FROM redirect")
            return
        }
        let statements = try [
            BulkStatement(db, "DELETE FROM entity WHERE id = ?"),
            BulkStatement(db, "DELETE FROM membership WHERE record = ?"),
            BulkStatement(db, "DELETE FROM redirect WHERE founder = ?"),
        ]
        for record in derived.records {
            for statement in statements {
                statement.bind(record, at: 1)
                try statement.run()
            }
        }
    }
}
