/// An Office Open XML workbook: XLSX, XLSM and their templates, transitional and strict.
///
/// - Source: ISO/IEC 29500-1, parts 12 (packages) and 18 (SpreadsheetML).
final class XLSXWorkbook: Workbook, XMLHandler {
    static let formatName = "xlsx"

    private(set) var sheets: [WorkbookSheet] = []
    let archive: ZipArchive
    let strings: XLSXSharedStrings
    let styles: XLSXStyles
    private(set) var dates = SerialDate(is1904: false)
    private let relationships: XLSXRelationships
    private static let mostSheets = 10_000

    /// Reads everything but the sheets.
    ///
    /// - Throws: `ImportError` where there is no workbook in the archive or it cannot be read.
    init(_ archive: ZipArchive) throws(ImportError) {
        guard let part = try Self.workbookPart(archive), let entry = archive.entry(named: part)
        else {
            throw ImportError(
                code: "sheet.noWorkbook", kind: .notATable, file: archive.name,
                message: "The file looks like a workbook but has none in it; open it with its"
                    + " program and save it again.")
        }
        self.archive = archive
        relationships = try XLSXRelationships(of: part, in: archive)
        styles = try XLSXStyles(
            part: Self.part(relationships, "styles", beside: part), in: archive)
        strings = try XLSXSharedStrings(
            part: Self.part(relationships, "sharedStrings", beside: part), in: archive)
        try XMLStream(try archive.open(entry), file: archive.name, handler: self).finish()
    }

    /// The part that is the workbook: by the package's relationships, else by its usual place.
    static func workbookPart(_ archive: ZipArchive) throws(ImportError) -> String? {
        let package = try XLSXRelationships(of: "", in: archive)
        let candidates =
            package.ordered.filter { $0.type == "officeDocument" }.map(\.part)
            + ["xl/workbook.xml", "workbook.xml"]
        return candidates.first { archive.entry(named: $0) != nil }
    }

    /// Checks that a part is a workbook rather than a text document or the binary format.
    static func checkRoot(_ part: String, in archive: ZipArchive) throws(ImportError) {
        if part.lowercased().hasSuffix(".bin") {
            throw ImportError(
                code: "sheet.binaryFormat", kind: .unsupported, file: archive.name,
                message: "This is a binary Excel workbook (XLSB), which cannot be read; open it in"
                    + " Excel, save it as an ordinary workbook (XLSX), and import that.")
        }
        guard let entry = archive.entry(named: part) else { return }
        let root = XMLRoot()
        try XMLStream(try archive.open(entry), file: archive.name, handler: root).finish()
        if root.name == "workbook" { return }
        let what = root.name == "document" ? "a Word document" : "an Office file without tables"
        throw ImportError(
            code: "import.notATable", kind: .notATable, file: archive.name,
            message: "This is \(what), not a table; export the contacts as CSV, XLSX or vCard.")
    }

    func rows(of sheet: WorkbookSheet) throws(ImportError) -> any SheetRowSource {
        // A handle of its own, because sheets may be read by several tasks.
        let archive = try archive.reopened()
        guard let entry = archive.entry(named: sheet.part) else {
            preconditionFailure("a sheet that holds cells has a part")
        }
        var notes = SheetNotes()
        let others = try XLSXRelationships(of: sheet.part, in: archive)
        if let remarks = others.first("comments") {
            let count = try XMLElementCount(of: "comment", part: remarks.part, in: archive).count
            notes.note(.remarks, row: nil, count: count)
        }
        return XLSXSheetRows(try archive.open(entry), workbook: self, notes: notes)
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes, _ stream: XMLStream) {
        if name.is("sheet") && sheets.count < Self.mostSheets {
            addSheet(attributes)
        } else if name.is("workbookPr") && attributes.isTrue("date1904") {
            dates = SerialDate(is1904: true)
        }
    }

    private func addSheet(_ attributes: XMLAttributes) {
        let id = attributes.string("id", in: .relationship) ?? attributes.string("id")
        let target = id.flatMap { relationships.targets[$0] }
        let state = attributes.string("state")
        // Without its relationship a sheet is looked for where programs put it.
        let part = target?.part ?? "xl/worksheets/sheet\(sheets.count + 1).xml"
        let isCells = target == nil || target?.type == "worksheet"
        let content: WorkbookSheet.Content =
            !isCells ? .other : (archive.entry(named: part) == nil ? .missing : .cells)
        sheets.append(
            WorkbookSheet(
                name: attributes.string("name") ?? "sheet \(sheets.count + 1)",
                index: sheets.count,
                isHidden: state == "hidden" || state == "veryHidden", content: content, part: part))
    }

    /// A part by its relationship, else at its usual place beside the workbook.
    private static func part(
        _ relationships: XLSXRelationships, _ type: String, beside workbook: String
    ) -> String? {
        relationships.first(type)?.part
            ?? XLSXRelationships.resolve("\(type).xml", in: folder(of: workbook))
    }

    private static func folder(of part: String) -> String {
        part.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(part[...$0]) } ?? ""
    }
}
