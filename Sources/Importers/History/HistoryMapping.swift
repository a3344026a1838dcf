import RecordModel

/// What a table of history was understood as.
struct HistoryMapping: Hashable, Sendable {
    let kind: HistoryKind
    /// The system that exported it; nil where its signature was not recognised.
    let system: String?
    var columns: [HistoryColumn]
    /// The column that gives the records their keys; nil where content does.
    var keyColumn: Int?

    /// The table, with columns that only later rows brought kept raw.
    func table(source: String, name: String, headers: [String]) -> HistoryTable {
        HistoryTable(
            source: source, name: name, kind: kind, system: system,
            columns: columns
                + headers.dropFirst(columns.count).map { HistoryColumn(header: $0) })
    }
}
