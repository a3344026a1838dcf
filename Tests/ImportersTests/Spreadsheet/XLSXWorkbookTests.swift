import RecordModel
import Testing

@testable import Importers

@Suite struct XLSXWorkbookTests {
    private typealias Writer = XLSXTestWriter
    private typealias Place = SheetValues.Place

    @Test func cellsOfAllTypesAreRead() throws {
        var writer = Writer([
            Writer.Sheet(
                "a",
                [
                    [
                        .shared("Müller & Söhne"), .inline("in <line>"), .number("42"),
                        .number("0.10000000000000001"), .boolean(true), .boolean(false),
                        .error("#N/A"), .formula("A1", value: "7"), .formula("A1", value: nil),
                        .blank(style: 1), .number("44197", style: 1), .number("1067", style: 2),
                        .raw("<c%@ t=\"str\"><f>B1</f><v>result</v></c>"),
                        .raw("<c%@ t=\"d\"><v>2021-01-01T10:00:00</v></c>"),
                        .raw("<c%@ t=\"n\"><v> 5 </v></c>"),
                    ]
                ])
        ])
        writer.formats = ["dd.mm.yyyy", "00000"]
        #expect(
            try SheetValues.firstRow(writer) == [
                "Müller & Söhne", "in <line>", "42", "0.1", "TRUE", "FALSE", "#N/A", "7", "", "",
                "2021-01-01", "01067", "result", "2021-01-01T10:00:00", "5",
            ])
        let notes = try SheetValues.read(SheetValues.workbook(writer.archive())).notes
        #expect(notes[.errorCell] == 1)
        #expect(notes[.formulaWithoutValue] == 1)
    }

    /// The same cells, whatever namespace, prefix and place of parts a program likes.
    @Test(arguments: 0..<7)
    func workbooksOfAllProgramsAreRead(variant: Int) throws {
        var writer = Writer([
            Writer.Sheet("a", [[.shared("x"), .number("44197.5", style: 1), .inline("z")]])
        ])
        writer.formats = ["yyyy-mm-dd"]
        switch variant {
        case 1: writer.isStrict = true
        case 2: writer.prefix = "x"
        case 3: writer.absoluteTargets = true
        case 4: writer.sheets[0].hasReferences = false
        case 5:
            writer.isStrict = true
            writer.prefix = "ns0"
            writer.absoluteTargets = true
            writer.officeDocument = "xl/workbook.xml"
        case 6: writer.officeDocument = "XL/Workbook.xml"
        default: break
        }
        #expect(try SheetValues.firstRow(writer) == ["x", "2021-01-01T12:00:00", "z"])
    }

    @Test func missingPartsAreNoObstacle() throws {
        var writer = Writer([Writer.Sheet("a", [[.inline("x"), .number("44197", style: 1)]])])
        writer.hasStyles = false
        writer.hasSharedStrings = false
        #expect(try SheetValues.firstRow(writer) == ["x", "44197"])
        var zip = ZipTestWriter()
        zip.add(
            "xl/workbook.xml",
            "<workbook><sheets><sheet name=\"s\" sheetId=\"1\"/></sheets></workbook>")
        zip.add(
            "xl/worksheets/sheet1.xml",
            "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData></worksheet>"
        )
        let values = try SheetValues.read(SheetValues.workbook(zip.finish())).values
        #expect(values == [Place(row: 1, column: 0): "x"])
    }

    @Test func datesCountFromTheEpochOfTheWorkbook() throws {
        var writer = Writer([
            Writer.Sheet("a", [[.number("0", style: 1), .number("1462", style: 1)]])
        ])
        writer.formats = ["d/m/yyyy"]
        #expect(try SheetValues.firstRow(writer) == ["1900-01-00", "1904-01-01"])
        writer.is1904 = true
        #expect(try SheetValues.firstRow(writer) == ["1904-01-01", "1908-01-02"])
    }

    @Test func richTextIsJoinedAndReadingsAreLeftOut() throws {
        let rich = "<r><t>Han</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">ako </t></r>"
        let reading = "<rPh sb=\"0\" eb=\"1\"><t>ハナコ</t></rPh><phoneticPr fontId=\"1\"/>"
        let writer = Writer([
            Writer.Sheet(
                "a", [[.raw("<c%@ t=\"inlineStr\"><is>\(rich)\(reading)</is></c>"), .inline("y")]])
        ])
        #expect(try SheetValues.firstRow(writer) == ["Hanako ", "y"])
    }

    @Test func escapesOfCharactersThatXMLLacksAreDecoded() throws {
        let writer = Writer([
            Writer.Sheet(
                "a",
                [
                    [
                        .shared("a\rb\u{1}"), .inline("_x000D_"), .inline("a_xZZZZ_"),
                        .raw("<c%@ t=\"inlineStr\"><is><t>_xD83D__xDE00_ _xD83D_</t></is></c>"),
                    ]
                ])
        ])
        #expect(
            try SheetValues.firstRow(writer) == ["a\rb\u{1}", "_x000D_", "a_xZZZZ_", "😀 _xD83D_"])
    }

    @Test func rowsAndCellsOutOfOrderAndWithGapsKeepTheirPlaces() throws {
        var sheet = Writer.Sheet("a")
        sheet.rows = [
            (2, [(3, .number("1")), (0, .number("2")), (3, .number("3"))]),
            (7, [(700, .inline("z"))]),
        ]
        let values = try SheetValues.read(SheetValues.workbook(Writer([sheet]).archive())).values
        #expect(
            values == [
                Place(row: 2, column: 0): "2", Place(row: 2, column: 3): "3",
                Place(row: 7, column: 700): "z",
            ])
    }

    @Test func hiddenAndMergedThingsAreCounted() throws {
        var sheet = Writer.Sheet("a", [[.inline("x")]])
        sheet.trailer =
            "<mergeCells count=\"2\"><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"C1:D1\"/></mergeCells>"
        let writer = Writer([sheet])
        let notes = try SheetValues.read(SheetValues.workbook(writer.archive())).notes
        #expect(notes[.mergedCells] == 2)
    }

    @Test func aReferenceToATextThatIsNotThereIsKeptAndNoted() throws {
        let writer = Writer([
            Writer.Sheet("a", [[.shared("x"), .raw("<c%@ t=\"s\"><v>9</v></c>")]])
        ])
        #expect(try SheetValues.firstRow(writer) == ["x", "9"])
        let notes = try SheetValues.read(SheetValues.workbook(writer.archive())).notes
        #expect(notes[.missingString] == 1)
    }

    @Test func aDocumentTypeIsRefused() throws {
        var zip = ZipTestWriter()
        let bomb = """
            <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
            """
        zip.add(
            "xl/workbook.xml",
            bomb + "<workbook><sheets><sheet name=\"&b;\"/></sheets></workbook>")
        let error = #expect(throws: ImportError.self) {
            try SpreadsheetFormat.open(bytes: zip.finish(), name: "bomb.xlsx")
        }
        #expect(error?.code == "sheet.documentType")
    }

    @Test func deepNestingIsRefused() throws {
        var zip = ZipTestWriter()
        let deep = String(repeating: "<a>", count: 100_000)
        zip.add("xl/workbook.xml", "<workbook>" + deep)
        let error = #expect(throws: ImportError.self) {
            try SpreadsheetFormat.open(bytes: zip.finish(), name: "deep.xlsx")
        }
        #expect(error?.code == "sheet.tooDeep")
    }

    @Test func damagedXMLIsAnError() throws {
        var zip = ZipTestWriter()
        zip.add("xl/workbook.xml", "<workbook><sheets><sheet name=\"s\"/></sheets></workbook>")
        zip.add("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1</c>")
        let error = #expect(throws: ImportError.self) {
            try SpreadsheetFormat.open(bytes: zip.finish(), name: "damaged.xlsx")
        }
        #expect(error?.code == "sheet.malformed")
    }

    @Test func otherOfficeFilesAreNamed() throws {
        let cases: [([(String, String)], String)] = [
            ([("xl/workbook.bin", "x")], "import.notATable"),
            ([("[Content_Types].xml", "<x/>"), ("word/document.xml", "<x/>")], "import.notATable"),
            ([("Index/Document.iwa", "x")], "sheet.unsupported"),
            ([("a.txt", "x")], "import.notATable"),
        ]
        for (entries, code) in cases {
            var zip = ZipTestWriter()
            for (name, text) in entries { zip.add(name, text) }
            let error = #expect(throws: ImportError.self) {
                try SpreadsheetFormat.open(bytes: zip.finish(), name: "x")
            }
            #expect(error?.code == code, "\(entries)")
        }
    }

    @Test func theBinaryFormatIsRefusedWithAWayOut() throws {
        var zip = ZipTestWriter()
        zip.add(
            "_rels/.rels",
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>
            """)
        zip.add("xl/workbook.bin", "x")
        let error = #expect(throws: ImportError.self) {
            try SpreadsheetFormat.open(bytes: zip.finish(), name: "x.xlsb")
        }
        #expect(error?.code == "sheet.binaryFormat")
        #expect(error?.message.contains("XLSX") == true)
    }
}
