/// Reads the rows of one sheet of an OpenDocument spreadsheet as a stream.
final class ODSSheetRows: SheetRowSource {
    let totalBytes: Int?
    private let handler: ODSSheetHandler
    private let stream: XMLStream

    /// - Parameter sheet: the position of the sheet among all.
    init(
        _ source: ZipEntryStream, sheet: Int, file: String, mostRepeatedCells: Int = 2 << 20
    ) {
        handler = ODSSheetHandler(sheet: sheet, mostRepeatedCells: mostRepeatedCells)
        stream = XMLStream(source, file: file, handler: handler)
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
