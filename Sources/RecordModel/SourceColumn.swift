/// One column of a source table: its header as found, and what it means.
public struct SourceColumn: Hashable, Sendable, Codable {
    /// The header as it stands in the file; a property path such as `TEL;TYPE=WORK` for vCards.
    public let header: String
    public var field: Field
    /// Distinguishes several values of one field (`work`, `home`, `mobile`); nil where none is said.
    public var label: String?
    /// Ties the columns that describe one thing, such as the parts of the second address; from 0.
    public var group: Int
    /// What separates several values in one cell; nil where a cell is one value.
    public var separator: String?
    /// What is done to its cells when they are read; nil where they are read as they stand.
    public var repairs: [CellRepair]?
    /// The column whose cells label this one's values row by row; nil where there is none.
    public var labelColumn: Int?

    public init(
        header: String, field: Field = .unmapped, label: String? = nil, group: Int = 0,
        separator: String? = nil, repairs: [CellRepair]? = nil, labelColumn: Int? = nil
    ) {
        self.header = header
        self.field = field
        self.label = label
        self.group = group
        self.separator = separator
        self.repairs = repairs
        self.labelColumn = labelColumn
    }
}
