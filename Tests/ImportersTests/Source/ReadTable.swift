import Importers
import RecordModel

/// Everything that reading a file of one table gives, as text.
struct ReadTable {
    var table: SourceTable
    var description: TableDescription
    var rows: [[Int: String]] = []
    var keys: [String] = []
    var lines: [Int] = []
    var rowNumbers: [Int] = []
    var diagnostics: [Diagnostic] = []
    var rejected: [RejectedRow] = []

    /// Opens as the path would be imported; with `kind` given, any table will do.
    init(
        _ text: String, name: String = "contacts.csv", options: ImportOptions = ImportOptions()
    ) throws {
        try self.init(Array(text.utf8), name: name, options: options)
    }

    init(
        _ bytes: [UInt8], name: String = "contacts.csv", options: ImportOptions = ImportOptions()
    ) throws {
        let file = try TemporaryFile(bytes, name: name)
        try self.init(path: file.path, options: options)
    }

    init(path: String, options: ImportOptions = ImportOptions()) throws {
        var reader = try SourceFile.open(path: path, options: options)[0]
        table = reader.table
        description = reader.description
        while let batch = try reader.next() {
            for row in 0..<batch.rowCount {
                let packed = PackedCells(bytes: Array(batch.cells[batch.cellRange(ofRow: row)]))
                var cells: [Int: String] = [:]
                for (column, text) in packed.cells { cells[column] = text }
                rows.append(cells)
            }
            keys += batch.keys
            lines += batch.lines
            rowNumbers += batch.rowNumbers
        }
        table = reader.table
        description = reader.description
        diagnostics = reader.diagnostics
        rejected = reader.rejectedRows
    }

    var codes: [String] { diagnostics.map(\.code) }

    func diagnostic(_ code: String) -> Diagnostic? { diagnostics.first { $0.code == code } }

    /// The cells of a row in column order, absent ones nil.
    func cells(_ row: Int) -> [String?] {
        (0..<table.columns.count).map { rows[row][$0] }
    }

    /// `field/label#group` for each header.
    var meanings: [String: String] {
        var meanings: [String: String] = [:]
        for column in table.columns {
            let label = column.label.map { "/\($0)" } ?? ""
            let group = column.group == 0 ? "" : "#\(column.group)"
            meanings[column.header] = column.field.rawValue + label + group
        }
        return meanings
    }
}
