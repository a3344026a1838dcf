import GRDB
import RecordModel

extension CanonicalStore {
    /// The members of the entity that a record is in, ascending.
    ///
    /// - Throws: `missing` where the store has no such record.
    public func members(withRecord record: RecordID) throws(StoreError) -> [RecordID] {
        try reading { db in
            let members = try Int64.fetchAll(
                db,
                sql: """
                    SELECT record FROM membership WHERE entity = (
                        SELECT entity FROM membership WHERE record = ?) ORDER BY record
                    """, arguments: [record.rawValue])
            guard !members.isEmpty else { throw Self.unknownRecord }
            return members.map(RecordID.init)
        }
    }

    /// For each record a number that is equal where they are in one entity.
    public func entityNumbers(of records: [RecordID]) throws(StoreError) -> [Int64] {
        try reading { db in
            let query = try BulkStatement(db, "SELECT entity FROM membership WHERE record = ?")
            return try records.map { record in
                query.bind(record.rawValue, at: 1)
                guard try query.step() else { throw Self.unknownRecord }
                defer { query.reset() }
                return query.integer(0)
            }
        }
    }

    /// The internal numbers of the entities that records are in; a record that came with the open run is
    /// in none yet.
    public func knownEntities(of records: [RecordID]) throws(StoreError) -> [RecordID: Int64] {
        try reading { db in
            let query = try BulkStatement(db, "SELECT entity FROM membership WHERE record = ?")
            var found: [RecordID: Int64] = [:]
            for record in records {
                query.bind(record.rawValue, at: 1)
                if try query.step() { found[record] = query.integer(0) }
                query.reset()
            }
            return found
        }
    }
}
