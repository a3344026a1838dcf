import RecordModel

/// What a file brought that was imported before, and that nothing newer has replaced.
public struct KnownFile: Hashable, Sendable {
    /// One of its tables.
    public struct Table: Hashable, Sendable {
        public let table: SourceTable
        public let acceptedRows: Int
        public let rejectedRows: Int
    }

    /// The run that imported it.
    public let run: RunID
    public let tables: [Table]

    /// What tells tables apart: equal for tables that are one.
    public static func identity(of table: SourceTable) -> [String] {
        [table.source, table.kind.rawValue, TableLayout.stableName(table.name)]
    }
}
