import Foundation
import RecordModel
import Testing

@testable import Importers

/// One workbook of our own as LibreOffice writes it in each of its formats.
@Suite struct LibreOfficeTests {
    private static let fixtures = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures")

    private static let files = ["ods/libreoffice-people.ods", "xlsx/libreoffice-people.xlsx"]

    private static func path(_ name: String) -> String {
        fixtures.appendingPathComponent(name).path
    }

    @Test(arguments: files)
    func bothFormatsSayTheSame(file: String) throws {
        let table = try ReadTable(path: Self.path(file))
        #expect(table.table.name == "People")
        #expect(table.description.headerRow == 4)
        #expect(table.lines == [5, 6])
        #expect(
            table.cells(0).map { $0 ?? "–" } == [
                "Jörg", "Weiß", "joerg@example.org", "1971-03-09", "01067", "2024-02-29T13:45:00",
                "0.12",
                "1234.5", "09:30:00", "PT26H30M", "TRUE", "0.3", "two\nlines,  spaced",
            ])
        #expect(
            table.cells(1).map { $0 ?? "–" } == [
                "Zoë", "O'Neil", "zoe@example.org", "2000-12-31", "80331", "", "1", "", "", "",
                "FALSE",
                "#N/A", "",
            ])
        #expect(table.diagnostic("sheet.preamble")?.count == 1)
        #expect(table.diagnostic("sheet.errorCell")?.line == 6)
        #expect(table.diagnostic("sheet.hiddenRows")?.count == 1)
        #expect(table.diagnostic("sheet.mergedCells")?.count == 1)
        #expect(table.diagnostic("sheet.remarks")?.count == 1)
        #expect(table.meanings["Birthday"] == "birthDate")
    }

    @Test(arguments: files)
    func theHiddenSheetIsReadAndNamed(file: String) throws {
        let readers = try SourceFile.open(path: Self.path(file))
        #expect(readers.map(\.table.name) == ["People", "Old people"])
        #expect(readers.map(\.description.isHidden) == [false, true])
        var hidden = readers[1]
        var rows = 0
        while let batch = try hidden.next() { rows += batch.rowCount }
        #expect(rows == 2)
    }

    @Test func theOldFormatIsRefused() throws {
        let error = #expect(throws: ImportError.self) {
            try SourceFile.open(path: Self.path("xlsx/libreoffice-people.xls"))
        }
        #expect(error?.code == "sheet.oldFormat")
    }

    @Test func aWorkbookWithAPasswordIsRefused() throws {
        let error = #expect(throws: ImportError.self) {
            try SourceFile.open(path: Self.path("xlsx/msoffcrypto-protected.xlsx"))
        }
        #expect(error?.code == "sheet.encrypted")
        #expect(error?.message.contains("password") == true)
    }

    @Test func repetitionsAreRowsAndCellsWithinLimits() throws {
        let values = try Self.ods(
            """
            <table:table-row table:number-rows-repeated="3">\
            <table:table-cell table:number-columns-repeated="2" office:value-type="string">\
            <text:p>x</text:p></table:table-cell></table:table-row>
            <table:table-row table:number-rows-repeated="99999999999"><table:table-cell\
             table:number-columns-repeated="99999"/></table:table-row>
            """)
        #expect(values.values.count == 6)
        #expect(values.notes[.repeatedBeyondLimit] == 0)
        let workbook = try Self.odsWorkbook(
            """
            <table:table-row table:number-rows-repeated="1048576"><table:table-cell\
             table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p>\
            </table:table-cell></table:table-row>
            """)
        let entry = try #require(workbook.archive.entry(named: "content.xml"))
        let bomb = try SheetValues.count(
            ODSSheetRows(
                try workbook.archive.open(entry), sheet: 0, file: "bomb",
                mostRepeatedCells: 50_000))
        #expect(bomb.cells == 49_152)
        #expect(bomb.notes[.repeatedBeyondLimit] == 1)
    }

    @Test func whiteSpaceCollapsesAndOnlyContentCounts() throws {
        let values = try Self.ods(
            """
            <table:table-row><table:table-cell office:value-type="string">
             <office:annotation><text:p>no</text:p></office:annotation>
             <text:p>\n  a \n b  d<text:s text:c="2"/><text:span>c<text:tab/></text:span></text:p>
             <text:p><text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>かん</text:ruby-text>\
            </text:ruby></text:p>
            </table:table-cell><table:covered-table-cell/><table:table-cell\
             office:value-type="float" office:value="1.5"><text:p>1,5</text:p></table:table-cell>
            </table:table-row>
            """
        ).values
        #expect(values[SheetValues.Place(row: 1, column: 0)] == "a b  d  c\t\n漢")
        #expect(values[SheetValues.Place(row: 1, column: 2)] == "1.5")
    }

    @Test func anEncryptedDocumentIsRefused() throws {
        var zip = ZipTestWriter()
        zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        zip.add("content.xml", "garbage")
        zip.add(
            "META-INF/manifest.xml",
            """
            <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry>\
            <m:encryption-data/></m:file-entry></m:manifest>
            """)
        let error = #expect(throws: ImportError.self) {
            try SpreadsheetFormat.open(bytes: zip.finish(), name: "x.ods")
        }
        #expect(error?.code == "sheet.encrypted")
    }

    private static func ods(
        _ rows: String
    ) throws -> (values: [SheetValues.Place: String], notes: SheetNotes) {
        try SheetValues.read(odsWorkbook(rows))
    }

    private static func odsWorkbook(_ rows: String) throws -> ODSWorkbook {
        var zip = ZipTestWriter()
        zip.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        zip.add("content.xml", content(rows))
        return try ODSWorkbook(ZipArchive(.memory(zip.finish(), name: "test.ods")))
    }

    /// The content of a document whose only sheet has these rows.
    static func content(_ rows: String) -> String {
        let urn = "urn:oasis:names:tc:opendocument:xmlns"
        return """
            <office:document-content xmlns:office="\(urn):office:1.0" xmlns:table="\(urn):table:1.0"\
             xmlns:text="\(urn):text:1.0"><office:body><office:spreadsheet><table:table\
             table:name="a">\(rows)</table:table></office:spreadsheet></office:body>\
            </office:document-content>
            """
    }
}
