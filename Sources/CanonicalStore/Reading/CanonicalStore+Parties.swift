import GRDB
import RecordModel
import Resolution

extension CanonicalStore {
    /// The entity with an id, or the one that a former id leads to, without what it has to do with
    /// others; nil where it was never given.
    public func party(_ id: EntityID) throws(StoreError) -> StoredParty? {
        try reading { db in try PartyReader(self, db).party(id) }
    }

    /// Calls `body` with the entities of some ids, in the order asked for; ids that were never given are
    /// left out.
    ///
    /// - Complexity: some tens of microseconds for each.
    public func forEachParty(
        _ ids: [EntityID], _ body: (StoredParty) throws -> Void
    ) throws(StoreError) {
        try reading { db in
            let reader = try PartyReader(self, db)
            for id in ids {
                if let party = try reader.party(id) { try body(party) }
            }
        }
    }

    /// Calls `body` with each live entity of a kind, by id.
    ///
    /// - Parameter onlyMerged: leaves out entities of one record.
    /// - Complexity: some tens of microseconds for each.
    public func forEachParty(
        kind: PartyKind, onlyMerged: Bool = false, _ body: (StoredParty) throws -> Void
    ) throws(StoreError) {
        try reading { db in
            let reader = try PartyReader(self, db)
            let query = try BulkStatement(
                db,
                """
                SELECT id, entityId, detail FROM entity
                WHERE kind = ? AND presentCount > 0 \(onlyMerged ? "AND memberCount > 1" : "")
                ORDER BY entityId
                """)
            query.bind(kind.rawValue, at: 1)
            defer { query.reset() }
            while try query.step() {
                try body(
                    reader.party(
                        PartyReader.Head(
                            number: query.integer(0), id: EntityID(rawValue: query.text(1)),
                            kind: kind, detail: query.isNull(2) ? nil : query.bytes(2))))
            }
        }
    }
}
