/// An OpenDocument spreadsheet.
///
/// - Source: OpenDocument 1.3, part 2 (packages) and part 3 sections 9 (tables) and 19 (attributes).
final class ODSWorkbook: Workbook {
    static let formatName = "ods"

    let sheets: [WorkbookSheet]
    let archive: ZipArchive
    static let contentPart = "content.xml"
    private static let mediaType = "application/vnd.oasis.opendocument."

    /// Reads the names of the sheets, which takes a pass over the whole content.
    ///
    /// - Throws: `ImportError` where it is protected with a password or cannot be read.
    init(_ archive: ZipArchive) throws(ImportError) {
        self.archive = archive
        if try ODSManifest(archive).isEncrypted {
            throw ImportError(
                code: "sheet.encrypted", kind: .unsupported, file: archive.name,
                message: "The workbook is protected with a password; open it in its program, save"
                    + " it without a password, and import that.")
        }
        let catalog = ODSCatalog()
        guard let entry = archive.entry(named: Self.contentPart) else {
            throw ImportError(
                code: "sheet.noWorkbook", kind: .notATable, file: archive.name,
                message: "The file looks like a workbook but has none in it; open it with its"
                    + " program and save it again.")
        }
        try XMLStream(try archive.open(entry), file: archive.name, handler: catalog).finish()
        sheets = catalog.sheets
    }

    /// Whether an archive is an OpenDocument spreadsheet.
    ///
    /// - Throws: `ImportError` where it is an OpenDocument file of another sort.
    static func recognizes(_ archive: ZipArchive) throws(ImportError) -> Bool {
        guard let entry = archive.entry(named: "mimetype") else {
            return archive.entry(named: contentPart) != nil
                && archive.entry(named: ODSManifest.part) != nil
        }
        let type = String(decoding: try archive.open(entry).readAll(limit: 1 << 16), as: UTF8.self)
        guard type.hasPrefix(mediaType) else { return false }
        if type.dropFirst(mediaType.count).hasPrefix("spreadsheet") { return true }
        throw ImportError(
            code: "import.notATable", kind: .notATable, file: archive.name,
            message: "This is an OpenDocument file of another sort, not a table; export the"
                + " contacts as CSV, ODS or vCard.")
    }

    func rows(of sheet: WorkbookSheet) throws(ImportError) -> any SheetRowSource {
        // A handle of its own, because sheets may be read by several tasks.
        let archive = try archive.reopened()
        guard let entry = archive.entry(named: Self.contentPart) else {
            preconditionFailure("the content was there when the workbook was opened")
        }
        return ODSSheetRows(try archive.open(entry), sheet: sheet.index, file: archive.name)
    }
}
