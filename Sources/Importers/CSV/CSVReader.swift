import RecordModel

/// The reader of one CSV file as the rest sees it.
final class CSVReader: RecordReader {
    private var rows: CSVRowReader
    let totalBytes: Int?

    init(_ rows: CSVRowReader) {
        totalBytes = rows.input.byteCount
        self.rows = rows
    }

    var table: SourceTable { rows.table }
    var description: TableDescription { rows.description }
    var bytesRead: Int { rows.text.bytesRead }
    var diagnostics: [Diagnostic] { rows.diagnostics }
    var rejectedRows: [RejectedRow] { rows.rejectedRows }

    func next() throws(ImportError) -> RecordBatch? { try rows.next() }
}
