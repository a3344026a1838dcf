import RecordModel

/// A reader with diagnostics from outside put before its own.
final class AnnotatedReader: RecordReader {
    private var reader: any RecordReader
    private let added: [Diagnostic]

    init(_ reader: any RecordReader, with added: [Diagnostic]) {
        self.reader = reader
        self.added = added
    }

    var table: SourceTable { reader.table }
    var description: TableDescription { reader.description }
    var totalBytes: Int? { reader.totalBytes }
    var bytesRead: Int { reader.bytesRead }
    var diagnostics: [Diagnostic] { added + reader.diagnostics }
    var rejectedRows: [RejectedRow] { reader.rejectedRows }

    func next() throws(ImportError) -> RecordBatch? { try reader.next() }
}
