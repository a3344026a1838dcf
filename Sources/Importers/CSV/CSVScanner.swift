/// Finds the cells of one row after the other in decoded text: the one pass over all bytes.
///
/// It follows RFC 4180 and what lenient readers agree on: spaces around a quoted cell are not part
/// of it; a quoted cell may hold delimiters and line ends; lines end with LF, CRLF or CR. A quote
/// that does not open a cell is an ordinary byte. A quote inside a quoted cell that neither closes
/// it nor is escaped stays in the cell when the line has a closing quote later; else the whole cell
/// is taken as it stands, quotes included, so that nothing is lost.
///
/// - Complexity: linear in the row; no allocation once the list of cells has grown.
struct CSVScanner {
    let dialect: CSVDialect
    /// The cells of the row scanned last.
    private(set) var fields: [CSVField] = []
    /// Offsets of quotes that are known not to be closed: their cells are read as they stand.
    var literalQuotes: [Int] = []

    private let delimiters: UInt64
    private let quotes: UInt64
    private let isBackslashEscape: Bool

    init(dialect: CSVDialect) {
        self.dialect = dialect
        delimiters = ByteWord.repeating(dialect.delimiter)
        quotes = ByteWord.repeating(dialect.quote)
        isBackslashEscape = dialect.escape == .backslash
        fields.reserveCapacity(64)
    }

    /// Scans the row that begins at `start`.
    ///
    /// - Parameter isLast: whether the text's end is the file's end.
    mutating func scanRow(_ text: Span<UInt8>, from start: Int, isLast: Bool) -> CSVRowScan {
        fields.removeAll(keepingCapacity: true)
        var row = CSVRowScan()
        var position = start
        let count = text.count
        let delimiter = dialect.delimiter
        while true {
            var field = CSVField(start: position, end: position)
            if position < count, let opening = openingQuote(text, position, isLast: isLast) {
                switch scanQuoted(text, from: position, opening: opening, isLast: isLast, &row) {
                case .cell(let cell, let next):
                    field = cell
                    position = next
                case .needsMoreText:
                    row.outcome = .needsMoreText(openQuote: opening)
                    return row
                case .unclosed:
                    row.outcome = .unclosedQuote(at: opening)
                    return row
                }
            } else {
                position = endOfPlainCell(text, from: position)
                field.end = Int32(truncatingIfNeeded: position)
            }
            if position >= count {
                if !isLast {
                    row.outcome = .needsMoreText(openQuote: nil)
                    return row
                }
                fields.append(field)
                row.next = count
                row.lineCount &+= 1
                return row
            }
            let byte = text[position]
            if byte == delimiter {
                fields.append(field)
                position &+= 1
                continue
            }
            if byte == 0x0d && position &+ 1 >= count && !isLast {
                row.outcome = .needsMoreText(openQuote: nil)
                return row
            }
            fields.append(field)
            finish(&row, text, lineEnd: position)
            return row
        }
    }

    /// The offset of the first delimiter or line end from `start` on; the text's end without one.
    @inline(__always)
    private func endOfPlainCell(_ text: Span<UInt8>, from start: Int) -> Int {
        var position = start
        let count = text.count
        let lineFeeds = ByteWord.repeating(0x0a)
        let returns = ByteWord.repeating(0x0d)
        while position &+ 8 <= count {
            let word = ByteWord.load(text, position)
            let found =
                ByteWord.zeroBytes(word ^ delimiters) | ByteWord.zeroBytes(word ^ lineFeeds)
                | ByteWord.zeroBytes(word ^ returns)
            if found != 0 { return position &+ (found.trailingZeroBitCount &>> 3) }
            position &+= 8
        }
        while position < count {
            let byte = text[position]
            if byte == dialect.delimiter || byte == 0x0a || byte == 0x0d { return position }
            position &+= 1
        }
        return count
    }

    /// The offset of the quote that opens the cell at `position`, spaces before it skipped.
    @inline(__always)
    private func openingQuote(_ text: Span<UInt8>, _ position: Int, isLast: Bool) -> Int? {
        var opening = position
        let first = text[position]
        if first != dialect.quote {
            if first != 0x20 || dialect.delimiter == 0x20 { return nil }
            while opening < text.count && text[opening] == 0x20 { opening &+= 1 }
            if opening >= text.count || text[opening] != dialect.quote { return nil }
        }
        if !literalQuotes.isEmpty && literalQuotes.contains(opening) { return nil }
        return opening
    }

    @inline(__always)
    private func finish(_ row: inout CSVRowScan, _ text: Span<UInt8>, lineEnd: Int) {
        row.lineCount &+= 1
        if text[lineEnd] == 0x0a {
            row.terminator = .lf
            row.next = lineEnd &+ 1
        } else if lineEnd &+ 1 < text.count && text[lineEnd &+ 1] == 0x0a {
            row.terminator = .crlf
            row.next = lineEnd &+ 2
        } else {
            row.terminator = .cr
            row.next = lineEnd &+ 1
        }
    }

    // MARK: Quoted cells

    private enum Quoted {
        case cell(CSVField, next: Int)
        case needsMoreText
        case unclosed
    }

    private func scanQuoted(
        _ text: Span<UInt8>, from start: Int, opening: Int, isLast: Bool, _ row: inout CSVRowScan
    ) -> Quoted {
        var position = opening &+ 1
        var escapes = 0
        var lines = 0
        while true {
            position = nextSpecial(text, from: position)
            if position >= text.count { return isLast ? .unclosed : .needsMoreText }
            let byte = text[position]
            if byte == 0x0a {
                lines &+= 1
                position &+= 1
                continue
            }
            if byte == 0x0d {
                let isPair = position &+ 1 < text.count && text[position &+ 1] == 0x0a
                if !isPair { lines &+= 1 }
                position &+= 1
                continue
            }
            if byte != dialect.quote {
                // The backslash of that dialect: it takes the next quote or backslash with it.
                if position &+ 1 >= text.count { return isLast ? .unclosed : .needsMoreText }
                let next = text[position &+ 1]
                let isEscape = next == dialect.quote || next == 0x5c
                if isEscape { escapes &+= 1 }
                if next == dialect.quote { row.backslashedQuotes &+= 1 }
                position &+= isEscape ? 2 : 1
                continue
            }
            if position &+ 1 < text.count && text[position &+ 1] == dialect.quote {
                escapes &+= 1
                row.doubledQuotes &+= 1
                position &+= 2
                continue
            }
            switch closing(text, quoteAt: position, isLast: isLast) {
            case .closes(let next):
                row.lineCount &+= lines
                let cell = CSVField(start: opening &+ 1, end: position, escapes: escapes)
                return .cell(cell, next: next)
            case .needsMoreText:
                return .needsMoreText
            case .stray:
                let before = text[position &- 1]
                let looksLikeOpening = before == dialect.delimiter || before == 0x0a
                if lines > 0 && looksLikeOpening { return .unclosed }
                row.strayQuotes &+= 1
                if lineCloses(text, after: position) {
                    position &+= 1
                    continue
                }
                if lines > 0 { return .unclosed }
                let end = endOfPlainCell(text, from: position)
                return .cell(CSVField(start: start, end: end), next: end)
            }
        }
    }

    /// The offset of the next quote, line end or, where it escapes, backslash.
    @inline(__always)
    private func nextSpecial(_ text: Span<UInt8>, from start: Int) -> Int {
        var position = start
        let count = text.count
        let lineFeeds = ByteWord.repeating(0x0a)
        let returns = ByteWord.repeating(0x0d)
        let backslashes = ByteWord.repeating(isBackslashEscape ? 0x5c : 0x0a)
        while position &+ 8 <= count {
            let word = ByteWord.load(text, position)
            let found =
                ByteWord.zeroBytes(word ^ quotes) | ByteWord.zeroBytes(word ^ lineFeeds)
                | ByteWord.zeroBytes(word ^ returns) | ByteWord.zeroBytes(word ^ backslashes)
            if found != 0 { return position &+ (found.trailingZeroBitCount &>> 3) }
            position &+= 8
        }
        while position < count {
            let byte = text[position]
            if byte == dialect.quote || byte == 0x0a || byte == 0x0d
                || (isBackslashEscape && byte == 0x5c)
            {
                return position
            }
            position &+= 1
        }
        return count
    }

    private enum Closing {
        case closes(next: Int)
        case stray
        case needsMoreText
    }

    /// Whether the quote closes its cell: only spaces may stand between it and the cell's end.
    @inline(__always)
    private func closing(_ text: Span<UInt8>, quoteAt quote: Int, isLast: Bool) -> Closing {
        var next = quote &+ 1
        while next < text.count {
            let byte = text[next]
            if byte == dialect.delimiter || byte == 0x0a || byte == 0x0d {
                return .closes(next: next)
            }
            if byte != 0x20 { return .stray }
            next &+= 1
        }
        return isLast ? .closes(next: next) : .needsMoreText
    }

    /// Whether a later quote of the same line closes the cell, before one that opens another.
    private func lineCloses(_ text: Span<UInt8>, after stray: Int) -> Bool {
        var position = stray &+ 1
        while position < text.count {
            let byte = text[position]
            if byte == 0x0a || byte == 0x0d { return false }
            if byte == dialect.quote {
                if case .closes = closing(text, quoteAt: position, isLast: true) {
                    return text[position &- 1] != dialect.delimiter
                }
                if text[position &- 1] == dialect.delimiter { return false }
            }
            position &+= 1
        }
        return false
    }
}
