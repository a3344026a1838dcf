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
        try reading { db in try EntityReader(self, db).entity(number: number) }
    }

    /// Calls `body` with each live entity of a kind and all that is known of it, by id.
    ///
    /// - Complexity: some hundreds of microseconds for each; `forEachParty` costs a tenth.
    public func forEachStoredEntity(
        kind: PartyKind, _ body: (StoredEntity) throws -> Void
    ) throws(StoreError) {
        try reading { db in
            let reader = try EntityReader(self, db)
            let query = try BulkStatement(
                db,
                """
                SELECT id FROM entity WHERE kind = ? AND presentCount > 0 ORDER BY entityId
                """)
            query.bind(kind.rawValue, at: 1)
            defer { query.reset() }
            while try query.step() {
                if let entity = try reader.entity(number: query.integer(0)) { try body(entity) }
            }
        }
    }
}
