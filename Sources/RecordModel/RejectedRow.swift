/// A row that could not become a source record, with its raw text and the reason.
public struct RejectedRow: Hashable, Sendable, Codable {
    public let file: String
    /// The 1-based line on which the row begins.
    public let line: Int
    /// The 1-based data row in its file, counted with the rows that became records; nil where it
    /// has none.
    public let row: Int?
    /// A stable dotted code, as of a `Diagnostic`.
    public let code: String
    /// One sentence that holds no value of the row.
    public let reason: String
    /// The cells as far as they could be read; for the reject list only, never for a log.
    public let cells: [String]

    public init(
        file: String, line: Int, row: Int? = nil, code: String, reason: String, cells: [String]
    ) {
        self.file = file
        self.line = line
        self.row = row
        self.code = code
        self.reason = reason
        self.cells = cells
    }
}
