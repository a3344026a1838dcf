import GRDB
import RecordModel

/// Keys that several tables of one source have: contacts and leads numbered from 1 each.
///
/// Each of these records is called by its key and its table, `7@contacts` and `7@leads`, the one that
/// came first too: what they are called must not depend on the order of files and nights. The bare key
/// goes on to lead to the first of them, for it was given out.
enum SharedKey {
    /// What a record is called whose key a record of another table has, too.
    static func name(_ key: String, table: String) -> String {
        "\(key)@\(TableLayout.stableName(table))"
    }

    /// The key that the source itself has, where a name may be one made by `name`; else nil.
    static func bareKey(of name: String, table: String) -> String? {
        let end = "@" + TableLayout.stableName(table)
        guard name.hasSuffix(end), name.utf8.count > end.utf8.count else { return nil }
        return String(name.dropLast(end.count))
    }
}

extension StoreRun {
    /// Calls a record by its table, too, because a record of another table has its key.
    ///
    /// Nothing happens where it is so already, or where another record is called so.
    func qualify(_ db: Database, record: Int64, key: String) throws {
        let table = try String.fetchOne(
            db,
            sql: """
                SELECT t.name FROM sourceRecord r JOIN tableLayout l ON l.id = r.layout
                    JOIN sourceTable t ON t.id = l.sourceTable WHERE r.id = ? AND r.key = ?
                """, arguments: [record, key])
        guard let table else { return }
        let former = try ReferenceLookup(db).hash(RecordID(rawValue: record))
        try db.execute(
            sql: """
                UPDATE OR IGNORE sourceRecord SET key = ?1 WHERE id = ?2
                    AND NOT EXISTS (SELECT 1 FROM recordAlias a
                        WHERE a.source = sourceRecord.source AND a.key = ?1)
                """, arguments: [SharedKey.name(key, table: table), record])
        if db.changesCount == 0 { return }
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO recordAlias(source, key, record)
                    SELECT source, ?, id FROM sourceRecord WHERE id = ?
                """, arguments: [key, record])
        touch(RecordID(rawValue: record))
        hasRelationChanges = true
        try touchNamers(db, of: record)
        try renameQuestions(db, of: record, former)
    }

    /// Proposals are known by the names of their records: one that was answered is not asked again.
    private func renameQuestions(
        _ db: Database, of record: Int64, _ former: StableHash128
    ) throws {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT p.id, p.fingerprint FROM proposalMember m JOIN proposal p ON p.id = m.proposal
                WHERE m.record = ?
                """, arguments: [record])
        if rows.isEmpty { return }
        let present = try ReferenceLookup(db).hash(RecordID(rawValue: record))
        for row in rows {
            guard let sum = StableHash128(hexadecimal: row["fingerprint"]) else { continue }
            try db.execute(
                sql: "UPDATE OR IGNORE proposal SET fingerprint = ? WHERE id = ?",
                arguments: [
                    sum.subtracting(former).adding(present).hexadecimal, row["id"] as Int64,
                ])
        }
    }

    /// Notes what is known by the name of a record: those to whom it is related, and its history.
    private func touchNamers(_ db: Database, of record: Int64) throws {
        let related = try Int64.fetchAll(
            db,
            sql: """
                SELECT "right" FROM judgement WHERE "left" = ?1 AND verdict = 'related'
                UNION SELECT "left" FROM judgement WHERE "right" = ?1 AND verdict = 'related'
                """, arguments: [record])
        for other in related { touch(RecordID(rawValue: other)) }
        let items = try Int64.fetchAll(
            db, sql: "SELECT DISTINCT item FROM historyLink WHERE record = ?", arguments: [record])
        for item in items { noteHistory(item) }
    }

    /// The same for a piece of history.
    func qualifyHistory(_ db: Database, item: Int64, key: String) throws {
        let table = try String.fetchOne(
            db,
            sql: """
                SELECT t.name FROM historyRecord r JOIN historyTable t ON t.id = r.historyTable
                WHERE r.id = ? AND r.key = ?
                """, arguments: [item, key])
        guard let table else { return }
        try db.execute(
            sql: """
                UPDATE OR IGNORE historyRecord SET key = ?1 WHERE id = ?2
                    AND NOT EXISTS (SELECT 1 FROM historyAlias a
                        WHERE a.source = historyRecord.source AND a.key = ?1)
                """, arguments: [SharedKey.name(key, table: table), item])
        if db.changesCount == 0 { return }
        try db.execute(
            sql: """
                INSERT OR REPLACE INTO historyAlias(source, key, record)
                    SELECT source, ?, id FROM historyRecord WHERE id = ?
                """, arguments: [key, item])
        noteHistory(item)
    }
}
