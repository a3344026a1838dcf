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
        let record: String
        let state: String
    }

    /// Reads a table that `review export` wrote and somebody filled in: CSV or a workbook, whatever
    /// program saved it.
    ///
    /// - Throws: `ImportError` where it cannot be read, `CommandFailure` where it is another table.
    static func read(_ path: String) throws -> [Row] {
        var options = ImportOptions(kind: .contact)
        options.looksForDamage = false
        var readers = try SourceFile.open(path: path, options: options)
        let headers = readers[0].table.columns.map { $0.header.lowercased() }
        func place(_ header: String) throws -> Int {
            guard let found = headers.firstIndex(of: header) else {
                throw CommandFailure(
                    .badData,
                    "The table has no column “\(header)”; give back what `recollect review export` wrote."
                )
            }
            return found
        }
        let number = try place(numberColumn)
        let verdict = try place(verdictColumn)
        let group = try place(groupColumn)
        let note = try place(noteColumn)
        let record = try place("record")
        let state = try place(stateColumn)
        var rows: [Row] = []
        while let batch = try readers[0].next() {
            for row in 0..<batch.rowCount {
                var texts = [String](repeating: "", count: headers.count)
                let cells = PackedCells(bytes: Array(batch.cells[batch.cellRange(ofRow: row)]))
                for cell in cells.cells where cell.column < texts.count {
                    texts[cell.column] = cell.text.trimmingCharacters(in: .whitespaces)
                }
                // A spreadsheet may give a number back as 12.0.
                guard let proposal = Double(texts[number]), proposal.isFinite else { continue }
                rows.append(
                    Row(
                        proposal: Int64(proposal), verdict: texts[verdict].lowercased(),
                        group: texts[group].uppercased(), note: texts[note],
                        record: texts[record], state: texts[state]))
            }
        }
        return rows
    }
}
