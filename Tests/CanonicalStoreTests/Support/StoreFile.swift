import Foundation
import GRDB

/// A store's file as somebody with a SQLite tool sees it.
struct StoreFile {
    let path: String

    /// One row of a table by its primary key.
    struct Place {
        let table: String
        /// Column and value, as SQL.
        let key: [(column: String, value: String)]

        var condition: String {
            key.map { "\"\($0.column)\" IS \($0.value)" }.joined(separator: " AND ")
        }
    }

    /// The store's own tables.
    func tables() throws -> [String] {
        try reading { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                        AND name NOT LIKE 'grdb_%' ORDER BY name
                    """)
        }
    }

    /// Any row of a table; nil where it has none.
    func row(of table: String, using random: inout SeededGenerator) throws -> Place? {
        let pick = random.next() >> 1
        return try reading { db in
            let columns = try String.fetchAll(
                db, sql: "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk",
                arguments: [table])
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \"\(table)\"") ?? 0
            if count == 0 { return nil }
            let list = columns.map { "quote(\"\($0)\")" }.joined(separator: ", ")
            let row = try Row.fetchOne(
                db, sql: "SELECT \(list) FROM \"\(table)\" LIMIT 1 OFFSET ?",
                arguments: [Int(pick) % count])
            guard let row else { return nil }
            return Place(
                table: table,
                key: columns.enumerated().map { index, column in (column, row[index] as String) })
        }
    }

    /// A copy without a row.
    func copy(to other: String, without place: Place) throws {
        try copy(
            to: other,
            changing: "DELETE FROM \"\(place.table)\" WHERE \(place.condition)")
    }

    /// A copy that somebody changed by hand.
    func copy(to other: String, changing sql: String) throws {
        try? FileManager.default.removeItem(atPath: other)
        try FileManager.default.copyItem(atPath: path, toPath: other)
        try? FileManager.default.copyItem(atPath: path + ".key", toPath: other + ".key")
        try Sample.execute(sql, on: other)
    }

    private func reading<Value>(_ work: (Database) throws -> Value) throws -> Value {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        return try queue.read(work)
    }
}
