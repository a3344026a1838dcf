/// Finds the dialect that makes the most regular table of a sample of decoded text.
///
/// Each candidate parses the sample; its score is how equal the rows' lengths are, times the share of
/// cells that look like whole values, times a weight for how common its delimiter is.
///
/// - Source: the product of a pattern score and a type score is that of van den Burg, Nazábal and
///   Sutton, "Wrangling messy CSV files by detecting row and type patterns", 2019; here the pattern
///   score is a sum of cubed shares, which does not grow with the number of rows and punishes
///   delimiters that occur by chance in prose.
enum CSVDialectDetector {
    /// A delimiter and its weight; also the order in which equal scores are decided.
    private static let delimiters: [(byte: UInt8, weight: Double)] = [
        (UInt8(ascii: ","), 1), (UInt8(ascii: ";"), 1), (0x09, 1), (UInt8(ascii: "|"), 0.9),
        (UInt8(ascii: ":"), 0.7), (UInt8(ascii: "^"), 0.7), (UInt8(ascii: "~"), 0.7),
        (UInt8(ascii: "#"), 0.5), (UInt8(ascii: "&"), 0.5), (UInt8(ascii: "*"), 0.5),
        (UInt8(ascii: "!"), 0.5),
        (0x1f, 0.95), (0x1e, 0.95), (0x01, 0.95), (0x20, 0.4),
    ]
    /// A sample of this size decides; the rest of the file is checked while it is read.
    static let sampleSize = 1 << 16
    /// Below this score no delimiter is better than none.
    private static let leastScore = 0.02

    /// The dialect of a text of which this is the beginning.
    ///
    /// - Parameters:
    ///   - isWhole: whether the sample is the whole file; else its last line does not count.
    ///   - delimiter: the delimiter where the user has said it.
    static func detect(
        _ text: Span<UInt8>, isWhole: Bool, delimiter: UInt8? = nil
    ) -> CSVDialect {
        let sample = text.extracting(0..<min(text.count, sampleSize))
        let isLast = isWhole && sample.count == text.count
        let present = presentBytes(sample)
        var quotes: [UInt8] = [UInt8(ascii: "\"")]
        if quoteAtCellEdges(sample, UInt8(ascii: "'")) { quotes.append(UInt8(ascii: "'")) }
        let escape = escapeStyle(sample)
        var best: (score: Double, dialect: CSVDialect)?
        for candidate in delimiters where delimiter == nil || candidate.byte == delimiter {
            guard present[Int(candidate.byte)] else { continue }
            for quote in quotes {
                let dialect = CSVDialect(
                    delimiter: candidate.byte, quote: quote, escape: escape)
                let score =
                    candidate.weight
                    * Self.score(
                        sample, dialect: dialect, isLast: isLast,
                        isCommon: candidate.weight >= 0.9)
                if score > (best?.score ?? leastScore) { best = (score, dialect) }
            }
        }
        if let best { return best.dialect }
        return CSVDialect(
            delimiter: delimiter ?? UInt8(ascii: ","), quote: loneQuote(sample, quotes, escape),
            escape: escape)
    }

    // MARK: Scores

    private static func score(
        _ sample: Span<UInt8>, dialect: CSVDialect, isLast: Bool, isCommon: Bool
    ) -> Double {
        var scanner = CSVScanner(dialect: dialect)
        var rowsByLength: [Int: Int] = [:]
        var rows = 0
        var cells = 0
        var wholeCells = 0.0
        var position = 0
        while position < sample.count {
            let row = scanner.scanRow(sample, from: position, isLast: isLast)
            switch row.outcome {
            case .needsMoreText:
                // The cut last row; where it is the only one it is better than nothing.
                if rows > 0 || isLast { position = sample.count }
                if rows == 0 { return 0 }
                continue
            case .unclosedQuote(let quote):
                scanner.literalQuotes.append(quote)
                continue
            case .row:
                position = row.next
            }
            let fields = scanner.fields
            if fields.count == 1 && fields[0].count == 0 { continue }
            rows += 1
            rowsByLength[fields.count, default: 0] += 1
            for field in fields {
                cells += 1
                wholeCells += isWholeValue(sample, field, dialect) ? 1 : 0.5
            }
            if row.strayQuotes > 0 {
                wholeCells = max(0, wholeCells - 2 * Double(row.strayQuotes))
            }
        }
        if rows == 0 { return 0 }
        // What is seldom a delimiter is one only where it cuts nearly all of several rows alike.
        let commonest = rowsByLength.values.max() ?? 0
        if !isCommon && (rows < 3 || commonest * 20 < rows * 19) { return 0 }
        var pattern = 0.0
        for (length, count) in rowsByLength.sorted(by: { $0.key < $1.key }) {
            let share = Double(count) / Double(rows)
            pattern += share * share * share * Double(length - 1) / Double(length)
        }
        let types = wholeCells / Double(max(1, cells))
        return pattern * types * types
    }

    /// Whether a cell looks like one value: quoted, or without the marks of a wrong cut.
    private static func isWholeValue(
        _ text: Span<UInt8>, _ field: CSVField, _ dialect: CSVDialect
    ) -> Bool {
        var start = Int(field.start)
        var end = Int(field.end)
        if start > 0 && text[start - 1] == dialect.quote { return true }
        while start < end && text[start] == 0x20 { start += 1 }
        while end > start && text[end - 1] == 0x20 { end -= 1 }
        if start == end { return true }
        for index in start..<end {
            switch text[index] {
            case UInt8(ascii: ";"), UInt8(ascii: "|"), 0x09, UInt8(ascii: "\""):
                return false
            case UInt8(ascii: ",") where dialect.delimiter != UInt8(ascii: ","):
                let next = index + 1 < end ? text[index + 1] : 0
                if next != 0x20 && !(next >= 0x30 && next <= 0x39) { return false }
            default: continue
            }
        }
        let edges = [text[start], text[end - 1]]
        return !edges.contains { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: ":") }
            || end - start == 1
    }

    // MARK: Evidence

    private static func presentBytes(_ sample: Span<UInt8>) -> [Bool] {
        var present = [Bool](repeating: false, count: 256)
        for index in sample.indices { present[Int(sample[index])] = true }
        return present
    }

    /// Whether a byte begins at least two cells and ends as many, as a quote would.
    private static func quoteAtCellEdges(_ sample: Span<UInt8>, _ quote: UInt8) -> Bool {
        var opens = 0
        var closes = 0
        for index in sample.indices where sample[index] == quote {
            let before = index == 0 ? 0x0a : sample[index - 1]
            let after = index + 1 == sample.count ? 0x0a : sample[index + 1]
            if isEdge(before) { opens += 1 }
            if isEdge(after) { closes += 1 }
        }
        return opens >= 2 && closes >= 2
    }

    private static func isEdge(_ byte: UInt8) -> Bool {
        byte == 0x0a || byte == 0x0d || delimiters.contains { $0.byte == byte }
    }

    /// Backslash where a backslash stands before a quote that cannot close a cell.
    private static func escapeStyle(_ sample: Span<UInt8>) -> CSVDialect.Escape {
        var index = 0
        while index + 2 < sample.count {
            if sample[index] == 0x5c
                && (sample[index + 1] == UInt8(ascii: "\"")
                    || sample[index + 1] == UInt8(ascii: "'"))
            {
                let after = sample[index + 2]
                if !isEdge(after) && after != sample[index + 1] { return .backslash }
                if after == 0x20 || after == UInt8(ascii: ":") { return .backslash }
            }
            index += 1
        }
        return .doubled
    }

    /// The quote of a table of one column.
    private static func loneQuote(
        _ sample: Span<UInt8>, _ quotes: [UInt8], _ escape: CSVDialect.Escape
    ) -> UInt8 {
        for quote in quotes.reversed() where quote != UInt8(ascii: "\"") {
            var lines = 0
            var quoted = 0
            var isLineStart = true
            for index in sample.indices {
                if isLineStart {
                    lines += 1
                    if sample[index] == quote { quoted += 1 }
                }
                isLineStart = sample[index] == 0x0a || sample[index] == 0x0d
            }
            if quoted * 2 > lines { return quote }
        }
        return UInt8(ascii: "\"")
    }
}
