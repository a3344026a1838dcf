import Foundation
import GRDB
import RecordModel

/// Sources and tables that were called after a person who was erased: the name that they have instead.
///
/// It is made with the store's key from the former one, so that the next file of the same source is
/// still known as such, and nobody can read the former name from it.
struct ErasedNames {
    private static let beginning = "erased-"
    private let key: FingerprintKey
    private let names: Set<String>

    /// Nil where no source or table was renamed.
    ///
    /// - Throws: `missingKey` where the store's key file is gone.
    init?(_ db: Database, _ paths: StorePaths) throws {
        names = try String.fetchSet(
            db,
            sql: """
                SELECT name FROM (\(Self.allNames)) WHERE substr(name, 1, 7) = ?
                """, arguments: [Self.beginning])
        if names.isEmpty { return nil }
        key = try FingerprintKey(paths: paths)
    }

    static let allNames = """
        SELECT name FROM source UNION SELECT name FROM sourceTable
        UNION SELECT name FROM historySource UNION SELECT name FROM historyTable
        """

    /// The name that one gets: letters, for tables are known without the numbers at the end of their
    /// names.
    static func name(_ former: String, _ key: FingerprintKey) -> String {
        var bits = key.fingerprint("name\u{0}\(former)").low
        var letters = ""
        for _ in 0..<10 {
            letters.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "a") + UInt8(bits & 15)))
            bits >>= 4
        }
        return beginning + letters
    }

    /// What a source is called in the store.
    func source(_ given: String) -> String {
        let name = Self.name(given, key)
        return names.contains(name) ? name : given
    }

    /// What a table is called in the store: with what exports append to its name.
    func table(_ given: String) -> String {
        let stable = TableLayout.stableName(given)
        let name = Self.name(stable, key)
        return names.contains(name) ? name + given.dropFirst(stable.count) : given
    }
}

extension StoreRun {
    /// Gives sources and tables that are called after a person other names; their numbers, and with them
    /// all that refers to them, stay.
    func renameSources(_ db: Database, _ names: [String]) throws {
        if names.isEmpty { return }
        let key = try FingerprintKey(paths: store.paths)
        let renamed = Dictionary(
            uniqueKeysWithValues: names.map { ($0, ErasedNames.name($0, key)) })
        for former in names {
            guard let name = renamed[former] else { continue }
            try renameKeys(db, table: former, to: name)
            for table in ["source", "sourceTable", "historySource", "historyTable"] {
                try db.execute(
                    sql: "UPDATE \(table) SET name = ? WHERE name = ?", arguments: [name, former])
            }
            try db.execute(
                sql: "UPDATE qualityScore SET name = ? WHERE scope = 'source' AND name = ?",
                arguments: [name, former])
        }
        try renameLayouts(db, renamed)
        store.layoutCache.clear()
        store.historyLayouts.clear()
        try renameQuestions(db)
        for record in try Int64.fetchAll(
            db,
            sql: """
                SELECT r.id FROM sourceRecord r JOIN source s ON s.id = r.source
                    JOIN tableLayout l ON l.id = r.layout JOIN sourceTable t ON t.id = l.sourceTable
                WHERE substr(s.name, 1, 7) = 'erased-' OR substr(t.name, 1, 7) = 'erased-'
                """)
        { touch(RecordID(rawValue: record)) }
        history.isEverythingChanged = true
        hasRelationChanges = true
    }

    /// Keys that hold the name of their table, because another table of the source has them, too.
    private func renameKeys(_ db: Database, table former: String, to name: String) throws {
        let owned = [
            (
                "sourceRecord",
                """
                layout IN (SELECT l.id FROM tableLayout l JOIN sourceTable t ON t.id = l.sourceTable
                    WHERE t.name = ?1)
                """
            ), ("historyRecord", "historyTable IN (SELECT id FROM historyTable WHERE name = ?1)"),
        ]
        for (records, condition) in owned {
            try db.execute(
                sql: """
                    UPDATE \(records) SET key = substr(key, 1, length(key) - length(?1)) || ?2
                    WHERE \(condition) AND substr(key, -length(?1) - 1) = '@' || ?1
                    """, arguments: [former, name])
        }
    }

    private func renameLayouts(_ db: Database, _ renamed: [String: String]) throws {
        func table(_ given: String) -> String {
            let stable = TableLayout.stableName(given)
            return renamed[stable].map { $0 + given.dropFirst(stable.count) } ?? given
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        for row in try Row.fetchAll(
            db, sql: "SELECT id, definition, ownColumns FROM tableLayout ORDER BY id")
        {
            let text: String = row["definition"]
            var layout = try JSONDecoder().decode(SourceTable.self, from: Data(text.utf8))
            let former = layout
            layout.source = renamed[layout.source] ?? layout.source
            layout.name = table(layout.name)
            if layout == former { continue }
            let definition = String(decoding: try encoder.encode(layout), as: UTF8.self)
            try db.execute(
                sql: "UPDATE tableLayout SET definition = ?, definitionHash = ? WHERE id = ?",
                arguments: [
                    definition, Self.definitionHash(definition, ownColumns: row["ownColumns"]),
                    row["id"] as Int64,
                ])
        }
        for row in try Row.fetchAll(db, sql: "SELECT id, definition FROM historyLayout ORDER BY id")
        {
            let text: String = row["definition"]
            var layout = try JSONDecoder().decode(HistoryTable.self, from: Data(text.utf8))
            let former = layout
            layout.source = renamed[layout.source] ?? layout.source
            layout.name = table(layout.name)
            if layout == former { continue }
            let definition = String(decoding: try encoder.encode(layout), as: UTF8.self)
            try db.execute(
                sql: "UPDATE historyLayout SET definition = ?, definitionHash = ? WHERE id = ?",
                arguments: [definition, Self.definitionHash(definition), row["id"] as Int64])
        }
    }

    /// By what a layout is found again.
    static func definitionHash(_ definition: String, ownColumns: Int? = nil) -> String {
        var hasher = StableHasher()
        hasher.append(definition)
        if let ownColumns { hasher.appendRaw(UInt64(ownColumns)) }
        return hasher.finish().hexadecimal
    }

    /// Proposals are known by the names of their records.
    private func renameQuestions(_ db: Database) throws {
        let lookup = try ReferenceLookup(db)
        for proposal in try Int64.fetchAll(db, sql: "SELECT id FROM proposal ORDER BY id") {
            let members = try members(db, ProposalID(rawValue: proposal))
            if members.isEmpty { continue }
            try db.execute(
                sql: "UPDATE OR IGNORE proposal SET fingerprint = ? WHERE id = ?",
                arguments: [try Self.fingerprint(members, lookup.hash), proposal])
        }
    }
}
