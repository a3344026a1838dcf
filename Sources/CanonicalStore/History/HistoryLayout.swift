import RecordModel

/// A table of history as stored: what its records' cells mean. A layout never changes.
struct HistoryLayout: Sendable {
    /// `historyLayout.id`.
    let id: Int64
    /// `historyTable.id`.
    let number: Int64
    /// `historySource.id`.
    let source: Int64
    let table: HistoryTable

    /// Whether cells stored under the other layout mean the same under this one.
    func agrees(with other: HistoryLayout) -> Bool {
        if id == other.id { return true }
        let own = Dictionary(table.columns.map { ($0.header, $0) }, uniquingKeysWith: { a, _ in a })
        return other.table.columns.allSatisfy { column in
            guard let mine = own[column.header] else { return true }
            return mine.field == column.field && mine.separator == column.separator
        }
    }
}
