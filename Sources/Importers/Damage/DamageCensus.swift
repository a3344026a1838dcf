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
    private let places: RowPlaces
    private var batchColumns = BatchColumns()
    private var notes = RowNotes()
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
            headers.append(Array(column.header.utf8).map(ASCIICase.lowered))
        }
    }

    /// Looks at a batch.
    ///
    /// - Returns: the rows that are damaged as a whole, ascending. Until the first batch is over,
    ///   shifted rows are found only at its end.
    mutating func add(_ batch: RecordBatch, columns all: [SourceColumn]) -> [Int: DamageCode] {
        if all.count > columns.count { adopt(all) }
        batchColumns.cut(batch, columnCount: columns.count, from: format == .cards ? 1 : 0)
        notes.begin(rowCount: batch.rowCount)
        let cells = batch.cells
        for column in columns.indices {
            let own = batchColumns.range(of: column)
            if own.isEmpty { continue }
            let all = batchColumns.cells
            columns[column].add(
                all.span.extracting(own), cells.span, lines: batch.lines, column: column,
                unexpected: rows.unexpectedShapes(inColumn: column), header: headers[column],
                &notes)
        }
        noteWordPairs(cells.span)
        notePostcodes(cells.span, lines: batch.lines)
        var damaged = format == .rows ? verdicts(batch) : [:]
        rowCount += batch.rowCount
        if !isLearned {
            rows.learn(columns)
            isLearned = true
            if format == .rows { reconsider(batch, &damaged) }
        }
        return damaged
    }

    // MARK: One row

    /// The rows that are damaged as a whole.
    private mutating func verdicts(_ batch: RecordBatch) -> [Int: DamageCode] {
        var damaged: [Int: DamageCode] = [:]
        let cells = batch.cells
        for row in 0..<batch.rowCount {
            let state = batchColumns.rows[row]
            let isSparse = rows.width >= 3 && Int(state.filled) * 2 <= rows.width + 1
            // Nearly all rows end here.
            if notes.headerCells[row] < 2 && notes.contradictions[row] < 2 && !isSparse { continue }
            let bytes = cells.span.extracting(batch.cellRange(ofRow: row))
            let label = Int(state.firstStart)..<Int(state.firstEnd)
            let hasLabel = isSparse && TotalsRow.isLabel(cells.span, label)
            guard let code = verdict(row, bytes, hasTotalsLabel: hasLabel) else { continue }
            damaged[row] = code
            noteRow(code, bytes, line: batch.lines[row])
        }
        return damaged
    }

    private func verdict(
        _ row: Int, _ bytes: Span<UInt8>, hasTotalsLabel: Bool
    ) -> DamageCode? {
        let state = batchColumns.rows[row]
        let headerCells = Int(notes.headerCells[row])
        if headerCells >= 2 && headerCells * 10 >= Int(state.filled) * 7 { return .repeatedHeader }
        let isContradicted = notes.contradictions[row] >= 2
        if !hasTotalsLabel && !isContradicted { return nil }
        let shapes = shapes(bytes)
        if hasTotalsLabel {
            let numbers = shapes.count { $0 == .number }
            if numbers == Int(state.filled) - 1 { return .totalsRow }
        }
        guard isContradicted, rows.isShifted(shapes) else { return nil }
        return Int(state.width) == rows.width ? .shiftedRow : .shiftedTail
    }

    /// The shapes of a row's cells, blank where it has none.
    private func shapes(_ row: Span<UInt8>) -> [CellShape] {
        var out = [CellShape](repeating: .blank, count: max(rows.width, columns.count))
        let table = CellTraits.table
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

    // MARK: What other cells of the row say

    /// The same word for nothing twice in one name (`Test Test`), or two of those that testers
    /// write (`Test User`), are nobody's name.
    private mutating func noteWordPairs(_ bytes: Span<UInt8>) {
        for found in notes.wordsByRow() {
            let words = found.map { CellText.array(bytes, $0.cell.range).map(ASCIICase.lowered) }
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
    }

    /// Notes digits that are too few for the row's own country.
    private mutating func notePostcodes(_ bytes: Span<UInt8>, lines: [Int]) {
        for column in places.groups.keys.sorted() where column < columns.count {
            guard let group = places.groups[column] else { continue }
            var country = group.country.map(columnCells) ?? []
            var state = group.state.map(columnCells) ?? []
            for cell in notes.postcodes where Int(cell.column) == column {
                let row = cell.cell.row
                country = country.drop { $0.row < row }
                state = state.drop { $0.row < row }
                let isNamed = country.first?.row == row
                let place: CountryMemory.Place?
                if isNamed, let named = country.first {
                    place = countries.place(bytes, named.range)
                } else if let region = places.region {
                    place = countries.place(ofRegion: region)
                } else if let first = state.first, first.row == row,
                    PostalPlan.isZeroState(CellText.array(bytes, first.range))
                {
                    place = countries.place(ofRegion: "US")
                } else {
                    place = nil
                }
                guard let place, let plan = place.plan else { continue }
                let range = cell.cell.range
                guard range.count < plan.width, range.count >= plan.width - plan.mostLost,
                    bytes[range.lowerBound] != 0x30
                else { continue }
                columns[column].shortPostcodes[place.code, default: DamageTally()].note(
                    bytes, range, line: lines[Int(row)])
                if isNamed { columns[column].addSpelling(place.spelling, of: place.code) }
            }
        }
    }

    private func columnCells(_ column: Int) -> ArraySlice<BatchColumns.Cell> {
        column < columns.count ? batchColumns.cells(of: column) : []
    }
}
