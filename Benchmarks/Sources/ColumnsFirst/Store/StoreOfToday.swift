import Foundation
import GRDB

/// How long SQLite takes for the rows of a store as `recollect` wrote it: from one file into another, table by
/// table, indexes after the rows. That is the floor of a store of rows.
struct StoreOfToday {
    let path: String

    /// What stands in the store, by what it is for.
    static let groups: [(name: String, tables: [String])] = [
        ("source records", ["sourceRecord"]), ("crosswalk", ["membership"]),
        ("entities, golden records, lineage", ["entity", "entityName"]),
        ("search index", ["searchBlock", "searchBlockSegment"]),
        ("match index", ["matchBlock", "matchBlockSegment"]),
        ("judgements, pairs, ledger", ["judgement", "pair", "auditEvent"]),
        (
            "proposals and evidence",
            ["proposal", "proposalMember", "proposalEvidence", "proposalChange"]
        ),
        ("blocks of questions", ["partyBlock"]),
    ]

    /// Copies the groups one after the other into a new file.
    func copy(into target: String, _ clock: inout StepClock) throws {
        try? FileManager.default.removeItem(atPath: target)
        let queue = try BlockStore.open(target)
        try queue.writeWithoutTransaction { database in
            try database.execute(
                sql: "ATTACH ? AS former", arguments: ["file:\(path)?immutable=1"])
        }
        clock.note("opened")
        for group in Self.groups {
            try queue.writeWithoutTransaction { database in
                for table in group.tables {
                    for sql in try Self.definitions(of: table, database, type: "table") {
                        try database.execute(sql: sql)
                        try database.execute(
                            sql: "INSERT INTO main.\(table) SELECT * FROM former.\(table)")
                    }
                    for sql in try Self.definitions(of: table, database, type: "index") {
                        try database.execute(sql: sql)
                    }
                }
            }
            clock.note(group.name)
        }
        try queue.close()
    }

    private static func definitions(
        of table: String, _ database: Database, type: String
    ) throws -> [String] {
        try String.fetchAll(
            database,
            sql: """
                SELECT sql FROM former.sqlite_schema
                WHERE tbl_name = ? AND type = ? AND sql IS NOT NULL ORDER BY rowid
                """, arguments: [table, type])
    }
}
