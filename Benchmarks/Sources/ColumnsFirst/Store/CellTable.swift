import RecordModel

/// All cells of a file: what source records are made of.
struct CellTable: Sendable {
    let text: FileText
    let headers: [String]
    /// The number of the column that holds the records' own ids; nil where none does.
    let keyColumn: Int?
    /// Column by column, part by part as the file was cut.
    private let columns: [SharedColumn<Cell>]

    var records: Int { columns.first?.count ?? 0 }

    init(text: FileText, headers: [String], keyColumn: Int?, parts: [CellCutter.Part]) {
        self.text = text
        self.headers = headers
        self.keyColumn = keyColumn
        columns = headers.indices.map { column in
            SharedColumn(parts.flatMap { $0.cells[column] })
        }
    }

    @inline(__always)
    func cell(_ column: Int, _ record: Int) -> Cell { columns[column][record] }

    /// Calls a function with the bytes of a cell as they stand in the file, doubled quotes doubled.
    @inline(__always)
    func withBytes<Result>(_ column: Int, _ record: Int, _ body: (Span<UInt8>) -> Result) -> Result
    {
        text.withSpan(cell(column, record).range, body)
    }

    func isEqual(_ column: Int, _ left: Int, _ right: Int) -> Bool {
        withBytes(column, left) { a in
            withBytes(column, right) { b in
                if a.count != b.count { return false }
                for index in a.indices where a[index] != b[index] { return false }
                return true
            }
        }
    }

    /// A record's own id; its number where the file has none.
    func key(_ record: Int) -> [UInt8] {
        guard let keyColumn, !cell(keyColumn, record).isEmpty else {
            return Array("\(record + 1)".utf8)
        }
        return withBytes(keyColumn, record) { span in span.indices.map { span[$0] } }
    }
}
