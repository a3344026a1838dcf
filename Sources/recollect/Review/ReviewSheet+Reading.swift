import Foundation
import Importers
import RecordModel

extension ReviewSheet {
    /// One row as a person gave it back.
    struct Row {
        let proposal: Int64
        let verdict: String
        let group: String
        let note: String
        var edit = ""
        let record: String
        let state: String
        /// Its line in the file.
        var line = 0
        /// Whether values in it are others than those that were written, which changes nothing.
        var hasOtherValues = false
    }

    /// Reads a table that `review export` wrote and somebody filled in: CSV or a workbook, whatever
    /// program saved it.
    ///
    /// - Throws: `ImportError` where it cannot be read, `CommandFailure` where it is another table.
    static func read(_ path: String) throws -> [Row] {
        var options = ImportOptions(kind: .contact)
        options.looksForDamage = false
        var readers = try SourceFile.open(path: path, options: options)
        let form = try Form(headers: readers[0].table.columns.map { $0.header.lowercased() })
        var rows: [Row] = []
        while let batch = try readers[0].next() {
            for row in 0..<batch.rowCount {
                var texts = [String](repeating: "", count: form.width)
                let cells = PackedCells(bytes: Array(batch.cells[batch.cellRange(ofRow: row)]))
                for cell in cells.cells where cell.column < texts.count {
                    texts[cell.column] = cell.text.trimmingCharacters(in: .whitespacesAndNewlines)
                }
                if let row = form.row(texts, line: batch.lines[row]) { rows.append(row) }
            }
        }
        return rows
    }

    /// Where the columns of a table stand.
    private struct Form {
        let width: Int
        private let number: Int
        private let verdict: Int
        private let group: Int
        private let note: Int
        private let record: Int
        private let state: Int
        /// Tables of earlier versions have none.
        private let edit: Int?
        /// The places of the values; empty where some are missing.
        private let values: [Int]

        init(headers: [String]) throws {
            func place(_ header: String) throws -> Int {
                guard let found = headers.firstIndex(of: header) else {
                    throw CommandFailure(
                        .badData,
                        "The table has no column “\(header)”; give back what `recollect review export` "
                            + "wrote.")
                }
                return found
            }
            width = headers.count
            number = try place(numberColumn)
            verdict = try place(verdictColumn)
            group = try place(groupColumn)
            note = try place(noteColumn)
            record = try place("record")
            state = try place(stateColumn)
            edit = headers.firstIndex(of: editColumn)
            let found = valueColumns.compactMap { headers.firstIndex(of: $0.lowercased()) }
            values = found.count == valueColumns.count ? found : []
        }

        /// A row; nil where it is not one of a proposal.
        func row(_ texts: [String], line: Int) -> Row? {
            // A spreadsheet may give a number back as 12.0.
            guard let proposal = Double(texts[number]), let whole = Int64(exactly: proposal)
            else { return nil }
            let parts = texts[state].split(separator: "-").map(String.init)
            let digest = parts.count > 2 ? parts[2] : nil
            return Row(
                proposal: whole, verdict: texts[verdict].lowercased(),
                group: texts[group].uppercased(), note: texts[note],
                edit: edit.map { texts[$0] } ?? "", record: texts[record],
                state: parts.prefix(2).joined(separator: "-"), line: line,
                hasOtherValues: digest != nil && !values.isEmpty
                    && digest != ReviewSheet.digest(of: values.map { texts[$0] }))
        }
    }
}
