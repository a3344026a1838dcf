import RecordModel

/// What would be understood of a file: the object that `inspect --json` prints.
///
/// Names are part of the contract (docs/json-output.md): fields are added, never renamed.
public struct FileInspection: Encodable, Sendable {
    /// One column, what it means and what stands in it.
    public struct Column: Sendable {
        public let header: String
        public let field: Field
        public let label: String?
        public let group: Int
        public let separator: String?
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
    }

    /// The name and version of this form.
    public let schema: String
    public let format: String
    public let tables: [Table]
    public let diagnostics: [Diagnostic]

    /// The source tables, for `--save-map`.
    public let sourceTables: [SourceTable]

    public init(
        format: String, tables: [Table], diagnostics: [Diagnostic], sourceTables: [SourceTable]
    ) {
        schema = "recollect.inspect/1"
        self.format = format
        self.tables = tables
        self.diagnostics = diagnostics
        self.sourceTables = sourceTables
    }
}
