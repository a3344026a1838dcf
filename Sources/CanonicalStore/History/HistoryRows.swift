import Foundation
import GRDB
import RecordModel

/// Reads the versions in force of pieces of history.
struct HistoryRows {
    /// One piece with its place in the store.
    struct Row {
        let id: Int64
        /// `historySource.id`.
        let source: Int64
        let isPresent: Bool
        let item: HistoryItem
        let version: Int
        let row: Int?
    }

    private let store: CanonicalStore
    private let db: Database
    private let query: BulkStatement
    private let name: BulkStatement

    /// - Parameter run: pieces as they were after it, if no version was taken back since; nil for as they are now.
    init(store: CanonicalStore, _ db: Database, after run: RunID? = nil) throws {
        self.store = store
        self.db = db
        query = try BulkStatement(
            db,
            run == nil
                ? """
                SELECT r.source, r.key, r.isPresent, v.layout, v.cells, v.version, v.row
                FROM historyRecord r JOIN historyVersion v
                    ON v.record = r.id AND v.version = r.version WHERE r.id = ?1
                """
                : """
                SELECT r.source, r.key, 1, v.layout, v.cells, v.version, v.row
                FROM historyRecord r JOIN historyVersion v ON v.record = r.id AND v.version = (
                    SELECT max(version) FROM historyVersion
                    WHERE record = ?1 AND run <= ?2 AND withdrawnRun IS NULL)
                WHERE r.id = ?1 AND v.cells IS NOT NULL
                """)
        if let run { query.bind(run.rawValue, at: 2) }
        name = try BulkStatement(
            db,
            """
            SELECT s.name, s.object, r.key FROM historyRecord r
                JOIN historySource s ON s.id = r.source WHERE r.id = ?
            """)
    }

    /// nil where all that was said of it was taken back.
    func row(_ id: Int64) throws -> Row? {
        query.bind(id, at: 1)
        guard try query.step() else { return nil }
        defer { query.reset() }
        let layout = try store.historyLayout(query.integer(3), db)
        let reference = HistoryReference(
            source: layout.table.source, kind: layout.table.kind, key: query.text(1))
        return Row(
            id: id, source: query.integer(0), isPresent: query.integer(2) == 1,
            item: HistoryItem(
                reference: reference, cells: PackedCells(bytes: query.bytes(4)),
                columns: layout.table.columns),
            version: Int(query.integer(5)), row: query.optionalInteger(6).map(Int.init))
    }

    /// The name of a piece outside the store.
    func reference(_ id: Int64) throws -> HistoryReference {
        name.bind(id, at: 1)
        guard try name.step(), let kind = HistoryKind(rawValue: name.text(1)) else {
            throw CanonicalStore.unknownRecord
        }
        defer { name.reset() }
        return HistoryReference(source: name.text(0), kind: kind, key: name.text(2))
    }
}

extension CanonicalStore {
    /// The layout of history with a number.
    func historyLayout(_ number: Int64, _ db: Database) throws -> HistoryLayout {
        if let found = historyLayouts[number] { return found }
        guard
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT l.historyTable, t.source, l.definition FROM historyLayout l
                        JOIN historyTable t ON t.id = l.historyTable WHERE l.id = ?
                    """, arguments: [number])
        else {
            throw StoreError(
                .inputOutput, code: "store.missingLayout",
                message: "The store lacks the columns of history table \(number); run verify.")
        }
        let definition: String = row["definition"]
        let table = try JSONDecoder().decode(HistoryTable.self, from: Data(definition.utf8))
        let layout = HistoryLayout(
            id: number, number: row["historyTable"], source: row["source"], table: table)
        historyLayouts[number] = layout
        return layout
    }

    /// Whether the store holds any history; one of an older schema holds none.
    func hasHistory(_ db: Database) throws -> Bool {
        let hasTables =
            try Bool.fetchOne(
                db,
                sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'historyRecord')")
            ?? false
        guard hasTables else { return false }
        return try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM historyRecord)") ?? false
    }
}
