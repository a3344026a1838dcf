/// The first rows of a CSV file as text: what layout and mapping are found out from.
struct CSVSample {
    /// A row that is not blank.
    struct Row {
        /// The 1-based line on which it begins.
        let line: Int
        /// Where it begins in the decoded text.
        let offset: Int
        /// Where the next row begins.
        let next: Int
        /// Whether a blank line stands directly before it.
        let followsBlank: Bool
        let cells: [String]
    }

    private(set) var rows: [Row] = []
    /// How the lines before a text offset end, for the rows that the reader does not see.
    private(set) var terminators: [(offset: Int, terminator: CSVRowScan.Terminator)] = []

    init() {}

    /// Rows that come from elsewhere than text, such as a sheet.
    init(rows: [Row]) {
        self.rows = rows
    }

    /// Reads up to `limit` rows of the beginning of a text.
    init(_ text: Span<UInt8>, dialect: CSVDialect, isWhole: Bool, limit: Int) {
        var scanner = CSVScanner(dialect: dialect)
        scanner.index(text)
        var position = 0
        var line = 1
        var followsBlank = false
        while position < text.count && rows.count < limit {
            let row = scanner.scanRow(text, from: position, isLast: isWhole)
            switch row.outcome {
            case .needsMoreText: return
            case .unclosedQuote(let quote):
                scanner.literalQuotes.append(quote)
                continue
            case .row: break
            }
            var cells: [String] = []
            for field in scanner.fields.array {
                cells.append(field.text(in: text, dialect: dialect))
            }
            if cells.allSatisfy({ $0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }) {
                followsBlank = true
            } else {
                rows.append(
                    Row(
                        line: line, offset: position, next: row.next, followsBlank: followsBlank,
                        cells: cells))
                followsBlank = false
            }
            if rows.count <= 42 { terminators.append((position, row.terminator)) }
            line += row.lineCount
            position = row.next
        }
    }
}
