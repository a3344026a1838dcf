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
        (UInt8(ascii: ","), 1), (UInt8(ascii: ";"), 1), (0x09, 1), (UInt8(ascii: "|"), 0.85),
        (UInt8(ascii: ":"), 0.7), (UInt8(ascii: "^"), 0.7), (UInt8(ascii: "~"), 0.7),
        (UInt8(ascii: "#"), 0.5), (UInt8(ascii: "&"), 0.5), (UInt8(ascii: "*"), 0.5),
        (UInt8(ascii: "!"), 0.5),
        (0x1f, 0.95), (0x1e, 0.95), (0x01, 0.95), (0x20, 0.4),
    ]
    /// A sample of this size from the beginning, and as much from the middle and from the end, decides;
    /// the rest of the file is checked while it is read.
    static let sampleSize = 1 << 16
    /// Below this score no delimiter is better than none.
    private static let leastScore = 0.02

    /// The dialect of a text of which this is a sample.
    ///
    /// - Parameters:
    ///   - isWhole: whether the sample ends where the file ends; else its last line does not count.
    ///   - choices: what the user has said.
    static func detect(
        _ sample: Span<UInt8>, isWhole: Bool, choices: CSVChoices = CSVChoices()
    ) -> CSVDialect {
        let present = presentBytes(sample)
        let escape: CSVDialect.Escape =
            switch choices.escape {
            case .some(.backslash): .backslash
            case .some(.doubled): .doubled
            case nil: escapeStyle(sample)
            }
        let quotes = quoteCandidates(sample, choices)
        var candidates = delimiters
        if let given = choices.delimiter { candidates = [(given, 1)] }
        var best: (score: Double, dialect: CSVDialect)?
        for candidate in candidates where present[Int(candidate.byte)] {
            for quote in quotes where quote != candidate.byte {
                let dialect = CSVDialect(
                    delimiter: candidate.byte, quote: quote, escape: escape)
                let score =
                    candidate.weight
                    * Self.score(
                        sample, dialect: dialect, isLast: isWhole,
                        isCommon: candidate.weight >= 0.8)
                if score > (best?.score ?? leastScore) { best = (score, dialect) }
            }
        }
        if let best { return best.dialect }
        return CSVDialect(
            delimiter: choices.delimiter ?? UInt8(ascii: ","),
            quote: choices.quote == nil ? loneQuote(sample, quotes, escape) : quotes[0],
            escape: escape)
    }

    private static func quoteCandidates(
        _ sample: Span<UInt8>, _ choices: CSVChoices
    ) -> [UInt8] {
        switch choices.quote {
        case .some(.none): [CSVDialect.noQuote]
        case .some(.byte(let byte)): [byte]
        case nil:
            quoteAtCellEdges(sample, UInt8(ascii: "'"))
                ? [UInt8(ascii: "\""), UInt8(ascii: "'")] : [UInt8(ascii: "\"")]
        }
    }

    // MARK: Scores

    private static func score(
        _ sample: Span<UInt8>, dialect: CSVDialect, isLast: Bool, isCommon: Bool
    ) -> Double {
        var scanner = CSVScanner(dialect: dialect)
        scanner.index(sample)
        var tally = Tally()
        var position = 0
        while position < sample.count {
            let row = scanner.scanRow(sample, from: position, isLast: isLast)
            switch row.outcome {
            case .needsMoreText:
                // The cut last row; where it is the only one it is better than nothing.
                if tally.rows > 0 || isLast { position = sample.count }
                if tally.rows == 0 { return 0 }
                continue
            case .unclosedQuote(let quote):
                scanner.literalQuotes.append(quote)
                continue
            case .row:
                position = row.next
            }
            let fields = scanner.fields.array
            if fields.count == 1 && fields[0].count == 0 { continue }
            tally.add(sample, fields, dialect, strayQuotes: row.strayQuotes)
        }
        return tally.score(delimiter: dialect.delimiter, isCommon: isCommon)
    }

    /// What the rows of one reading look like.
    private struct Tally {
        private(set) var rows = 0
        private var rowsByLength: [Int: Int] = [:]
        private var firstLength = 0
        private var cells = 0
        private var wholeCells = 0.0
        /// Cells in quotes, and cells with a quote where none can open or close one.
        private var quotedCells = 0
        private var misquotedCells = 0

        mutating func add(
            _ text: Span<UInt8>, _ fields: [CSVField], _ dialect: CSVDialect, strayQuotes: Int
        ) {
            rows += 1
            if rows == 1 { firstLength = fields.count }
            rowsByLength[fields.count, default: 0] += 1
            for field in fields {
                cells += 1
                if field.start > 0 && text[Int(field.start) - 1] == dialect.quote {
                    quotedCells += 1
                    wholeCells += 1
                    continue
                }
                if CSVDialectDetector.holds(text, field, dialect.quote) { misquotedCells += 1 }
                wholeCells += CSVDialectDetector.isWholeValue(text, field, dialect) ? 1 : 0.5
            }
            if strayQuotes > 0 { wholeCells = max(0, wholeCells - 2 * Double(strayQuotes)) }
        }

        func score(delimiter: UInt8, isCommon: Bool) -> Double {
            guard rows > 0, let commonest = rowsByLength.values.max() else { return 0 }
            // Quotes around cells in nearly every row are a sign that outweighs ragged rows.
            let isWellQuoted =
                rows >= 3 && quotedCells >= rows && misquotedCells * 20 <= quotedCells
                && commonest * 3 >= rows && rowsByLength[1, default: 0] * 2 < rows
            if !isCommon && !isWellQuoted {
                // What is seldom a delimiter is one only where it cuts nearly all of several rows
                // alike; and two words are a name, not two cells.
                if rows < 3 || commonest * 20 < rows * 19 { return 0 }
                let isName = delimiter == 0x20 && rowsByLength[2] == commonest
                let isHeaderOdd = delimiter == 0x20 && rowsByLength[firstLength] != commonest
                if isName || isHeaderOdd { return 0 }
            }
            var pattern = 0.0
            for (length, count) in rowsByLength.sorted(by: { $0.key < $1.key }) {
                let share = Double(count) / Double(rows)
                pattern += share * share * share * Double(length - 1) / Double(length)
            }
            if isWellQuoted && !isCommon { pattern = max(pattern, 0.5) }
            let types = wholeCells / Double(max(1, cells))
            let quoting = Double(quotedCells + 1) / Double(quotedCells + misquotedCells + 1)
            return pattern * types * types * (0.1 + 0.9 * quoting)
        }
    }

    private static func holds(_ text: Span<UInt8>, _ field: CSVField, _ byte: UInt8) -> Bool {
        for index in field.range where text[index] == byte { return true }
        return false
    }

    /// Whether a cell without quotes looks like one value: without the marks of a wrong cut.
    private static func isWholeValue(
        _ text: Span<UInt8>, _ field: CSVField, _ dialect: CSVDialect
    ) -> Bool {
        var start = Int(field.start)
        var end = Int(field.end)
        while start < end && text[start] == 0x20 { start += 1 }
        while end > start && text[end - 1] == 0x20 { end -= 1 }
        if start == end { return true }
        for index in start..<end {
            switch text[index] {
            case UInt8(ascii: ";"), UInt8(ascii: "|"), 0x09, UInt8(ascii: "\""), UInt8(ascii: "^"),
                UInt8(ascii: "~"), 0x1f, 0x1e, 0x01:
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
