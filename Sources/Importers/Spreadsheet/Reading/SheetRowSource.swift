/// Hands on the rows of one sheet in order, some at a time.
protocol SheetRowSource: AnyObject {
    /// What was noteworthy so far; complete at the end.
    var notes: SheetNotes { get }
    /// The expanded bytes read so far, and those to read in all where that is known.
    var bytesRead: Int { get }
    var totalBytes: Int? { get }

    /// Replaces the complete rows of `rows` by the next ones, perhaps none; false at the end.
    ///
    /// What `rows` holds of a row that has not ended must come back with the next step.
    ///
    /// - Throws: `ImportError` where the sheet cannot be read on.
    func step(_ rows: inout SheetRows) throws(ImportError) -> Bool
}
