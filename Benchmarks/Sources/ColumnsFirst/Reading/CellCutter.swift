import TextKernels

/// Cuts a comma-separated file into cells, part by part on all processors.
///
/// Where a part begins is told by counting the quotes before it: after an even number of them a line end ends a
/// row. That holds for files that double quotes within quotes (RFC 4180); a quote within a text that does not
/// begin with one breaks it, is noticed, and the file is then cut from the beginning on by one processor,
/// which takes such a quote for a letter.
///
/// - Source: RFC 4180; the counting is as in Ge et al., "Speculative distributed CSV data parsing", 2019.
struct CellCutter: Sendable {
    let text: FileText
    let workers: Workers

    /// The cells of part of the file: for each field that the header names, one a row.
    struct Part: Sendable {
        var rows = 0
        var cells: [[Cell]]
        /// Whether a quote stood where none is expected.
        var hasStrayQuote = false
        var isTooLarge = false
    }

    /// The parts of the file in their order, and where the body begins in no case before `start`.
    ///
    /// - Parameter columns: for each column of the file the number of the field that it fills, or nil.
    func cut(columns: [Int?], fields: Int, from start: Int) async throws(ColumnsFirstError)
        -> [Part]
    {
        let bounds = await bounds(from: start)
        var parts = await workers.map(bounds.count - 1) { number in
            cut(bounds[number]..<bounds[number + 1], columns, fields)
        }
        if parts.count > 1, parts.contains(where: \.hasStrayQuote) {
            parts = [cut(start..<text.count, columns, fields)]
        }
        if parts.contains(where: \.isTooLarge) { throw .tooLarge }
        return parts
    }

    /// The cells of the first row, unquoted, and where the next row begins.
    func header() -> (names: [String], end: Int) {
        let start = text.count > 2 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF ? 3 : 0
        var end = start
        while end < text.count && text[end] != UInt8(ascii: "\n") { end += 1 }
        let line = text.withSpan(start..<end) { span in
            String(decoding: span.indices.map { span[$0] }, as: UTF8.self)
        }
        let names = line.split(separator: ",", omittingEmptySubsequences: false).map {
            String($0.filter { !"\"\r".contains($0) })
        }
        return (names, min(end + 1, text.count))
    }

    /// Where parts begin, and the end of the file.
    private func bounds(from start: Int) async -> [Int] {
        let size = 4 << 20
        let number = max(1, (text.count - start) / size)
        let rough = (0...number).map { start + (text.count - start) * $0 / number }
        let quotes = await workers.map(number) { part in
            text.withSpan(rough[part]..<rough[part + 1]) {
                ByteMask.count(of: UInt8(ascii: "\""), in: $0, from: 0)
            }
        }
        var bounds = [start]
        var before = 0
        for part in 1..<max(1, number) {
            before += quotes[part - 1]
            var isQuoted = before & 1 == 1
            var place = rough[part]
            while place < text.count {
                let byte = text[place]
                if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
                place += 1
                if byte == UInt8(ascii: "\n") && !isQuoted { break }
            }
            if place > bounds[bounds.count - 1] { bounds.append(place) }
        }
        if bounds[bounds.count - 1] < text.count || bounds.count == 1 { bounds.append(text.count) }
        return bounds
    }

    /// What the cutting of a part has to remember between two marks.
    private struct State {
        var cellStart = 0
        var rowStart = 0
        var column = 0
        var isQuoted = false
        /// Where a quoted text ended; negative where none did.
        var closedAt = -1
        var hasDoubledQuotes = false
        var skipped = -1
    }

    private func cut(_ range: Range<Int>, _ columns: [Int?], _ fields: Int) -> Part {
        var part = Part(cells: [[Cell]](repeating: [], count: fields))
        for field in 0..<fields { part.cells[field].reserveCapacity(range.count / 120) }
        var marks: [UInt64] = []
        let quote = UInt8(ascii: "\"")
        let comma = UInt8(ascii: ",")
        let lineEnd = UInt8(ascii: "\n")
        text.withSpan(range) {
            ByteMask.mark($0, among: (quote, comma, lineEnd, lineEnd, lineEnd), into: &marks)
        }
        let targets = columns.map { $0.map(Int32.init) ?? -1 }
        var state = State(cellStart: range.lowerBound, rowStart: range.lowerBound)
        for (word, bits) in marks.enumerated() {
            var left = bits
            while left != 0 {
                let place = range.lowerBound &+ word &<< 6 &+ left.trailingZeroBitCount
                left &= left &- 1
                let byte = text[place]
                if byte == quote {
                    meetQuote(at: place, within: range, &state, &part)
                } else if !state.isQuoted {
                    endCell(at: place, targets, &state, &part)
                    if byte == lineEnd { endRow(after: place, &state, &part) }
                }
            }
        }
        if state.rowStart < range.upperBound {
            endCell(at: range.upperBound, targets, &state, &part)
            endRow(after: range.upperBound, &state, &part)
        }
        return part
    }

    @inline(__always)
    private func meetQuote(
        at place: Int, within range: Range<Int>, _ state: inout State, _ part: inout Part
    ) {
        if place == state.skipped { return }
        if state.isQuoted {
            if place + 1 < range.upperBound, text[place + 1] == UInt8(ascii: "\"") {
                state.hasDoubledQuotes = true
                state.skipped = place + 1
            } else {
                state.isQuoted = false
                state.closedAt = place
            }
        } else if place == state.cellStart {
            state.isQuoted = true
            state.cellStart = place + 1
        } else {
            part.hasStrayQuote = true
        }
    }

    @inline(__always)
    private func endCell(
        at place: Int, _ targets: [Int32], _ state: inout State, _ part: inout Part
    ) {
        if state.column < targets.count {
            let field = targets[state.column]
            if field >= 0 {
                var end = state.closedAt >= 0 ? state.closedAt : place
                if state.closedAt < 0, end > state.cellStart, text[end - 1] == UInt8(ascii: "\r") {
                    end -= 1
                }
                if end - state.cellStart > Cell.longest { part.isTooLarge = true }
                part.cells[Int(field)].append(
                    Cell(
                        start: state.cellStart, end: end,
                        hasDoubledQuotes: state.hasDoubledQuotes))
            }
        }
        state.column &+= 1
        state.cellStart = place &+ 1
        state.closedAt = -1
        state.hasDoubledQuotes = false
    }

    /// Ends a row; an empty line is none, and what a short row lacks is empty.
    @inline(__always)
    private func endRow(after place: Int, _ state: inout State, _ part: inout Part) {
        let isEmpty =
            state.column == 1
            && (place == state.rowStart
                || place == state.rowStart + 1 && text[state.rowStart] == UInt8(ascii: "\r"))
        let rows = part.rows + (isEmpty ? 0 : 1)
        for field in part.cells.indices where part.cells[field].count != rows {
            if part.cells[field].count > rows {
                part.cells[field].removeLast()
            } else {
                part.cells[field].append(
                    Cell(start: place, end: place, hasDoubledQuotes: false))
            }
        }
        part.rows = rows
        state.column = 0
        state.rowStart = place &+ 1
        state.cellStart = place &+ 1
        state.isQuoted = false
    }
}
