import GRDB
import RecordModel

/// Finds the records that a key of their own source leads to.
struct KeyedRecords {
    /// One of them, with the name of its table.
    struct Found {
        let id: Int64
        let table: String
    }

    private let exact: BulkStatement
    private let alias: BulkStatement
    private let shared: BulkStatement

    /// - Parameter ofHistory: whether pieces of history are meant.
    init(_ db: Database, ofHistory: Bool = false) throws {
        if ofHistory {
            let table = "JOIN historyTable t ON t.id = r.historyTable"
            exact = try BulkStatement(
                db,
                """
                SELECT r.id, t.name FROM historyRecord r \(table)
                WHERE r.source = ?1 AND r.key = ?2 AND r.version IS NOT NULL
                """)
            alias = try BulkStatement(
                db,
                """
                SELECT r.id, t.name FROM historyAlias a JOIN historyRecord r ON r.id = a.record
                    \(table) WHERE a.source = ?1 AND a.key = ?2
                """)
            shared = try BulkStatement(
                db,
                """
                SELECT r.id, t.name FROM historyTable t JOIN historyRecord r
                    ON r.source = t.source AND r.key = ?2 || '@' || t.name AND r.historyTable = t.id
                WHERE t.source = ?1 AND r.version IS NOT NULL ORDER BY t.name
                """)
        } else {
            let table =
                "JOIN tableLayout l ON l.id = r.layout JOIN sourceTable t ON t.id = l.sourceTable"
            exact = try BulkStatement(
                db,
                """
                SELECT r.id, t.name FROM sourceRecord r \(table)
                WHERE r.source = ?1 AND r.key = ?2
                """)
            alias = try BulkStatement(
                db,
                """
                SELECT r.id, t.name FROM recordAlias a JOIN sourceRecord r ON r.id = a.record
                    \(table) WHERE a.source = ?1 AND a.key = ?2
                """)
            shared = try BulkStatement(
                db,
                """
                SELECT r.id, t.name FROM sourceTable t
                    JOIN sourceRecord r ON r.source = t.source AND r.key = ?2 || '@' || t.name
                    JOIN tableLayout l ON l.id = r.layout AND l.sourceTable = t.id
                WHERE t.source = ?1 ORDER BY t.name
                """)
        }
    }

    /// One record, or those of several tables that share the key, by the names of these.
    func records(_ key: String, source: Int64) throws -> [Found] {
        let own = try all(exact, key, source)
        if !own.isEmpty { return own }
        let known = try all(alias, key, source)
        if known.isEmpty { return [] }
        let sharing = try all(shared, key, source)
        return sharing.contains { $0.id == known[0].id } ? sharing : known
    }

    private func all(_ query: BulkStatement, _ key: String, _ source: Int64) throws -> [Found] {
        query.bind(source, at: 1)
        query.bind(key, at: 2)
        defer { query.reset() }
        var found: [Found] = []
        while try query.step() { found.append(Found(id: query.integer(0), table: query.text(1))) }
        return found
    }
}

extension CanonicalStore {
    /// The keys that some records have in their own sources, in the order asked for: without the
    /// name of the table that tells records of two tables with one key apart.
    ///
    /// - Throws: `missing` where the store has no such record.
    public func ownKeys(of records: [RecordID]) throws(StoreError) -> [String] {
        try reading { db in
            let query = try BulkStatement(
                db, "SELECT source, key, layout FROM sourceRecord WHERE id = ?")
            return try records.map { record in
                query.bind(record.rawValue, at: 1)
                guard try query.step() else { throw Self.unknownRecord }
                defer { query.reset() }
                let key = query.text(1)
                guard key.utf8.contains(UInt8(ascii: "@")) else { return key }
                let table = try layout(query.integer(2), db).table.name
                return try ownKey(key, table: table, source: query.integer(0), db)
            }
        }
    }

    private func ownKey(
        _ key: String, table: String, source: Int64, _ db: Database
    ) throws -> String {
        guard let bare = SharedKey.bareKey(of: key, table: table) else { return key }
        let isShared = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM recordAlias WHERE source = ?1 AND key = ?2)
                    OR EXISTS (SELECT 1 FROM sourceRecord WHERE source = ?1 AND key = ?2)
                """, arguments: [source, bare])
        return isShared == true ? bare : key
    }
}
