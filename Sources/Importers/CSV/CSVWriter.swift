/// Writes rows of CSV so that reading gives the same cells back.
///
/// Quoted is only what has to be: cells with the delimiter, a quote or a line end, those that begin or
/// end with a blank (other readers trim them), a byte order mark at the beginning, and a lone empty
/// cell, which would be a blank line. Works on bytes, so that a quote that a combining mark follows is
/// a quote nevertheless.
///
/// - Source: RFC 4180, section 2.
public struct CSVWriter: Sendable {
    private let dialect: CSVDialect
    private let lineEnd: [UInt8]
    private let quotesAll: Bool

    /// - Parameters:
    ///   - delimiter: one ASCII character.
    ///   - quote: one ASCII character; the double quote where it is nil, since cells need one.
    ///   - isBackslashEscape: whether a quote within a quoted cell stands after a backslash; else it
    ///     stands twice.
    ///   - lineEnd: `\n`, `\r\n` or `\r`.
    public init(
        delimiter: Character = ",", quote: Character? = nil, isBackslashEscape: Bool = false,
        lineEnd: String = "\n", quotesAll: Bool = false
    ) {
        dialect = CSVDialect(
            delimiter: delimiter.asciiValue ?? UInt8(ascii: ","),
            quote: quote?.asciiValue ?? UInt8(ascii: "\""),
            escape: isBackslashEscape ? .backslash : .doubled)
        self.lineEnd = Array(lineEnd.utf8)
        self.quotesAll = quotesAll
    }

    /// Writes like a table that was read, so that what goes back to its owner looks like what came.
    public init(like description: TableDescription) {
        let lineEnd =
            switch description.lineEnd {
            case .crlf: "\r\n"
            case .cr: "\r"
            default: "\n"
            }
        self.init(
            delimiter: description.delimiter ?? ",", quote: description.quote,
            isBackslashEscape: description.escape == "\\", lineEnd: lineEnd)
    }

    /// Appends a row with its line end, in UTF-8.
    public func append(_ cells: [String], to output: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { output.append(dialect.delimiter) }
            append(cell, isAlone: cells.count == 1, to: &output)
        }
        output.append(contentsOf: lineEnd)
    }

    /// The row as text, with its line end.
    public func row(_ cells: [String]) -> String {
        var bytes: [UInt8] = []
        append(cells, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func append(_ cell: String, isAlone: Bool, to output: inout [UInt8]) {
        let bytes = cell.utf8
        if !needsQuotes(bytes, isAlone: isAlone) {
            output.append(contentsOf: bytes)
            return
        }
        let escape = dialect.escape == .backslash ? 0x5c : dialect.quote
        output.append(dialect.quote)
        for byte in bytes {
            let isSpecial =
                byte == dialect.quote || (byte == 0x5c && dialect.escape == .backslash)
            if isSpecial { output.append(escape) }
            output.append(byte)
        }
        output.append(dialect.quote)
    }

    private func needsQuotes(_ bytes: String.UTF8View, isAlone: Bool) -> Bool {
        guard let first = bytes.first, let last = bytes.last else { return quotesAll || isAlone }
        if quotesAll || first <= 0x20 || last <= 0x20 || bytes.starts(with: [0xef, 0xbb, 0xbf]) {
            return true
        }
        return bytes.contains {
            $0 == dialect.delimiter || $0 == dialect.quote || $0 == 0x0a || $0 == 0x0d
        }
    }
}
