import GRDB
import RecordModel

extension StoreRun {
    /// So many records of a table must have lost their value of a field for it to count as emptied: a
    /// handful may well have been cleared by people.
    private static let fewest = 20

    /// What this run changed in the fields of one table.
    private struct Changes {
        /// How many records lost their value.
        var lost: [Field: Int] = [:]
        /// Fields of which a record that the run touched has a value.
        var filled: Set<Field> = []

        /// In the order of fields.
        var candidates: [Field] {
            Field.allCases.filter { (lost[$0] ?? 0) >= StoreRun.fewest && !filled.contains($0) }
        }
    }

    /// For each table, by its number, the fields of which many records had a value before this run and
    /// none has one now, though the table has the column still.
    ///
    /// A column whose cells are all blank is as gone as one that is left out, but clears what was known.
    /// - Complexity: proportional to what the run touched; one look through a table where a field seems
    ///   to be empty.
    func emptiedFields(_ db: Database) throws -> [Int64: [Field]] {
        if isFirstLoad || touched.isEmpty { return [:] }
        var changes: [Int64: Changes] = [:]
        let query = try BulkStatement(
            db,
            """
            SELECT r.layout, r.cells, v.layout, v.cells FROM sourceRecord r
                LEFT JOIN recordVersion v ON v.record = r.id AND v.version = r.version - 1
            WHERE r.id = ?1 AND r.versionRun = ?2 AND r.absentRun IS NULL
            """)
        query.bind(id.rawValue, at: 2)
        for record in touched.sorted() {
            query.bind(record.rawValue, at: 1)
            guard try query.step() else { continue }
            let layout = try store.layout(query.integer(0), db)
            let now = Self.filled(query.bytes(1), layout)
            changes[layout.sourceTable, default: Changes()].filled.formUnion(now)
            if !query.isNull(2) {
                let former = try store.layout(query.integer(2), db)
                for field in Self.filled(query.bytes(3), former) where !now.contains(field) {
                    changes[layout.sourceTable]?.lost[field, default: 0] += 1
                }
            }
            query.reset()
        }
        var emptied: [Int64: [Field]] = [:]
        for (table, change) in changes {
            let own = change.candidates
            if own.isEmpty { continue }
            let left = try stillEmpty(own, in: table, db)
            if !left.isEmpty { emptied[table] = left }
        }
        return emptied
    }

    /// Those of some fields that the table's last layout has columns for and no present record a value.
    private func stillEmpty(
        _ fields: [Field], in table: Int64, _ db: Database
    ) throws -> [Field] {
        let query = try BulkStatement(
            db,
            """
            SELECT r.layout, r.cells FROM sourceRecord r JOIN tableLayout l ON l.id = r.layout
            WHERE l.sourceTable = ? AND r.absentRun IS NULL
            """)
        query.bind(table, at: 1)
        defer { query.reset() }
        var left = fields
        if let layout = imports.tables[table]?.layout {
            let columns = Set(layout.table.columns.prefix(layout.ownColumns).map(\.field))
            left.removeAll { !columns.contains($0) }
        }
        while !left.isEmpty, try query.step() {
            let filled = Self.filled(query.bytes(1), try store.layout(query.integer(0), db))
            left.removeAll(where: filled.contains)
        }
        return left
    }

    /// The fields of which a record has a value; what no column understands is left out.
    private static func filled(_ cells: [UInt8], _ layout: TableLayout) -> Set<Field> {
        var fields: Set<Field> = []
        for cell in PackedCells(bytes: cells).cells where cell.column < layout.table.columns.count {
            let field = layout.table.columns[cell.column].field
            if field != .unmapped, !cell.text.allSatisfy(\.isWhitespace) { fields.insert(field) }
        }
        return fields
    }
}
