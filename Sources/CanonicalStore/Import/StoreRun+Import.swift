import Foundation
import GRDB
import RecordModel

extension StoreRun {
    /// Begins to import a table from a file.
    ///
    /// The source and the table are recognised again under the stable parts of their names.
    /// - Throws: `missingKey` where the store's key file is gone.
    public func beginTable(
        _ table: SourceTable, file: ImportFile
    ) throws(StoreError) -> ImportingTable {
        // Without the key nobody could tell who was erased (DESIGN.md, D3); a new store gets one.
        if !store.isBuilding { _ = try FingerprintKey(paths: store.paths) }
        return try store.access { db in
            let layout = try storedLayout(db, table)
            try prepareLookups(db, layout)
            try db.execute(
                sql: """
                    INSERT INTO importFile(run, path, byteCount, fingerprint) VALUES (?, ?, ?, ?)
                    """,
                arguments: [id.rawValue, file.path, file.byteCount, file.fingerprint])
            return ImportingTable(number: Int(layout.id), file: db.lastInsertedRowID)
        }
    }

    /// Writes rows that could not become records to the reject list.
    ///
    /// A run that only meets the rejects of an earlier run changes nothing.
    public func reject(_ rows: [RejectedRow]) throws(StoreError) {
        try store.access { db in
            for row in rows {
                let cells = String(decoding: try JSONEncoder().encode(row.cells), as: UTF8.self)
                let isKnown =
                    try Bool.fetchOne(
                        db,
                        sql: """
                            SELECT EXISTS (SELECT 1 FROM rejectedRow WHERE file = ? AND line = ?
                                AND code = ? AND cells = ?)
                            """, arguments: [row.file, row.line, row.code, cells]) ?? false
                if isKnown { continue }
                try db.execute(
                    sql: """
                        INSERT INTO rejectedRow(run, file, line, code, reason, cells)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [id.rawValue, row.file, row.line, row.code, row.reason, cells])
                counts.rejectedRows += 1
                hasChanges = true
            }
        }
    }

    /// The layout of a table, stored where it is new.
    private func storedLayout(_ db: Database, _ table: SourceTable) throws -> TableLayout {
        let source = try identifier(
            db, find: "SELECT id FROM source WHERE name = ? AND kind = ?",
            add: "INSERT INTO source(name, kind) VALUES (?, ?)",
            [table.source, table.kind.rawValue])
        let sourceTable = try identifier(
            db, find: "SELECT id FROM sourceTable WHERE source = ? AND name = ?",
            add: "INSERT INTO sourceTable(source, name) VALUES (?, ?)",
            [source, TableLayout.stableName(table.name)])
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let definition = String(decoding: try encoder.encode(table), as: UTF8.self)
        var hasher = StableHasher()
        hasher.append(definition)
        let hash = hasher.finish().hexadecimal
        let number = try identifier(
            db, find: "SELECT id FROM tableLayout WHERE sourceTable = ? AND definitionHash = ?",
            add:
                "INSERT INTO tableLayout(sourceTable, definitionHash, definition) VALUES (?, ?, ?)",
            [sourceTable, hash], [sourceTable, hash, definition])
        let layout = TableLayout(
            id: number, sourceTable: sourceTable, source: source, table: table)
        imports.layouts[number] = layout
        if imports.tables[sourceTable] == nil {
            let known =
                try Int.fetchOne(
                    db, sql: "SELECT presentRecords FROM sourceTable WHERE id = ?",
                    arguments: [sourceTable]) ?? 0
            imports.tables[sourceTable] = .init(layout: layout, knownRecords: known)
            imports.tableOrder.append(sourceTable)
        }
        return layout
    }

    private func identifier(
        _ db: Database, find: String, add: String, _ key: StatementArguments,
        _ values: StatementArguments? = nil
    ) throws -> Int64 {
        if let found = try Int64.fetchOne(db, sql: find, arguments: key) { return found }
        try db.execute(sql: add, arguments: values ?? key)
        return db.lastInsertedRowID
    }

    /// Decides whether rows of a table may meet records that are there.
    ///
    /// The first table of a source that had none cannot; it is loaded without looking, and without
    /// the index, which is built afterwards.
    private func prepareLookups(_ db: Database, _ layout: TableLayout) throws {
        let source = layout.source
        if !isFirstLoad, !imports.sourcesWithRecords.contains(source),
            imports.blindTable[source] == nil
        {
            let hasRecords =
                try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM sourceRecord WHERE source = ?)",
                    arguments: [source]) ?? false
            if hasRecords { imports.sourcesWithRecords.insert(source) }
        }
        if imports.sourcesWithRecords.contains(source) || imports.blindTable[source] != nil {
            imports.sourcesWithRecords.insert(source)
            if !imports.isKeyIndexReady {
                try db.execute(sql: StoreSchema.recordKeyIndex)
                imports.isKeyIndexReady = true
            }
        } else {
            imports.blindTable[source] = layout.id
        }
    }
}
