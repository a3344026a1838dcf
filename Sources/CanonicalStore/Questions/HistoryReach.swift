import GRDB

/// Reads to which records pieces of history belong, fastest for pieces that ascend.
final class HistoryReach {
    private let query: BulkStatement
    /// The piece and the record of the row that the query stands on; nil where it stands on none.
    private var row: (item: Int64, record: Int64)?
    private var last: Int64?

    /// So many pieces are walked over rather than searched.
    private static let step: Int64 = 16

    init(_ db: Database) throws {
        query = try BulkStatement(
            db, "SELECT item, record FROM historyReach WHERE item >= ? ORDER BY item, record")
    }

    /// The records of a piece, ascending.
    func records(of item: Int64) throws -> [Int64] {
        let isNear = last.map { item > $0 && item - $0 <= Self.step } ?? false
        if !isNear {
            query.reset()
            query.bind(item, at: 1)
            try next()
        }
        last = item
        while let row, row.item < item { try next() }
        var found: [Int64] = []
        while let row, row.item == item {
            found.append(row.record)
            try next()
        }
        return found
    }

    private func next() throws {
        row = try query.step() ? (query.integer(0), query.integer(1)) : nil
    }
}
