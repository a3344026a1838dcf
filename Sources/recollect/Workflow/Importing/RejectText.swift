import Importers
import RecordModel

/// Rejected rows as their input wrote them, with what was wrong.
struct RejectText {
    let description: TableDescription
    let headers: [String]

    /// CSV with the input's delimiter, quote and header, and three columns more; cells beyond the
    /// header stand after these, so that every cell keeps its column.
    func rows(_ rejected: [RejectedRow]) -> String {
        var out = line(headers + CorrectedRowsReader.headers)
        for row in rejected {
            let padding = [String](repeating: "", count: max(0, headers.count - row.cells.count))
            out += line(
                row.cells.prefix(headers.count) + padding
                    + [String(row.line), row.code, row.reason]
                    + row.cells.dropFirst(headers.count))
        }
        return out
    }

    private static let strayText = "vcard.textOutsideCard"

    /// Cards with a property that says what was wrong; what is no card stands after a comment.
    func cards(_ rejected: [RejectedRow]) -> String {
        var out = ""
        for row in rejected {
            let reason = "\(row.code) line \(row.line): \(row.reason)"
            let isCard = row.code != Self.strayText
            out +=
                isCard
                ? "BEGIN:VCARD\r\n\(CorrectedRowsReader.property):\(reason)\r\n"
                : "# recollect: \(reason)\r\n"
            for line in row.cells { out += line + "\r\n" }
            if isCard { out += "END:VCARD\r\n" }
        }
        return out
    }

    private func line(_ cells: some Sequence<String>) -> String {
        let delimiter = description.delimiter ?? ","
        let quote = description.quote ?? "\""
        var out = ""
        for (index, cell) in cells.enumerated() {
            if index > 0 { out.append(delimiter) }
            let needsQuotes = cell.unicodeScalars.contains {
                $0 == "\n" || $0 == "\r" || Character($0) == delimiter || Character($0) == quote
            }
            guard needsQuotes else {
                out += cell
                continue
            }
            out.append(quote)
            out += cell.replacing(String(quote), with: String(repeating: quote, count: 2))
            out.append(quote)
        }
        return out + (description.lineEnd == .crlf ? "\r\n" : "\n")
    }
}
