import Testing

@testable import Importers

/// The scanner against what was written, and against small texts worked out by hand.
@Suite struct CSVScannerTests {
    /// All rows of a text, as the scanner cuts it.
    private func rows(_ text: String, _ dialect: CSVDialect = .standard) -> [[String]] {
        let bytes = Array(text.utf8)
        let span = bytes.span
        var scanner = CSVScanner(dialect: dialect)
        scanner.index(span)
        var rows: [[String]] = []
        var position = 0
        while position < span.count {
            let row = scanner.scanRow(span, from: position, isLast: true)
            if case .unclosedQuote(let quote) = row.outcome {
                scanner.literalQuotes.append(quote)
                continue
            }
            rows.append(scanner.fields.array.map { $0.text(in: span, dialect: dialect) })
            position = row.next
        }
        return rows
    }

    @Test func cutsInTheMiddleOfATextAskForMoreAndThenAgree() {
        let text = "a,\"b\"\"c\nd\" ,e\r\nf,,\"\"\r\n"
        let all = Array(text.utf8)
        let whole = rows(text)
        for cut in 0..<all.count {
            let part = Array(all[..<cut])
            let span = part.span
            var scanner = CSVScanner(dialect: .standard)
            scanner.index(span)
            let row = scanner.scanRow(span, from: 0, isLast: false)
            switch row.outcome {
            case .row:
                #expect(
                    scanner.fields.array.map { $0.text(in: span, dialect: .standard) } == whole[0])
            case .needsMoreText: continue
            case .unclosedQuote: Issue.record("a cut is not an unclosed quote, at \(cut)")
            }
        }
    }

    @Test(arguments: [
        ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
        ("a,,\n,,b\n", [["a", "", ""], ["", "", "b"]]),
        // Spaces around a quoted cell are not part of it; without quotes they are.
        ("a, \"b,c\" , d\n", [["a", "b,c", " d"]]),
        // A quote in the middle of a cell is an ordinary character.
        ("5\" pipe,6\"\n", [["5\" pipe", "6\""]]),
        // Unescaped quotes inside a quoted cell stay in it.
        ("\"say \"hi\" now\",x\n", [["say \"hi\" now", "x"]]),
        ("\"say \"hello, world\" to me\",x\n", [["say \"hello, world\" to me", "x"]]),
        // A quoted beginning and a rest: the cell as it stands.
        ("\"abc\"def,x\n", [["\"abc\"def", "x"]]),
        ("\"abc\"def,\"x\",y\n", [["\"abc\"def", "x", "y"]]),
        // Not closed: read as it stands, up to the end of its line.
        ("\"abc,d\ne,f\n", [["\"abc", "d"], ["e", "f"]]),
        ("1,\"abc\n2,\"x\"\n", [["1", "\"abc"], ["2", "x"]]),
        ("\"a\rb\",c\rd,e\r", [["a\rb", "c"], ["d", "e"]]),
        ("\"\"\"\",\"\"\n", [["\"", ""]]),
    ])
    func cutsTextsAsWorkedOutByHand(text: String, expected: [[String]]) {
        #expect(rows(text) == expected)
    }

    @Test func backslashEscapesOnlyQuotesAndItself() {
        let dialect = CSVDialect(delimiter: UInt8(ascii: ","), escape: .backslash)
        #expect(
            rows(#""a \"b\" \\ C:\dir",x"#, dialect) == [[#"a "b" \ C:\dir"#, "x"]])
    }

    @Test(arguments: [0, 1, 7, 8, 9, 15, 16, 17, 63, 64, 65])
    func findsSpecialBytesAtEveryDistance(length: Int) {
        let filler = String(repeating: "x", count: length)
        for end in [",y\n", "\n", "\r\n", "\r"] {
            let row = rows(filler + end + "z")[0]
            #expect(row == (end == ",y\n" ? [filler, "y"] : [filler]))
        }
        #expect(rows("\"\(filler)\"\"\(filler)\",y") == [[filler + "\"" + filler, "y"]])
    }
}
