import RecordModel

/// What would be understood of a file: the object that `inspect --json` prints.
///
/// Names are part of the contract (docs/json-output.md): fields are added, never renamed.
public struct FileInspection: Encodable, Sendable {
    /// One column, what it means and what stands in it.
    public struct Column: Sendable {
        public let header: String
        public let field: Field
        /// What the column means in a table of history, where `field` is not used.
        public let historyField: HistoryField?
        public let label: String?
        public let group: Int
        public let separator: String?
        /// What is done to its cells when they are read.
        public let repairs: [CellRepair]
        /// Up to three distinct values that are not blank, in order of appearance.
        public let samples: [String]
    }

    /// One table; what does not apply is null.
    public struct Table: Sendable {
        public let name: String
        /// null where the rows are neither people nor organisations.
        public let kind: PartyKind?
        public let encoding: String?
        public let delimiter: String?
        public let quote: String?
        public let escape: String?
        public let lineEnd: String?
        public let headerRow: Int?
        public let dataRows: Int
        public let columns: [Column]
        public let source: String
        public let system: String?
        public let region: String?
        public let keyColumn: String?
        public let hasByteOrderMark: Bool
        public let isHidden: Bool
        public let rejectedRows: Int
        /// What the rows are where they are other objects of a CRM (`deals`).
        public let otherObjects: String?
        /// The codes of damaged rows that are rejected; nil where none is.
        public let rejects: [String]?
        /// The kind of history that the rows are (`deal`); null where they are none.
        public let object: HistoryKind?
    }

    /// The name and version of this form.
    public let schema: String
    public let format: String
    public let tables: [Table]
    public let diagnostics: [Diagnostic]
    /// What spreadsheets and exports did to the cells and rows, with samples of them.
    public let damage: [DamageFinding]

    /// The source tables, for `--save-map`.
    public let sourceTables: [SourceTable]
    /// For each table what it is as history; nil where its rows are none.
    public let histories: [HistoryTable?]

    public init(
        format: String, tables: [Table], diagnostics: [Diagnostic], damage: [DamageFinding],
        sourceTables: [SourceTable], histories: [HistoryTable?] = []
    ) {
        schema = "recollect.inspect/1"
        self.format = format
        self.tables = tables
        self.diagnostics = diagnostics
        self.damage = damage
        self.sourceTables = sourceTables
        self.histories = histories
    }
}
