import TextKernels

/// Finds the cells of one row after the other in decoded text.
///
/// It follows RFC 4180 and what lenient readers agree on: spaces around a quoted cell are not part
/// of it; a quoted cell may hold delimiters and line ends; lines end with LF, CRLF or CR. A quote
/// that does not open a cell is an ordinary byte. A quote inside a quoted cell that neither closes
/// it nor is escaped stays in the cell when the line has a closing quote later; else the whole cell
/// is taken as it stands, quotes included, so that nothing is lost.
///
/// All special bytes are marked in one pass over the text (`ByteMask`); cutting rows goes from mark
/// to mark and looks at no other byte.
///
/// - Complexity: linear in the row; no allocation once the lists have grown.
struct CSVScanner {
    let dialect: CSVDialect
    /// The cells of the row scanned last.
    let fields = CSVFieldBuffer()
    /// Offsets of quotes that are known not to be closed: their cells are read as they stand.
    var literalQuotes: [Int] = []

    /// One bit for each byte of the text that is a delimiter, a quote, an escape or of a line end.
    private var marks: [UInt64] = []
    private var markedCount = 0
    private let isBackslashEscape: Bool

    init(dialect: CSVDialect) {
        self.dialect = dialect
        isBackslashEscape = dialect.escape == .backslash
    }

    /// Takes note of a text; to be called whenever it has changed and before its rows are scanned.
    mutating func index(_ text: Span<UInt8>) {
        let escape = isBackslashEscape ? 0x5c : dialect.quote
        ByteMask.mark(
            text, among: (dialect.delimiter, dialect.quote, escape, 0x0a, 0x0d), into: &marks)
        markedCount = text.count
    }

    /// Scans the row that begins at `start`.
    ///
    /// - Parameter isLast: whether the text's end is the file's end.
    /// - Precondition: the text is the one that was indexed last.
    mutating func scanRow(_ text: Span<UInt8>, from start: Int, isLast: Bool) -> CSVRowScan {
        precondition(text.count == markedCount, "the text was not indexed")
        fields.removeAll()
        var row = CSVRowScan()
        var position = start
        let count = text.count
        let delimiter = dialect.delimiter
        while true {
            if scanPlainCells(text, &position, &row) { return row }
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

    /// Takes cells without quotes as long as they come, and the line end after the last; true where
    /// there was one. Everything else is left to be looked at more closely, from `position` on.
    @inline(__always)
    private func scanPlainCells(
        _ text: Span<UInt8>, _ position: inout Int, _ row: inout CSVRowScan
    ) -> Bool {
        let marks = marks
        let words = marks.span
        let delimiter = dialect.delimiter
        let quote = dialect.quote
        var word = position &>> 6
        if word >= words.count { return false }
        var bits = words[word] & (~0 &<< UInt64(position & 63))
        while position < text.count && text[position] != quote && text[position] != 0x20 {
            var byte: UInt8
            var end: Int
            repeat {
                while bits == 0 {
                    word &+= 1
                    if word >= words.count { return false }
                    bits = words[word]
                }
                end = word &<< 6 | bits.trailingZeroBitCount
                bits &= bits &- 1
                byte = text[end]
                // Quotes and backslashes within a plain cell are ordinary.
            } while byte != delimiter && byte != 0x0a && byte != 0x0d
            // A return at the end of the text may be half of a pair.
            if byte == 0x0d && end &+ 1 >= text.count { return false }
            fields.append(CSVField(start: position, end: end))
            position = end &+ 1
            if byte == delimiter { continue }
            finish(&row, text, lineEnd: end)
            return true
        }
        return false
    }

    /// The offset of the first delimiter or line end from `start` on; the text's end without one.
    @inline(__always)
    private func endOfPlainCell(_ text: Span<UInt8>, from start: Int) -> Int {
        var position = nextMark(start)
        // Quotes and backslashes within a plain cell are ordinary.
        while position < text.count {
            let byte = text[position]
            if byte == dialect.delimiter || byte == 0x0a || byte == 0x0d { return position }
            position = nextMark(position &+ 1)
        }
        return text.count
    }

    /// The offset of the first marked byte from `start` on; the text's end without one.
    @inline(__always)
    private func nextMark(_ start: Int) -> Int {
        var word = start &>> 6
        if word >= marks.count { return markedCount }
        var bits = marks[word] & (~0 &<< UInt64(start & 63))
        while bits == 0 {
            word &+= 1
            if word >= marks.count { return markedCount }
            bits = marks[word]
        }
        return word &<< 6 | bits.trailingZeroBitCount
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
        var position = nextMark(start)
        while position < text.count && text[position] == dialect.delimiter {
            position = nextMark(position &+ 1)
        }
        return position
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
