import RecordModel
import Testing

@testable import Importers

/// The usual sins of CSV files, one by one.
@Suite struct CSVReaderTests {
    private let header = "First Name,Last Name,Email\n"

    @Test func readsCellsAsTheyStand() throws {
        let read = try ReadTable(header + " Ann ,O'Neill,ann@example.org\n007,None,+1\n")
        #expect(read.cells(0) == [" Ann ", "O'Neill", "ann@example.org"])
        #expect(read.cells(1) == ["007", "None", "+1"])
        #expect(read.description.headerRow == 1)
        #expect(read.description.dataRows == 2)
        #expect(read.lines == [2, 3])
        #expect(read.diagnostics.isEmpty)
    }

    @Test func byteOrderMarkIsNoPartOfTheFirstHeader() throws {
        let read = try ReadTable("\u{feff}" + header + "Ann,Lee,a@example.org\n")
        #expect(read.table.columns[0].header == "First Name")
        #expect(read.description.hasByteOrderMark)
    }

    @Test func utf16AndWindows1252AreDecoded() throws {
        let text = "Vorname;Nachname;Ort\r\nJürgen;Müller;Köln\r\nZoë;Groß;Lüdenscheid\r\n"
        var wide: [UInt8] = [0xff, 0xfe]
        for unit in text.utf16 { wide += [UInt8(unit & 0xff), UInt8(unit >> 8)] }
        let narrow = text.unicodeScalars.map { UInt8($0.value) }
        for bytes in [wide, narrow] {
            let read = try ReadTable(bytes)
            #expect(read.cells(0) == ["Jürgen", "Müller", "Köln"])
            #expect(read.cells(1) == ["Zoë", "Groß", "Lüdenscheid"])
            #expect(read.description.delimiter == ";")
            #expect(read.description.lineEnd == .crlf)
        }
    }

    @Test func raggedRowsLoseNothing() throws {
        let read = try ReadTable(
            header + "Ann,Lee,a@example.org\nBob,Ray\nCy,Fox,c@example.org,extra,,more\n")
        #expect(read.cells(1) == ["Bob", "Ray", nil, nil, nil, nil])
        #expect(read.cells(2) == ["Cy", "Fox", "c@example.org", "extra", nil, "more"])
        #expect(read.table.columns.map(\.header).suffix(3) == ["column 4", "column 5", "column 6"])
        #expect(read.diagnostic("csv.shortRow")?.line == 3)
        #expect(read.diagnostic("csv.longRow")?.line == 4)
    }

    @Test func preambleFooterBlankAndRepeatedHeadersAreNoRows() throws {
        let read = try ReadTable(
            """
            Notes:
            "Some addresses are missing, because people hide them."

            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Ann,Lee,https://example.org/in/ann,,Acme,CEO,12 Mar 2024

            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Bob,Ray,https://example.org/in/bob,,Acme,CTO,13 Mar 2024
            ,,,,,,

            "Confidential Information - Do Not Distribute"
            "Copyright (c) 2000-2024 example.com, inc. All rights reserved."

            """)
        #expect(read.description.headerRow == 4)
        #expect(read.description.dataRows == 2)
        #expect(read.lines == [5, 8])
        #expect(
            read.codes == ["csv.preamble", "csv.repeatedHeader", "csv.blankRow", "csv.footer"])
        #expect(read.keys == ["https://example.org/in/ann", "https://example.org/in/bob"])
    }

    @Test func singleCellsWithinATableAreRows() throws {
        let read = try ReadTable(header + "Ann\nBob,Ray,b@example.org\nTotal\n")
        #expect(read.rows.count == 2)
        #expect(read.cells(0) == ["Ann", nil, nil])
        #expect(read.diagnostic("csv.footer")?.count == 1)
    }

    @Test func quotedLineBreaksKeepLineNumbersRight() throws {
        let read = try ReadTable(
            "Name,Email,Notes\nAnn Lee,a@example.org,\"one\ntwo\r\nthree\"\nBob Ray,b@example.org,\n"
        )
        #expect(read.cells(0)[2] == "one\ntwo\r\nthree")
        #expect(read.lines == [2, 5])
    }

    @Test func unclosedQuoteDoesNotSwallowTheRest() throws {
        let read = try ReadTable(
            header + "Ann,\"Lee,a@example.org\nBob,Ray,b@example.org\nCy,Fox,c@example.org\n")
        #expect(read.rows.count == 3)
        #expect(read.cells(0) == ["Ann", "\"Lee", "a@example.org"])
        #expect(read.diagnostic("csv.unclosedQuote")?.line == 2)
    }

    @Test func nulCharactersAreKeptAndReported() throws {
        let read = try ReadTable(
            header + "Ann,Lee,a@example.org\nBo\u{0}b,Ray,b@example.org\n")
        #expect(read.cells(1)[0] == "Bo\u{0}b")
        #expect(read.diagnostic("csv.nulByte")?.line == 3)
    }

    @Test func bareReturnsAndMixedLineEndsAreSeen() throws {
        let classic = try ReadTable("First Name,Last Name\rAnn,Lee\rBob,Ray\r")
        #expect(classic.description.lineEnd == .cr)
        #expect(classic.rows.count == 2)
        let mixed = try ReadTable("First Name,Last Name\r\nAnn,Lee\nBob,Ray\r\n")
        #expect(mixed.description.lineEnd == .mixed)
        #expect(mixed.codes == ["csv.mixedLineEnds"])
    }

    @Test func equalHeadersAreKeptApart() throws {
        let read = try ReadTable("Name,Email,Email\nAnn Lee,a@example.org,b@example.org\n")
        #expect(read.table.columns.map(\.group) == [0, 0, 1])
        #expect(read.diagnostic("csv.duplicateHeader")?.count == 1)
    }

    @Test func headerlessTablesLoseNoRow() throws {
        let read = try ReadTable(
            """
            Ann,Lee,ann@example.org,+49 30 1234567
            Bob,Ray,bob@example.org,+49 30 7654321
            Cy,Fox,cy@example.org,+49 30 1112223

            """)
        #expect(read.rows.count == 3)
        #expect(read.description.headerRow == nil)
        #expect(read.table.columns.map(\.field) == [.givenName, .familyName, .email, .phone])
        #expect(read.table.region == "DE")
    }

    @Test func largeFilesComeInBatchesWithEveryRowOnce() throws {
        var text = "id,First Name,Last Name\n"
        for number in 1...20_000 { text += "\(number),Given\(number),\"Family, \(number)\"\n" }
        let read = try ReadTable(text)
        #expect(read.rows.count == 20_000)
        #expect(read.keys == (1...20_000).map(String.init))
        #expect(read.rows[19_999][2] == "Family, 20000")
        #expect(read.rowNumbers == Array(1...20_000))
    }

    @Test func rowsWithTooManyCellsAreRejectedWithTheirLine() throws {
        let read = try ReadTable(
            header + "Ann,Lee,a@example.org\n" + String(repeating: "x,", count: 17_000)
                + "\nBob,Ray,b@example.org\n")
        #expect(read.rows.count == 2)
        #expect(read.rejected.map(\.line) == [3])
        #expect(read.rejected.map(\.code) == ["csv.tooManyCells"])
    }

    @Test func aRowBeyondTheLimitIsRejectedAndTheRestIsRead() throws {
        // The limit is 64 MiB; here 256 KiB, so that the test is quick.
        var text = header + "Ann,Lee,a@example.org\n"
        text += String(repeating: "x", count: 600 << 10) + "\nBob,Ray,b@example.org\n"
        let file = try TemporaryFile(text)
        let reader = try CSVFormat.open(
            SourceInput(path: file.path), options: ImportOptions(), largestRecord: 1 << 18)
        var keys: [String] = []
        var lines: [Int] = []
        while let batch = try reader.next() {
            keys += batch.keys
            lines += batch.lines
        }
        #expect(lines == [2, 4])
        #expect(reader.rejectedRows.map(\.line) == [3])
        #expect(reader.rejectedRows.map(\.code) == ["csv.recordTooLarge"])
        #expect(reader.rejectedRows[0].cells[0].utf8.count == 1024)
    }

    @Test(arguments: ["\n", "\r\n"])
    func aRowJustBeyondTheLimitIsRejected(lineEnd: String) throws {
        for (length, isRejected) in [(1 << 18, false), ((1 << 18) + 8, true)] {
            var text = header + "Ann,Lee,a@example.org" + lineEnd
            text += String(repeating: "x", count: length - 8) + lineEnd
            text += "Bob,Ray,b@example.org" + lineEnd
            let file = try TemporaryFile(text)
            let reader = try CSVFormat.open(
                SourceInput(path: file.path), options: ImportOptions(), largestRecord: 1 << 18)
            var lines: [Int] = []
            while let batch = try reader.next() { lines += batch.lines }
            #expect(lines == (isRejected ? [2, 4] : [2, 3, 4]))
            #expect(reader.rejectedRows.map(\.line) == (isRejected ? [3] : []))
        }
    }

    @Test func aFileOfOneEndlessLineIsRefusedWithItsPosition() throws {
        let file = try TemporaryFile(String(repeating: "x", count: 600 << 10))
        let error = #expect(throws: ImportError.self) {
            try CSVFormat.open(
                SourceInput(path: file.path), options: ImportOptions(), largestRecord: 1 << 18)
        }
        #expect(error?.code == "csv.recordTooLarge")
        #expect(error?.line == 1)
    }
}
