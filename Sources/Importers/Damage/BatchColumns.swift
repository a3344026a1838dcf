import RecordModel

/// The cells of a batch, one column after the other: trimmed, and only those that are not empty.
///
/// What depends on the column is then decided once for thousands of cells.
struct BatchColumns {
    /// Where a cell stands within the batch's bytes.
    struct Cell {
        var row: Int32
        var start: Int32
        var end: Int32

        @inline(__always)
        var range: Range<Int> { Int(start)..<Int(end) }
    }

    /// What is known of a row once its cells are cut.
    struct Row {
        /// The cells that are not empty.
        var filled: Int32 = 0
        /// One more than the last column with a cell, empty or not.
        var width: Int32 = 0
        /// The first cell that is not empty; none where both are 0.
        var firstStart: Int32 = 0
        var firstEnd: Int32 = 0
    }

    private(set) var cells: [Cell] = []
    private(set) var rows: [Row] = []
    /// For each column where its cells begin; one more for the end.
    private(set) var starts: [Int] = []
    private var found: [(column: Int32, cell: Cell)] = []

    /// Where the cells of a column stand.
    func range(of column: Int) -> Range<Int> { starts[column]..<starts[column + 1] }

    /// The cells of a column, rows ascending.
    func cells(of column: Int) -> ArraySlice<Cell> { cells[range(of: column)] }

    /// Cuts a batch into its columns; cells beyond `columnCount` are left out.
    ///
    /// - Parameter firstColumn: the first one that is looked at.
    mutating func cut(_ batch: RecordBatch, columnCount: Int, from firstColumn: Int) {
        found.removeAll(keepingCapacity: true)
        rows.removeAll(keepingCapacity: true)
        let bytes = batch.cells
        for row in 0..<batch.rowCount {
            let range = batch.cellRange(ofRow: row)
            cut(
                bytes.span.extracting(range), at: range.lowerBound, row: Int32(row),
                columns: firstColumn..<columnCount)
        }
        sort(columnCount: columnCount)
    }

    @inline(__always)
    private mutating func cut(
        _ bytes: Span<UInt8>, at base: Int, row: Int32, columns: Range<Int>
    ) {
        var state = Row()
        PackedCells.forEachCell(in: bytes) { column, range in
            state.width = Int32(truncatingIfNeeded: column &+ 1)
            var start = range.lowerBound
            var end = range.upperBound
            while start < end, bytes[start] <= 0x20 { start &+= 1 }
            while end > start, bytes[end &- 1] <= 0x20 { end &-= 1 }
            if start == end || !columns.contains(column) { return }
            let cell = Cell(
                row: row, start: Int32(truncatingIfNeeded: base &+ start),
                end: Int32(truncatingIfNeeded: base &+ end))
            if state.filled == 0 {
                state.firstStart = cell.start
                state.firstEnd = cell.end
            }
            state.filled &+= 1
            found.append((Int32(truncatingIfNeeded: column), cell))
        }
        rows.append(state)
    }

    /// Sorts what was found by column, in the order of its rows (counting sort).
    private mutating func sort(columnCount: Int) {
        starts = Self.starts(found, columnCount: columnCount)
        if cells.count < found.count {
            cells = [Cell](repeating: Cell(row: 0, start: 0, end: 0), count: found.count)
        }
        // The starts are shifted by one until every cell stands in its place.
        Self.place(found, &cells, &starts)
        starts.removeLast()
    }

    /// Where each column begins, at the index after the next: how many cells the ones before have.
    private static func starts(
        _ found: [(column: Int32, cell: Cell)], columnCount: Int
    ) -> [Int] {
        var starts = [Int](repeating: 0, count: columnCount + 2)
        var counts = starts.mutableSpan
        for (column, _) in found { counts[Int(column) &+ 2] &+= 1 }
        for column in 0..<columnCount { counts[column + 2] += counts[column + 1] }
        return starts
    }

    private static func place(
        _ found: [(column: Int32, cell: Cell)], _ cells: inout [Cell], _ starts: inout [Int]
    ) {
        var target = cells.mutableSpan
        var places = starts.mutableSpan
        for (column, cell) in found {
            let next = Int(column) &+ 1
            target[places[next]] = cell
            places[next] &+= 1
        }
    }
}
