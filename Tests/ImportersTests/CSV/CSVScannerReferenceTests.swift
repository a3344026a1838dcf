import Testing
import TextKernels

@testable import Importers

/// The scanner that goes from mark to mark against its twin that looks at every byte.
@Suite struct CSVScannerReferenceTests {
    private func rows(_ text: [UInt8], _ dialect: CSVDialect) -> [[[UInt8]]] {
        let span = text.span
        var scanner = CSVScanner(dialect: dialect)
        scanner.index(span)
        var rows: [[[UInt8]]] = []
        var position = 0
        while position < span.count {
            let row = scanner.scanRow(span, from: position, isLast: true)
            if case .unclosedQuote(let quote) = row.outcome {
                scanner.literalQuotes.append(quote)
                continue
            }
            rows.append(
                scanner.fields.array.map { field in
                    var value: [UInt8] = []
                    field.append(from: span, dialect: dialect, to: &value)
                    return value
                })
            position = row.next
        }
        return rows
    }

    @Test(arguments: [UInt64(11), 12, 13, 14, 15, 16])
    func agreesWithTheNaiveTwinOnRandomBytes(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let special = Array(",;\"'\\\n\r \t".utf8)
        for round in 0..<400 {
            let length = Int(generator.next() % 200)
            let share = 2 + generator.next() % 30
            let text = (0..<length).map { _ in
                generator.next() % share < 2
                    ? special[Int(generator.next() % UInt64(special.count))]
                    : UInt8(truncatingIfNeeded: generator.next())
            }
            for delimiter in [UInt8(ascii: ","), 0x09, 0x20] {
                for quote in [UInt8(ascii: "\""), UInt8(ascii: "'"), CSVDialect.noQuote] {
                    for escape in [CSVDialect.Escape.doubled, .backslash] {
                        let dialect = CSVDialect(
                            delimiter: delimiter, quote: quote, escape: escape)
                        // The byte that no UTF-8 has stands for no quote.
                        let fed = text.map { $0 == CSVDialect.noQuote ? 0x61 : $0 }
                        let expected = NaiveCSVScanner(dialect: dialect, text: fed).rows()
                        #expect(
                            rows(fed, dialect) == expected,
                            "seed \(seed), round \(round), \(dialect)")
                    }
                }
            }
        }
    }

    @Test(arguments: [0, 1, 15, 16, 17, 63, 64, 65, 127, 128, 129, 200])
    func marksEveryByteThatIsAmongFive(length: Int) {
        var generator = SeededGenerator(seed: UInt64(length))
        let text = (0..<length).map { _ in UInt8(truncatingIfNeeded: generator.next() % 7) }
        var words: [UInt64] = []
        ByteMask.mark(text.span, among: (0, 1, 2, 2, 6), into: &words)
        #expect(words.count == (length + 63) / 64)
        for index in 0..<(words.count * 64) {
            let isMarked = words[index >> 6] >> UInt64(index & 63) & 1 == 1
            #expect(isMarked == (index < length && [0, 1, 2, 6].contains(text[index])))
        }
        for start in [0, length / 2, length] {
            #expect(
                ByteMask.count(of: 3, in: text.span, from: start)
                    == text[start...].count { $0 == 3 })
        }
    }
}
