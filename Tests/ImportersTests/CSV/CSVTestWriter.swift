@testable import Importers

/// Writes tables in a given dialect: what reading is the inverse of.
struct CSVTestWriter {
    var dialect: CSVDialect
    var lineEnd: String = "\n"
    /// Quotes every cell, not only those that need it.
    var quotesAll = false
    var endsLastLine = true

    func text(_ rows: [[String]]) -> String {
        let delimiter = String(UnicodeScalar(dialect.delimiter))
        var text = rows.map { $0.map(cell).joined(separator: delimiter) }
            .joined(separator: lineEnd)
        if endsLastLine { text += lineEnd }
        return text
    }

    private func cell(_ value: String) -> String {
        let quote = String(UnicodeScalar(dialect.quote))
        let special: [UInt8] = [dialect.delimiter, dialect.quote, 0x0a, 0x0d, 0x20]
        let needsQuotes = quotesAll || value.utf8.contains { special.contains($0) }
        if !needsQuotes { return value }
        let escaped: String
        switch dialect.escape {
        case .doubled:
            escaped = value.split(separator: quote, omittingEmptySubsequences: false)
                .joined(separator: quote + quote)
        case .backslash:
            escaped = value.split(separator: "\\", omittingEmptySubsequences: false)
                .joined(separator: "\\\\")
                .split(separator: quote, omittingEmptySubsequences: false)
                .joined(separator: "\\" + quote)
        }
        return quote + escaped + quote
    }
}
