import RecordModel

/// Looks at every cell of a table as it is read and counts what is odd about it.
///
/// - Complexity: one look at each byte; memory does not grow with the rows.
struct DamageCensus {
    private(set) var columns: [ColumnCensus] = []
    private(set) var rows: RowDetector
    private(set) var rowTallies: [DamageCode: DamageTally] = [:]
    /// How many rows were seen.
    private(set) var rowCount = 0

    private let format: TableFormat
    private var headers: [[UInt8]] = []
    private let traitTable = CellTraits.table
    private let places: RowPlaces
    private var countries = CountryMemory()
    private var isLearned = false

    /// What kind of rows they are.
    enum TableFormat {
        /// Rows with a cell for each column.
        case rows
        /// Cards with any of the columns; the first column is the card itself.
        case cards
    }

    /// - Parameter learned: what was learned of the rows before; else the first batch teaches.
    init(_ table: SourceTable, format: TableFormat, learned: RowDetector? = nil) {
        self.format = format
        rows = learned ?? RowDetector(width: table.columns.count)
        isLearned = learned != nil
        places = RowPlaces(table)
        adopt(table.columns)
    }

    /// Makes room for columns that showed only later.
    private mutating func adopt(_ all: [SourceColumn]) {
        for column in all.dropFirst(columns.count) {
            columns.append(ColumnCensus(column))
            headers.append(Array(column.header.utf8).map(Self.lowered))
        }
    }

    /// Looks at a batch.
    ///
    /// - Returns: the rows that are damaged as a whole, ascending. Until the first batch is over,
    ///   shifted rows are found only at its end.
    mutating func add(_ batch: RecordBatch, columns all: [SourceColumn]) -> [Int: DamageCode] {
        if all.count > columns.count { adopt(all) }
        var damaged: [Int: DamageCode] = [:]
        let cells = batch.cells
        for row in 0..<batch.rowCount {
            let range = batch.cellRange(ofRow: row)
            if let code = add(cells.span.extracting(range), line: batch.lines[row]) {
                damaged[row] = code
                noteRow(code, cells.span.extracting(range), line: batch.lines[row])
            }
        }
        rowCount += batch.rowCount
        if !isLearned {
            rows.learn(columns)
            isLearned = true
            if format == .rows { reconsider(batch, &damaged) }
        }
        return damaged
    }

    // MARK: One row

    /// What is gathered over a row.
    private struct RowState {
        var cellCount = 0
        var filled = 0
        var numbers = 0
        var contradictions = 0
        var headerCells = 0
        var hasTotalsLabel = false
        var wordColumns: [(column: Int, range: Range<Int>)] = []
        var postal: (column: Int, range: Range<Int>)?
    }

    private mutating func add(_ row: Span<UInt8>, line: Int) -> DamageCode? {
        var state = RowState()
        let table = traitTable
        PackedCells.forEachCell(in: row) { column, range in
            state.cellCount = column + 1
            if column == 0 && format == .cards { return }
            var start = range.lowerBound
            var end = range.upperBound
            while start < end, row[start] <= 0x20 { start += 1 }
            while end > start, row[end - 1] <= 0x20 { end -= 1 }
            if start == end || column >= columns.count { return }
            let cell = start..<end
            let traits = CellTraits(row, cell, table.span)
            let seen = columns[column].add(row, cell, traits, line: line)
            note(seen, cell, row, column: column, &state)
        }
        if !state.wordColumns.isEmpty { noteWordPairs(state.wordColumns, row) }
        if let postal = state.postal { notePostcode(postal.column, postal.range, row, line: line) }
        return format == .rows ? verdict(state, row) : nil
    }

    @inline(__always)
    private mutating func note(
        _ seen: ColumnCensus.Seen, _ cell: Range<Int>, _ row: Span<UInt8>, column: Int,
        _ state: inout RowState
    ) {
        if state.filled == 0, seen.shape == .word || seen.shape == .mixed {
            state.hasTotalsLabel = TotalsRow.isLabel(row, cell)
        }
        state.filled += 1
        if seen.shape == .number { state.numbers += 1 }
        if rows.contradicts(seen.shape, column: column) { state.contradictions += 1 }
        if headers[column].count == cell.count, isHeader(column, row, cell) {
            state.headerCells += 1
        }
        if seen.isWord { state.wordColumns.append((column, cell)) }
        if seen.isShortPostcode && state.postal == nil { state.postal = (column, cell) }
    }

    private func verdict(_ state: RowState, _ row: Span<UInt8>) -> DamageCode? {
        if state.headerCells >= 2 && state.headerCells * 10 >= state.filled * 7 {
            return .repeatedHeader
        }
        if state.hasTotalsLabel, rows.width >= 3, state.numbers == state.filled - 1,
            state.filled * 2 <= rows.width + 1
        {
            return .totalsRow
        }
        guard state.contradictions >= 2, rows.isShifted(shapes(row)) else { return nil }
        return state.cellCount == rows.width ? .shiftedRow : .shiftedTail
    }

    /// The shapes of a row's cells, blank where it has none.
    private func shapes(_ row: Span<UInt8>) -> [CellShape] {
        var out = [CellShape](repeating: .blank, count: max(rows.width, columns.count))
        let table = traitTable
        PackedCells.forEachCell(in: row) { column, range in
            var start = range.lowerBound
            var end = range.upperBound
            while start < end, row[start] <= 0x20 { start += 1 }
            while end > start, row[end - 1] <= 0x20 { end -= 1 }
            if start == end || column >= out.count { return }
            out[column] = CellShape(
                CellTraits(row, start..<end, table.span), row, start..<end)
        }
        return out
    }

    /// Judges the rows from which was learned.
    private mutating func reconsider(_ batch: RecordBatch, _ damaged: inout [Int: DamageCode]) {
        let cells = batch.cells
        for row in 0..<batch.rowCount where damaged[row] == nil {
            let bytes = cells.span.extracting(batch.cellRange(ofRow: row))
            let shapes = shapes(bytes)
            var contradictions = 0
            for column in 0..<rows.width where rows.contradicts(shapes[column], column: column) {
                contradictions += 1
            }
            guard contradictions >= 2, rows.isShifted(shapes) else { continue }
            var cellCount = 0
            PackedCells.forEachCell(in: bytes) { column, _ in cellCount = column + 1 }
            let code: DamageCode = cellCount == rows.width ? .shiftedRow : .shiftedTail
            damaged[row] = code
            noteRow(code, bytes, line: batch.lines[row])
        }
    }

    private mutating func noteRow(_ code: DamageCode, _ row: Span<UInt8>, line: Int) {
        rowTallies[code, default: DamageTally()].note(
            PackedCells(bytes: CellText.array(row, 0..<row.count)).cells.map(\.text)
                .joined(separator: " | "), line: line)
    }

    private func isHeader(_ column: Int, _ row: Span<UInt8>, _ cell: Range<Int>) -> Bool {
        let header = headers[column]
        if header.count < 2 { return false }
        for (offset, index) in cell.enumerated() where Self.lowered(row[index]) != header[offset] {
            return false
        }
        return true
    }

    // MARK: What other cells of the row say

    /// The same word for nothing twice in one name (`Test Test`), or two of those that testers
    /// write (`Test User`), are nobody's name.
    private mutating func noteWordPairs(
        _ found: [(column: Int, range: Range<Int>)], _ row: Span<UInt8>
    ) {
        guard found.count >= 2 else { return }
        let words = found.map { CellText.array(row, $0.range).map(Self.lowered) }
        for (index, word) in words.enumerated() {
            let isPair = words.indices.contains { other in
                other != index
                    && (words[other] == word
                        || PlaceholderLexicon.isTesters(word)
                            && PlaceholderLexicon.isTesters(words[other]))
            }
            if isPair { columns[found[index].column].notePair(word) }
        }
    }

    /// Notes digits that are too few for the row's own country.
    private mutating func notePostcode(
        _ column: Int, _ cell: Range<Int>, _ row: Span<UInt8>, line: Int
    ) {
        guard let group = places.groups[column] else { return }
        var country: String?
        var spelling: String?
        var isZeroState = false
        PackedCells.forEachCell(in: row) { other, range in
            if other == group.country {
                let text = CellText.trimmed(row, range)
                if text.isEmpty { return }
                country = countries.code(of: text)
                spelling = String(decoding: text, as: UTF8.self)
            } else if other == group.state {
                isZeroState = PostalPlan.isZeroState(CellText.trimmed(row, range))
            }
        }
        if spelling == nil { country = places.region ?? (isZeroState ? "US" : nil) }
        guard let country, let plan = PostalPlan.digits(of: country),
            cell.count < plan.width, cell.count >= plan.width - plan.mostLost,
            row[cell.lowerBound] != 0x30
        else { return }
        columns[column].shortPostcodes[country, default: DamageTally()].note(row, cell, line: line)
        if let spelling { columns[column].addSpelling(spelling, of: country) }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
    }
}
