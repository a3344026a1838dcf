import RecordModel
import TextKernels

/// How a table is written in its file; what does not apply is nil.
public struct TableDescription: Hashable, Sendable {
    /// How lines end, over the whole file.
    public enum LineEnd: String, Hashable, Sendable, Codable {
        case lf
        case crlf
        case cr
        case mixed
    }

    /// The name of the format: `csv`, `xlsx`, `ods`, `vcard`.
    public var format: String
    public var encoding: TextEncoding?
    public var hasByteOrderMark: Bool
    public var delimiter: Character?
    public var quote: Character?
    public var escape: Character?
    public var lineEnd: LineEnd?
    /// The 1-based line of the header; nil where there is none.
    public var headerRow: Int?
    /// Rows or cards seen so far, neither blank, preamble nor footer lines.
    public var dataRows: Int
    /// The header of the column that gives the records their keys; nil where content does.
    public var keyColumn: String?
    /// Whether the file hides the table from its users (a hidden sheet).
    public var isHidden: Bool
    /// Whether the rows are people or organisations; `SourceFile.open` refuses a file without any
    /// table of such or of history.
    public var holdsParties: Bool
    /// What the rows are instead, in the plural (`deals`); nil where that is not known.
    public var otherObjects: String?
    /// The table as history, where its rows are that; complete after the last batch.
    public var history: HistoryTable?

    /// Whether something of the table can be imported: parties, or their history.
    public var isUsable: Bool { holdsParties || history != nil }

    public init(
        format: String, encoding: TextEncoding? = nil, hasByteOrderMark: Bool = false,
        delimiter: Character? = nil, quote: Character? = nil, escape: Character? = nil,
        lineEnd: LineEnd? = nil, headerRow: Int? = nil, dataRows: Int = 0,
        keyColumn: String? = nil, isHidden: Bool = false, holdsParties: Bool = true,
        otherObjects: String? = nil, history: HistoryTable? = nil
    ) {
        self.format = format
        self.encoding = encoding
        self.hasByteOrderMark = hasByteOrderMark
        self.delimiter = delimiter
        self.quote = quote
        self.escape = escape
        self.lineEnd = lineEnd
        self.headerRow = headerRow
        self.dataRows = dataRows
        self.keyColumn = keyColumn
        self.isHidden = isHidden
        self.holdsParties = holdsParties
        self.otherObjects = otherObjects
        self.history = history
    }
}
