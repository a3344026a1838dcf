/// One table of a report as rows of text, for CSV.
public struct ReportTable: Sendable, Equatable {
    /// Such as `merges`: the name of its file without the ending.
    public let name: String
    public let header: [String]
    public let rows: [[String]]

    /// The table as CSV (RFC 4180, with line feeds), with its header.
    ///
    /// A cell that a spreadsheet would take for a formula begins with an apostrophe.
    public var csv: String {
        ([header] + rows).map { row in row.map(Self.cell).joined(separator: ",") + "\n" }.joined()
    }

    private static func cell(_ text: String) -> String {
        var text = text
        if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first),
            Double(text) == nil
        {
            text = "'" + text
        }
        let needsQuotes = text.utf8.contains {
            $0 == 0x22 || $0 == 0x2c || $0 == 0x0a || $0 == 0x0d
        }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
