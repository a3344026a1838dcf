import GRDB
import RecordModel

/// Reads single cells of pieces of history, without taking whole rows apart.
final class HistoryCells {
    private let store: CanonicalStore
    private let db: Database
    private let wanted: [HistoryField]
    private let query: BulkStatement
    private let versions: BulkStatement
    /// By layout and column, the place in `wanted`; -1 for others.
    private var places: [Int64: [Int]] = [:]

    init(_ store: CanonicalStore, _ db: Database, _ wanted: [HistoryField]) throws {
        self.store = store
        self.db = db
        self.wanted = wanted
        query = try BulkStatement(
            db,
            """
            SELECT v.layout, v.cells FROM historyRecord r JOIN historyVersion v
                ON v.record = r.id AND v.version = r.version WHERE r.id = ?
            """)
        versions = try BulkStatement(
            db,
            """
            SELECT layout, cells FROM historyVersion WHERE record = ? AND withdrawnRun IS NULL
                AND cells IS NOT NULL ORDER BY version
            """)
    }

    /// The first text of each wanted field in the version in force, nil where it is blank.
    func texts(_ item: Int64) throws -> [String?] {
        query.bind(item, at: 1)
        guard try query.step() else { return wanted.map { _ in nil } }
        defer { query.reset() }
        return try texts(query)
    }

    /// As `texts`, of all versions that were not taken back, the oldest first.
    func history(_ item: Int64) throws -> [[String?]] {
        versions.bind(item, at: 1)
        var found: [[String?]] = []
        while try versions.step() { found.append(try texts(versions)) }
        return found
    }

    private func texts(_ row: BulkStatement) throws -> [String?] {
        let number = row.integer(0)
        if places[number] == nil {
            places[number] = try store.historyLayout(number, db).table.columns.map { column in
                wanted.firstIndex(of: column.field) ?? -1
            }
        }
        let own = places[number] ?? []
        var found = [String?](repeating: nil, count: wanted.count)
        row.withBytes(1) { bytes in
            PackedCells.forEachCell(in: bytes) { column, range in
                guard column < own.count, own[column] >= 0, found[own[column]] == nil,
                    !range.isEmpty
                else { return }
                let cell = bytes.extracting(range)
                let text = unsafe cell.withUnsafeBufferPointer {
                    unsafe String(decoding: $0, as: UTF8.self)
                }
                if let text = Self.bare(text) { found[own[column]] = text }
            }
        }
        return found
    }

    /// A text without blanks around it; nil where there is nothing else.
    private static func bare(_ text: String) -> String? {
        var text = text[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text.isEmpty ? nil : String(text)
    }
}
