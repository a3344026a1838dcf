@testable import Importers

/// Cuts rows byte by byte, with nothing marked before: the twin of `CSVScanner`, written to be read.
struct NaiveCSVScanner {
    let dialect: CSVDialect
    let text: [UInt8]

    private enum Cell {
        case found([UInt8], end: Int)
        case notClosed
    }

    /// All rows, each a list of cells without their quotes and escapes.
    func rows() -> [[[UInt8]]] {
        var rows: [[[UInt8]]] = []
        var position = 0
        var literal: Set<Int> = []
        while position < text.count {
            let start = position
            var cells: [[UInt8]] = []
            var isRedone = false
            while true {
                let opening = openingQuote(position)
                if opening < text.count, text[opening] == dialect.quote, !literal.contains(opening)
                {
                    switch quoted(from: position, opening) {
                    case .found(let value, let end):
                        cells.append(value)
                        position = end
                    case .notClosed:
                        literal.insert(opening)
                        isRedone = true
                    }
                    if isRedone { break }
                } else {
                    let end = plainEnd(position)
                    cells.append(Array(text[position..<end]))
                    position = end
                }
                if position >= text.count || text[position] != dialect.delimiter { break }
                position += 1
            }
            if isRedone {
                position = start
                continue
            }
            rows.append(cells)
            if position < text.count {
                let isPair =
                    text[position] == 13 && position + 1 < text.count
                    && text[position + 1] == 10
                position += isPair ? 2 : 1
            }
        }
        return rows
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == dialect.delimiter || byte == 10 || byte == 13
    }

    private func plainEnd(_ start: Int) -> Int {
        var end = start
        while end < text.count && !isEnd(text[end]) { end += 1 }
        return end
    }

    /// Where a quote stands after spaces; `start` itself where the delimiter is a space.
    private func openingQuote(_ start: Int) -> Int {
        if dialect.delimiter == 32 { return start }
        var position = start
        while position < text.count && text[position] == 32 { position += 1 }
        return position
    }

    private func quoted(from start: Int, _ opening: Int) -> Cell {
        var value: [UInt8] = []
        var position = opening + 1
        var hasLineEnd = false
        while position < text.count {
            let byte = text[position]
            let next = position + 1 < text.count ? text[position + 1] : nil
            if dialect.escape == .backslash && byte == 0x5c {
                guard let next else { return .notClosed }
                let isEscape = next == dialect.quote || next == 0x5c
                value.append(isEscape ? next : byte)
                position += isEscape ? 2 : 1
            } else if byte == dialect.quote && next == dialect.quote {
                value.append(byte)
                position += 2
            } else if byte == dialect.quote {
                if let end = closes(position) { return .found(value, end: end) }
                let before = text[position - 1]
                if hasLineEnd && (before == dialect.delimiter || before == 10) { return .notClosed }
                if !lineCloses(after: position) {
                    if hasLineEnd { return .notClosed }
                    let end = plainEnd(position)
                    return .found(Array(text[start..<end]), end: end)
                }
                value.append(byte)
                position += 1
            } else {
                if byte == 10 || byte == 13 { hasLineEnd = true }
                value.append(byte)
                position += 1
            }
        }
        return .notClosed
    }

    /// Where the cell ends if the quote closes it: only spaces may follow.
    private func closes(_ quote: Int) -> Int? {
        var position = quote + 1
        while position < text.count {
            if isEnd(text[position]) { return position }
            if text[position] != 32 { return nil }
            position += 1
        }
        return position
    }

    private func lineCloses(after stray: Int) -> Bool {
        var position = stray + 1
        while position < text.count && text[position] != 10 && text[position] != 13 {
            if text[position] == dialect.quote {
                let isOpening = text[position - 1] == dialect.delimiter
                if closes(position) != nil { return !isOpening }
                if isOpening { return false }
            }
            position += 1
        }
        return false
    }
}
