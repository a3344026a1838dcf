/// A workbook of one of the formats, open: its sheets, and a way to read the rows of each.
protocol Workbook: AnyObject {
    /// The name of the format in reports: `xlsx`, `ods`.
    static var formatName: String { get }
    var archive: ZipArchive { get }
    /// The sheets in the order of their tabs, those without cells (charts, macros) too.
    var sheets: [WorkbookSheet] { get }

    /// Reads a sheet from its start.
    ///
    /// - Precondition: the sheet holds cells.
    /// - Throws: `ImportError` where its part of the archive cannot be read.
    func rows(of sheet: WorkbookSheet) throws(ImportError) -> any SheetRowSource
}
