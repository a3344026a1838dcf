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
            if imports.erased == nil { imports.erased = try ErasedPeople(db, store.paths) }
            var named = table
            if let names = try ErasedNames(db, store.paths) {
                named.source = names.source(table.source)
                named.name = names.table(table.name)
            }
            let layout = try storedLayout(db, named, file)
            if named.source != table.source { imports.formerSources[layout.id] = table.source }
            try prepareLookups(db, layout)
            try db.execute(
                sql: """
                    INSERT INTO importFile(run, path, byteCount, fingerprint, reading, isCorrection,
                        layout) VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    id.rawValue, file.path, file.byteCount, file.fingerprint, file.reading,
                    file.isCorrection, layout.id,
                ])
            return ImportingTable(
                number: Int(layout.id), file: db.lastInsertedRowID, isCorrection: file.isCorrection)
        }
    }

    /// The layout of a table, stored where it is new.
    ///
    /// Columns that former files of the table had are kept behind the file's own ones.
    private func storedLayout(
        _ db: Database, _ table: SourceTable, _ file: ImportFile
    ) throws -> TableLayout {
        let source = try identifier(
            db, find: "SELECT id FROM source WHERE name = ? AND kind = ?",
            add: "INSERT INTO source(name, kind) VALUES (?, ?)",
            [table.source, table.kind.rawValue])
        let sourceTable = try identifier(
            db, find: "SELECT id FROM sourceTable WHERE source = ? AND name = ?",
            add: "INSERT INTO sourceTable(source, name) VALUES (?, ?)",
            [source, TableLayout.stableName(table.name)])
        let former = try Int64.fetchAll(
            db, sql: "SELECT id FROM tableLayout WHERE sourceTable = ? ORDER BY id",
            arguments: [sourceTable]
        ).map { try store.layout($0, db) }
        var layout = TableLayout(id: 0, sourceTable: sourceTable, source: source, table: table)
        if file.declaresColumns { layout = layout.keepingColumns(of: former) }
        let number = try layoutNumber(db, layout)
        layout = TableLayout(
            id: number, sourceTable: sourceTable, source: source, table: layout.table,
            ownColumns: layout.ownColumns)
        imports.layouts[number] = layout
        if file.givesRegion { imports.givenRegions.insert(number) }
        imports.formerKeys[number] = FormerKeys(layout: layout, former: former)
        if imports.tables[sourceTable] == nil {
            let known =
                try Int.fetchOne(
                    db, sql: "SELECT presentRecords FROM sourceTable WHERE id = ?",
                    arguments: [sourceTable]) ?? 0
            imports.tables[sourceTable] = .init(
                layout: layout, knownRecords: known, isPart: file.isCorrection)
            imports.tableOrder.append(sourceTable)
        } else {
            imports.tables[sourceTable]?.layout = layout
            // A correction beside its own file: together they are the whole.
            if !file.isCorrection { imports.tables[sourceTable]?.isPart = false }
        }
        return layout
    }

    private func layoutNumber(_ db: Database, _ layout: TableLayout) throws -> Int64 {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let definition = String(decoding: try encoder.encode(layout.table), as: UTF8.self)
        let hash = Self.definitionHash(definition, ownColumns: layout.ownColumns)
        return try identifier(
            db, find: "SELECT id FROM tableLayout WHERE sourceTable = ? AND definitionHash = ?",
            add: """
                INSERT INTO tableLayout(sourceTable, definitionHash, definition, ownColumns)
                VALUES (?, ?, ?, ?)
                """,
            [layout.sourceTable, hash], [layout.sourceTable, hash, definition, layout.ownColumns])
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
