import GRDB
import RecordModel

/// Recognises edited rows in tables without ids: a vanished row and a new one that agree on most
/// cells, and of which each is the other's only candidate (DESIGN.md, section 5).
enum RowVersions {
    struct Match {
        let vanished: Int64
        let added: Int64
    }

    /// Values that more rows share than this say nothing about which row is which.
    private static let largestGroup = 32

    /// The pairs found, ordered by the vanished record.
    static func match(
        _ run: StoreRun, _ db: Database, _ table: ImportState.Table, vanished: [Int64]
    ) throws -> [Match] {
        if vanished.isEmpty || table.counts.added == 0 { return [] }
        let old = try hashedRows(run, db, table, records: vanished)
        let new = try hashedRows(run, db, table, records: nil)
        if old.isEmpty || new.isEmpty { return [] }
        var byCell: [UInt64: [Int]] = [:]
        for (index, row) in new.enumerated() {
            for cell in row.cells { byCell[cell, default: []].append(index) }
        }
        var partnersOfOld = [[Int]](repeating: [], count: old.count)
        var partnersOfNew = [[Int]](repeating: [], count: new.count)
        for (index, row) in old.enumerated() {
            var candidates = Set<Int>()
            for cell in row.cells {
                guard let group = byCell[cell], group.count <= largestGroup else { continue }
                candidates.formUnion(group)
            }
            for candidate in candidates where agreeOnMost(row, new[candidate]) {
                partnersOfOld[index].append(candidate)
                partnersOfNew[candidate].append(index)
            }
        }
        var out: [Match] = []
        for (index, partners) in partnersOfOld.enumerated() {
            guard partners.count == 1, partnersOfNew[partners[0]].count == 1 else { continue }
            out.append(Match(vanished: old[index].record, added: new[partners[0]].record))
        }
        return out
    }

    private struct HashedRow {
        let record: Int64
        /// One hash for each non-empty cell, of its column and its text.
        let cells: Set<UInt64>
    }

    private static func agreeOnMost(_ left: HashedRow, _ right: HashedRow) -> Bool {
        left.cells.intersection(right.cells).count * 2 > max(left.cells.count, right.cells.count)
    }

    /// Rows whose key is the hash of their content: the given records, or this run's new ones.
    private static func hashedRows(
        _ run: StoreRun, _ db: Database, _ table: ImportState.Table, records: [Int64]?
    ) throws -> [HashedRow] {
        let isNew = records == nil
        let query = try run.statements.statement(
            db,
            """
            SELECT r.id, r.cells, r.layout FROM sourceRecord r JOIN tableLayout t ON t.id = r.layout
            WHERE r.id >= ? AND r.id <= ? AND t.sourceTable = ? AND substr(r.key, 1, 2) = 'h:'
            """)
        var out: [HashedRow] = []
        for record in records ?? [run.firstNewRecord] {
            query.bind(record, at: 1)
            query.bind(isNew ? Int64.max : record, at: 2)
            query.bind(table.layout.sourceTable, at: 3)
            while try query.step() {
                let record = query.integer(0)
                let layout = try run.store.layout(query.integer(2), db)
                query.withBytes(1) { bytes in
                    out.append(.init(record: record, cells: hashes(bytes, layout)))
                }
            }
        }
        return out
    }

    private static func hashes(_ bytes: Span<UInt8>, _ layout: TableLayout) -> Set<UInt64> {
        var out = Set<UInt64>()
        PackedCells.forEachCell(in: bytes) { column, range in
            guard !range.isEmpty, column < layout.table.columns.count else { return }
            var hasher = StableHasher()
            hasher.append(layout.table.columns[column].header)
            out.insert(MixHash.hash(bytes.extracting(range), seed: hasher.finish().low))
        }
        return out
    }
}
