import Testing

@testable import Importers

/// Parsing what was written gives back the cells, for every dialect and any text.
@Suite struct CSVWriterTests {
    private static let alphabet = [
        "a", "b", "é", "漢", " ", ",", ";", "\t", "\"", "'", "\\", "\n", "\r\n", "\r", "12", "x y",
        "\u{301}", "\u{feff}", "\u{0}", "|", "👩‍👧", "\"\u{308}", "\u{85}", "\u{2028}",
    ]

    private static func cell(_ generator: inout SeededGenerator) -> String {
        let length = Int(generator.next() % 12)
        return (0..<length).map { _ in alphabet[Int(generator.next() % UInt64(alphabet.count))] }
            .joined()
    }

    /// All rows of a text, in bytes: canonical equivalence must not hide a difference.
    private func rows(_ text: [UInt8], _ dialect: CSVDialect) -> [[[UInt8]]] {
        NaiveCSVScanner(dialect: dialect, text: text).rows()
    }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
    func parsingGivesBackWhatWasWritten(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for delimiter in [Character(","), ";", "\t", "|", " "] {
            for quote in [Character("\""), "'"] {
                for isBackslash in [false, true] {
                    for lineEnd in ["\n", "\r\n", "\r"] {
                        let width = 1 + Int(generator.next() % 5)
                        let table = (0..<6).map { _ in
                            (0..<width).map { _ in Self.cell(&generator) }
                        }
                        let writer = CSVWriter(
                            delimiter: delimiter, quote: quote, isBackslashEscape: isBackslash,
                            lineEnd: lineEnd, quotesAll: generator.next() % 2 == 0)
                        var text: [UInt8] = []
                        for row in table { writer.append(row, to: &text) }
                        // The last line end may be missing.
                        if generator.next() % 2 == 0 { text.removeLast(lineEnd.utf8.count) }
                        let dialect = CSVDialect(
                            delimiter: delimiter.asciiValue ?? 0, quote: quote.asciiValue ?? 0,
                            escape: isBackslash ? .backslash : .doubled)
                        let expected = table.map { $0.map { Array($0.utf8) } }
                        #expect(rows(text, dialect) == expected, "seed \(seed), \(dialect)")
                    }
                }
            }
        }
    }

    @Test func quotesOnlyWhatHasToBe() {
        let writer = CSVWriter()
        #expect(writer.row(["a", "b c", ""]) == "a,b c,\n")
        #expect(writer.row(["a,b", "c\"d", "e\nf"]) == "\"a,b\",\"c\"\"d\",\"e\nf\"\n")
        #expect(writer.row([" a", "b ", "\u{feff}c"]) == "\" a\",\"b \",\"\u{feff}c\"\n")
        #expect(writer.row([""]) == "\"\"\n")
        // One character to people, a quote and a mark to every reader of CSV.
        #expect(Array(writer.row(["\"\u{301}"]).utf8) == Array("\"\"\"\u{301}\"\n".utf8))
    }

    @Test func wholeTablesGoThroughTheReader() throws {
        var generator = SeededGenerator(seed: 77)
        let writer = CSVWriter()
        var text = Array(writer.row(["First Name", "Last Name", "Email", "Notes"]).utf8)
        var table: [[String]] = []
        for number in 0..<200 {
            let row = [
                "Ann\(number)", Self.cell(&generator), "a\(number)@example.org",
                Self.cell(&generator),
            ]
            table.append(row)
            writer.append(row, to: &text)
        }
        // What stands in random cells may look like another dialect, so that is said.
        let choices = CSVChoices(
            delimiter: UInt8(ascii: ","), quote: .byte(UInt8(ascii: "\"")), escape: .doubled)
        let read = try ReadTable(text, options: ImportOptions(csv: choices))
        #expect(read.rows.count == table.count)
        for (row, expected) in zip(read.rows, table) {
            for column in 0..<4 {
                #expect(Array((row[column] ?? "").utf8) == Array(expected[column].utf8))
            }
        }
    }
}
