import RecordModel
import Testing

@testable import Importers

@Suite struct SheetReaderTests {
    private typealias Writer = XLSXTestWriter

    private static let people: [[Writer.Cell]] = [
        [.shared("First name"), .shared("Last name"), .shared("Email"), .shared("City")],
        [.shared("Ada"), .shared("Lovelace"), .shared("ada@example.org"), .blank(style: 0)],
        [.shared("Grace"), .shared("Hopper"), .shared("grace@example.org"), .shared("Arlington")],
    ]

    private static func read(
        _ writer: Writer, options: ImportOptions = ImportOptions()
    ) throws -> ReadTable {
        try ReadTable(writer.archive(), name: "people.xlsx", options: options)
    }

    private static func shifted(_ rows: [[Writer.Cell]], down: Int, right: Int) -> Writer.Sheet {
        var sheet = Writer.Sheet("people")
        for (index, row) in rows.enumerated() {
            sheet.rows.append(
                (index + 1 + down, row.enumerated().map { ($0.offset + right, $0.element) }))
        }
        return sheet
    }

    @Test func aSheetIsATable() throws {
        let table = try Self.read(Writer([Writer.Sheet("Kontakte", Self.people)]))
        #expect(table.table.name == "Kontakte")
        #expect(table.table.source == "people")
        #expect(table.description.format == "xlsx")
        #expect(table.description.headerRow == 1)
        #expect(table.description.dataRows == 2)
        #expect(table.description.encoding == nil)
        #expect(table.cells(0) == ["Ada", "Lovelace", "ada@example.org", ""])
        #expect(table.lines == [2, 3])
        #expect(table.rowNumbers == [1, 2])
        #expect(table.meanings["Email"] == "email")
        #expect(table.diagnostics.isEmpty)
    }

    @Test func aSheetAndACSVFileWithEqualCellsGiveEqualRecords() throws {
        let sheet = try Self.read(Writer([Writer.Sheet("people", Self.people)]))
        let text =
            "First name,Last name,Email,City\nAda,Lovelace,ada@example.org,\n"
            + "Grace,Hopper,grace@example.org,Arlington\n"
        let csv = try ReadTable(text, name: "people.csv")
        #expect(sheet.rows == csv.rows)
        #expect(sheet.keys == csv.keys)
    }

    @Test func titlesAndMarginsAroundTheTableAreNoData() throws {
        var sheet = Self.shifted(Self.people, down: 4, right: 2)
        sheet.rows.insert((1, [(0, .inline("Our people"))]), at: 0)
        sheet.rows.insert((2, [(0, .inline("as of today"))]), at: 1)
        let table = try Self.read(Writer([sheet]))
        #expect(table.table.columns.map(\.header) == ["First name", "Last name", "Email", "City"])
        #expect(table.description.headerRow == 5)
        #expect(table.lines == [6, 7])
        #expect(table.rowNumbers == [1, 2])
        #expect(table.cells(1) == ["Grace", "Hopper", "grace@example.org", "Arlington"])
        #expect(table.diagnostic("sheet.preamble")?.count == 2)
    }

    @Test func whatStandsBelowTheTableIsAFooter() throws {
        var sheet = Writer.Sheet("people", Self.people)
        sheet.rows.append((6, [(0, .inline("3 records exported"))]))
        let table = try Self.read(Writer([sheet]))
        #expect(table.rows.count == 2)
        #expect(table.diagnostic("sheet.footer")?.line == 6)
    }

    @Test func aRepeatedHeaderIsNoRow() throws {
        let table = try Self.read(
            Writer([Writer.Sheet("people", Self.people + [Self.people[0]] + Self.people[1...])]))
        #expect(table.rows.count == 4)
        #expect(table.diagnostic("sheet.repeatedHeader")?.count == 1)
        #expect(table.diagnostic("key.repeatedRecord")?.count == 2)
    }

    @Test func cellsBesideTheTableAreKept() throws {
        var sheet = Self.shifted(Self.people, down: 0, right: 1)
        for number in 4..<2_000 {
            let name = Writer.Cell.inline("Name \(number)")
            sheet.rows.append(
                (number, [(1, name), (2, .inline("B")), (3, .inline("c@example.org"))]))
        }
        sheet.rows[1_500].cells.append((9, .inline("remark")))
        sheet.rows[1_600].cells.insert((0, .inline("mark")), at: 0)
        let table = try Self.read(Writer([sheet]))
        #expect(table.rows[1_499][4] == "remark")
        #expect(table.rows[1_599][5] == "mark")
        #expect(table.table.columns.map(\.header).suffix(2) == ["column 10", "column 1"])
        #expect(table.diagnostic("sheet.longRow")?.count == 2)
    }

    @Test func severalSheetsAreSeveralTables() throws {
        let writer = Writer([
            Writer.Sheet("empty"), Writer.Sheet("people", Self.people),
            Writer.Sheet(
                "sums",
                [
                    [.inline("quarter"), .inline("amount")], [.number("1"), .number("100")],
                    [.number("2"), .number("200.5")],
                ]),
            Writer.Sheet("old people", Self.people, state: "veryHidden"),
        ])
        let file = try TemporaryFile(writer.archive(), name: "all.xlsx")
        let readers = try SourceFile.open(path: file.path)
        #expect(readers.map(\.table.name) == ["people", "old people"])
        #expect(readers.map(\.description.isHidden) == [false, true])
        #expect(readers[0].diagnostics.map(\.code) == ["sheet.skipped"])
        #expect(readers[1].diagnostics.map(\.code) == ["sheet.hidden"])
        let inspection = try SourceFile.inspect(path: file.path)
        #expect(inspection.format == "xlsx")
        #expect(inspection.tables.map(\.name) == ["people", "sums", "old people"])
        #expect(inspection.tables.map(\.isHidden) == [false, false, true])
    }

    @Test func namedSheetsAloneAreRead() throws {
        let writer = Writer([
            Writer.Sheet("a", Self.people), Writer.Sheet("b", Self.people),
            Writer.Sheet("c", Self.people),
        ])
        let file = try TemporaryFile(writer.archive(), name: "all.xlsx")
        var options = ImportOptions()
        options.sheets = ["C", "a"]
        #expect(
            try SourceFile.open(path: file.path, options: options).map(\.table.name) == ["a", "c"])
        options.sheets = ["d"]
        let error = #expect(throws: ImportError.self) {
            try SourceFile.open(path: file.path, options: options)
        }
        #expect(error?.code == "sheet.unknown")
    }

    @Test func anEmptyWorkbookIsAnError() throws {
        let error = #expect(throws: ImportError.self) {
            try Self.read(Writer([Writer.Sheet("a"), Writer.Sheet("b", [[.blank(style: 0)]])]))
        }
        #expect(error?.code == "import.blank")
    }

    /// What a workbook with a password and an old workbook begin with ([MS-CFB] section 2.2).
    @Test(arguments: [("EncryptedPackage", "sheet.encrypted"), ("Workbook", "sheet.oldFormat")])
    func oldContainersAreRefusedWithTheReason(name: String, code: String) throws {
        var bytes: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
        bytes += [UInt8](repeating: 0, count: 512 - bytes.count)
        bytes[30] = 9
        bytes[48] = 3
        bytes += [UInt8](repeating: 0, count: 3 * 512) + name.utf8.flatMap { [$0, 0] as [UInt8] }
        bytes += [UInt8](repeating: 0, count: 512)
        let file = try TemporaryFile(bytes, name: "x.xlsx")
        let error = #expect(throws: ImportError.self) { try SourceFile.open(path: file.path) }
        #expect(error?.code == code)
        #expect(error?.message.contains("import that") == true)
    }

    @Test func whateverIsWrittenIsReadBack() throws {
        var random = SeededGenerator(seed: 3)
        let words = [
            "Ada", "x & y", "<tag>", "a\"b", " lead", "üñí", "日本", "a\nb", "a\rb", "_x0041_",
            "0042", "=1+1",
        ]
        for round in 0..<30 {
            let width = Int.random(in: 1...12, using: &random)
            var rows: [[Writer.Cell]] = []
            var expected: [[String]] = []
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                var cells: [Writer.Cell] = []
                var texts: [String] = []
                for _ in 0..<width {
                    let word = words[Int.random(in: 0..<words.count, using: &random)]
                    switch Int.random(in: 0..<4, using: &random) {
                    case 0: cells.append(.shared(word))
                    case 1: cells.append(.inline(word))
                    case 2:
                        let number = Int.random(in: 0..<1_000_000_000, using: &random)
                        cells.append(.number("\(number)"))
                        texts.append("\(number)")
                        continue
                    default:
                        cells.append(.blank(style: 0))
                        texts.append("")
                        continue
                    }
                    texts.append(word)
                }
                rows.append(cells)
                expected.append(texts)
            }
            var writer = Writer([Writer.Sheet("a", rows)])
            writer.prefix = round % 3 == 0 ? "x" : ""
            writer.isStrict = round % 2 == 0
            let values = try SheetValues.read(SheetValues.workbook(writer.archive())).values
            for (row, texts) in expected.enumerated() {
                for (column, text) in texts.enumerated() {
                    let place = SheetValues.Place(row: row + 1, column: column)
                    #expect(values[place] ?? "" == text, "round \(round)")
                }
            }
        }
    }

    @Test func damageAnywhereIsAnErrorOrARecordNeverACrash() throws {
        var random = SeededGenerator(seed: 9)
        let whole = Writer([Writer.Sheet("people", Self.people)]).archive()
        for _ in 0..<400 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
                    in: 0...255, using: &random)
            }
            if Bool.random(using: &random) {
                bytes = Array(bytes.prefix(Int.random(in: 4...bytes.count, using: &random)))
            }
            do throws(ImportError) {
                for reader in try SpreadsheetFormat.open(bytes: bytes, name: "x.xlsx") {
                    var reader = reader
                    while let batch = try reader.next() { #expect(batch.rowCount > 0) }
                }
            } catch {
                #expect(!error.code.isEmpty)
            }
        }
    }
}
