import GRDB
import RecordModel

/// Recognises rows of tables without ids that are there under another key (DESIGN.md, section 5).
///
/// First those that say the same in all columns that both files have; then edited ones: a vanished
/// and a new row that agree on most cells, among them one that names somebody, and of which each is
/// the other's only candidate. Two rows that each have an id of their own are never one record.
struct RowVersions {
    /// A record that was not seen again.
    struct Vanished {
        let record: Int64
        let layout: Int64
        /// Whether its key is the hash of its content.
        let isHashed: Bool
    }

    struct Match {
        let vanished: Int64
        /// The vanished record's layout.
        let layout: Int64
        let added: Int64
    }

    let run: StoreRun
    let db: Database
    let table: ImportState.Table

    /// Values that more rows share than this say nothing about which row is which.
    private static let largestGroup = 32
    /// Fields of which one has to be the same for a row to be an edited version of another.
    private static let naming: Set<Field> = [
        .fullName, .givenName, .familyName, .organization, .tradingName, .email, .phone, .url,
        .taxID, .registrationID, .nationalID, .socialProfile,
    ]

    /// One row: the hash of each cell that is not empty, by its column in the new layout.
    private struct Hashed {
        let record: Int64
        let layout: Int64
        let isHashed: Bool
        var cells: [(column: Int, hash: UInt64)] = []
    }

    private var canMatch: Bool { table.counts.added > 0 }

    // MARK: Equal rows

    /// Pairs of rows that say the same in the columns that both files have: where columns came or
    /// went, the hash of a row's content is another one.
    func equal(_ vanished: [Vanished]) throws -> [Match] {
        let isOther = vanished.filter { $0.layout != table.layout.id }
        guard canMatch, !isOther.isEmpty, hasHashedRows(isOther) else { return [] }
        let new = try newRows()
        var isTaken = Set<Int64>()
        var out: [Match] = []
        for layout in Set(isOther.map(\.layout)).sorted() {
            let shared = try sharedColumns(layout)
            let old = try oldRows(isOther.filter { $0.layout == layout })
            let free = new.filter { !isTaken.contains($0.record) }
            let byContent = Dictionary(grouping: free) { content($0, shared) }
            let oldByContent = Dictionary(grouping: old) { content($0, shared) }
            for (content, group) in oldByContent {
                // Equal rows are paired in their order, where there are as many as before.
                guard content.count > 0, let partners = byContent[content],
                    partners.count == group.count, content.count > 1 || group.count == 1
                else { continue }
                for (left, right) in zip(group, partners) where left.isHashed || right.isHashed {
                    out.append(.init(vanished: left.record, layout: layout, added: right.record))
                    isTaken.insert(right.record)
                }
            }
        }
        return out.sorted { $0.vanished < $1.vanished }
    }

    private struct Content: Hashable {
        let high: UInt64
        let low: UInt64
        let count: Int
    }

    private func content(_ row: Hashed, _ shared: Set<Int>) -> Content {
        var hasher = StableHasher()
        var count = 0
        for cell in row.cells where shared.contains(cell.column) {
            hasher.appendRaw(UInt64(cell.column))
            hasher.appendRaw(cell.hash)
            count += 1
        }
        let hash = hasher.finish()
        return Content(high: hash.high, low: hash.low, count: count)
    }

    // MARK: Edited rows

    /// Pairs of a vanished row and the new one that continues it, ordered by the vanished record.
    func edited(_ vanished: [Vanished]) throws -> [Match] {
        guard canMatch, hasHashedRows(vanished) else { return [] }
        let old = try oldRows(vanished)
        let new = try newRows()
        var shared: [Int64: Set<Int>] = [:]
        for layout in Set(vanished.map(\.layout)) { shared[layout] = try sharedColumns(layout) }
        var byCell: [UInt64: [Int]] = [:]
        for (index, row) in new.enumerated() {
            for cell in row.cells { byCell[key(cell), default: []].append(index) }
        }
        var partnersOfOld = [[Int]](repeating: [], count: old.count)
        var partnersOfNew = [[Int]](repeating: [], count: new.count)
        for (index, row) in old.enumerated() {
            var candidates = Set<Int>()
            for cell in row.cells {
                guard let group = byCell[key(cell)], group.count <= Self.largestGroup else {
                    continue
                }
                candidates.formUnion(group)
            }
            for candidate in candidates.sorted()
            where agree(row, new[candidate], shared[row.layout] ?? []) {
                partnersOfOld[index].append(candidate)
                partnersOfNew[candidate].append(index)
            }
        }
        var out: [Match] = []
        for (index, partners) in partnersOfOld.enumerated() {
            guard partners.count == 1, partnersOfNew[partners[0]].count == 1 else { continue }
            out.append(
                Match(
                    vanished: old[index].record, layout: old[index].layout,
                    added: new[partners[0]].record))
        }
        return out
    }

    /// Whether two rows agree on most cells, and on one that names somebody.
    private func agree(_ old: Hashed, _ new: Hashed, _ shared: Set<Int>) -> Bool {
        guard old.isHashed || new.isHashed else { return false }
        let left = Set(old.cells.filter { shared.contains($0.column) }.map(key))
        let right = new.cells.filter { shared.contains($0.column) }
        let same = right.filter { left.contains(key($0)) }
        let columns = table.layout.table.columns
        guard same.count * 2 > max(left.count, right.count) else { return false }
        let canName = columns.contains { Self.naming.contains($0.field) }
        return !canName || same.contains { Self.naming.contains(columns[$0.column].field) }
    }

    private func key(_ cell: (column: Int, hash: UInt64)) -> UInt64 {
        MixHash.mix(cell.hash, seed: UInt64(cell.column))
    }

    // MARK: Rows

    private func hasHashedRows(_ vanished: [Vanished]) -> Bool {
        table.hashedRows > 0 || vanished.contains(where: \.isHashed)
    }

    /// The file's columns that a former layout has, too.
    private func sharedColumns(_ layout: Int64) throws -> Set<Int> {
        let targets = try run.translation(from: layout, to: table.layout, db).targets
        let former = try run.store.layout(layout, db)
        let own = targets.prefix(former.ownColumns)
        return Set(own.filter { $0 >= 0 && $0 < table.layout.ownColumns })
    }

    private func oldRows(_ vanished: [Vanished]) throws -> [Hashed] {
        try vanished.map { record in
            let targets = try run.translation(from: record.layout, to: table.layout, db).targets
            var row = Hashed(
                record: record.record, layout: record.layout, isHashed: record.isHashed)
            try run.withCells(of: record.record, db) { bytes in
                row.cells = cells(bytes) { $0 < targets.count ? targets[$0] : -1 }
            }
            return row
        }
    }

    /// The rows that the run added to the table, in the order of the files.
    private func newRows() throws -> [Hashed] {
        let query = try run.statements.statement(
            db,
            """
            SELECT r.id, r.cells, r.layout, substr(r.key, 1, 2) = 'h:' FROM sourceRecord r
                JOIN tableLayout t ON t.id = r.layout
            WHERE r.id >= ? AND t.sourceTable = ? ORDER BY r.id
            """)
        query.bind(run.firstNewRecord, at: 1)
        query.bind(table.layout.sourceTable, at: 2)
        var out: [Hashed] = []
        while try query.step() {
            var row = Hashed(
                record: query.integer(0), layout: query.integer(2), isHashed: query.integer(3) == 1)
            query.withBytes(1) { bytes in row.cells = cells(bytes) { $0 } }
            out.append(row)
        }
        return out
    }

    private func cells(
        _ bytes: Span<UInt8>, _ target: (Int) -> Int
    ) -> [(column: Int, hash: UInt64)] {
        var out: [(column: Int, hash: UInt64)] = []
        PackedCells.forEachCell(in: bytes) { column, range in
            let place = target(column)
            guard !range.isEmpty, place >= 0, place < table.layout.ownColumns else { return }
            out.append((place, MixHash.hash(bytes.extracting(range), seed: 7)))
        }
        out.sort { $0.column < $1.column }
        return out
    }
}
