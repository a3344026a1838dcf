/// Reads the rows of one worksheet part as a stream.
final class XLSXSheetRows: SheetRowSource {
    let totalBytes: Int?
    private let handler: XLSXSheetHandler
    private let stream: XMLStream

    /// - Parameter notes: what other parts of the workbook say about the sheet.
    init(_ source: ZipEntryStream, workbook: XLSXWorkbook, notes: SheetNotes) {
        handler = XLSXSheetHandler(workbook, notes: notes)
        stream = XMLStream(source, file: workbook.archive.name, handler: handler)
        totalBytes = source.entry.byteCount
    }

    var bytesRead: Int { stream.bytesRead }

    var notes: SheetNotes { handler.state.notes }

    func step(_ rows: inout SheetRows) throws(ImportError) -> Bool {
        rows.removeCompleteRows()
        swap(&rows, &handler.state.rows)
        defer { swap(&rows, &handler.state.rows) }
        return try stream.step()
    }
}
