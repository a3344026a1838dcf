import Importers
import Testing

/// What a person says outranks what is found.
@Suite struct CSVChoicesTests {
    private func read(_ text: String, _ csv: CSVChoices) throws -> ReadTable {
        try ReadTable(text, options: ImportOptions(kind: .contact, csv: csv))
    }

    @Test func delimiterMayBeAnyCharacter() throws {
        let text = "Name§x,y@Email\nAnn Lee§1,2@a\n"
        let read = try read(text, CSVChoices(delimiter: UInt8(ascii: "@")))
        #expect(read.table.columns.map(\.header) == ["Name§x,y", "Email"])
        #expect(read.description.delimiter == "@")
    }

    @Test func noQuoteLeavesQuotesInTheCells() throws {
        let text = "Name,Notes\nAnn,\"a\nBob,b\"\n"
        let plain = try read(text, CSVChoices(quote: CSVChoices.Quote.none))
        #expect(plain.cells(0) == ["Ann", "\"a"])
        #expect(plain.cells(1) == ["Bob", "b\""])
        #expect(plain.description.quote == nil)
        let single = try read(
            "Name,Notes\nAnn,'a,b'\n", CSVChoices(quote: .byte(UInt8(ascii: "'"))))
        #expect(single.cells(0) == ["Ann", "a,b"])
    }

    @Test func escapeIsTakenAsSaid() throws {
        let text = "Name,Notes\nAnn,\"a\\\"b\"\nBob,\"c\"\"d\"\n"
        #expect(try read(text, CSVChoices(escape: .backslash)).cells(0)[1] == "a\"b")
        #expect(try read(text, CSVChoices(escape: .doubled)).cells(1)[1] == "c\"d")
    }

    @Test func headerRowIsTakenAsSaid() throws {
        let text = "First Name,Last Name\nGiven,Family\nAnn,Lee\n"
        let second = try read(text, CSVChoices(header: .line(2)))
        #expect(second.table.columns.map(\.header) == ["Given", "Family"])
        #expect(second.rows.count == 1)
        #expect(second.diagnostic("csv.preamble")?.count == 1)
        let none = try read(text, CSVChoices(header: CSVChoices.Header.none))
        #expect(none.rows.count == 3)
        #expect(none.description.headerRow == nil)
        let error = #expect(throws: ImportError.self) {
            try read(text, CSVChoices(header: .line(9)))
        }
        #expect(error?.code == "import.noSuchHeader")
    }

    @Test func whatIsFirstSeenFarInTheFileCounts() throws {
        // The first escaped quotes stand after 200 KB, and near the end.
        var text = "Name;Email;Notes\n"
        for row in 0..<12_000 {
            let note = row > 5_000 ? "\"said \\\"yes\\\" then\"" : "plain"
            text += "Ann \(row);a\(row)@example.org;\(note)\n"
        }
        let read = try ReadTable(text)
        #expect(read.rows.count == 12_000)
        #expect(read.rows[11_999][2] == "said \"yes\" then")
        #expect(read.description.escape == "\\")
    }

    @Test func twoWordsInARowAreANameAndNotTwoCells() throws {
        let text = "Name\n" + (1...40).map { "Ann Lee\($0)\n" }.joined()
        #expect(try read(text, CSVChoices()).table.columns.count == 1)
    }
}

/// Tables that were exported in an odd shape.
@Suite struct CSVShapeTests {
    @Test func rowsWithinQuotesAreUnwrapped() throws {
        let text =
            "\"First Name,Last Name,Email\"\n\"Ann,\"\"Lee, Jr\"\",ann@example.org\"\n"
            + "\"Bob,Ray,bob@example.org\"\n"
        let read = try ReadTable(text)
        #expect(read.table.columns.map(\.header) == ["First Name", "Last Name", "Email"])
        #expect(read.cells(0) == ["Ann", "Lee, Jr", "ann@example.org"])
        #expect(read.lines == [2, 3])
        #expect(read.diagnostic("csv.wrappedRows") != nil)
        // One column of quoted names is none of these.
        let names = "\"Name\"\n\"Lee, Ann\"\n\"Ray, Bob\"\n\"Fox, Cy\"\n"
        let plain = try ReadTable(names, options: ImportOptions(kind: .contact))
        #expect(plain.rows.map { $0[0] } == ["Lee, Ann", "Ray, Bob", "Fox, Cy"])
    }

    @Test func groupsAboveTheHeaderTellRepeatedNamesApart() throws {
        let read = try ReadTable(
            ",,Home,,Work,\nFirst Name,Last Name,Phone,City,Phone,City\n"
                + "Ann,Lee,030 1,Berlin,040 2,Hamburg\nBob,Ray,030 3,Berlin,040 4,Hamburg\n")
        #expect(
            read.table.columns.map(\.header) == [
                "First Name", "Last Name", "Home Phone", "Home City", "Work Phone", "Work City",
            ])
        #expect(read.rows.count == 2)
        #expect(read.diagnostic("csv.groupedHeader") != nil)
        #expect(read.diagnostic("csv.preamble") == nil)
    }

    @Test func mostlyRaggedRowsAreDoubted() throws {
        var text = "First Name,Last Name,Email\n"
        for row in 0..<30 { text += "Ann\(row),Lee,a\(row)@example.org,x,y\n" }
        #expect(try ReadTable(text).diagnostic("csv.doubtfulDialect")?.count == 30)
    }
}
