/// Some rows of a sheet as a format hands them on: cells that hold something, in UTF-8.
///
/// - Shapes: `cellColumns` and `cellEnds` have one entry a cell, `numbers` and `rowEnds` one a row.
struct SheetRows {
    /// The text of all cells, one after the other.
    var bytes: [UInt8] = []
    /// The column of each cell from 0, ascending within a row.
    var cellColumns: [Int] = []
    /// Where each cell's text ends within `bytes`.
    var cellEnds: [Int] = []
    /// The 1-based number of each row in its sheet.
    var numbers: [Int] = []
    /// Where each row's cells end within `cellEnds`.
    var rowEnds: [Int] = []
    /// The numbers of rows that were dropped because they are larger than a record may be.
    private(set) var oversized: [Int] = []

    /// As for a row of CSV.
    static let largestRow = 64 << 20

    var rowCount: Int { numbers.count }

    /// The cells of a row.
    func cells(ofRow row: Int) -> Range<Int> {
        (row == 0 ? 0 : rowEnds[row - 1])..<rowEnds[row]
    }

    /// Where a cell's text stands.
    func range(ofCell cell: Int) -> Range<Int> {
        (cell == 0 ? 0 : cellEnds[cell - 1])..<cellEnds[cell]
    }

    /// Ends the cell whose text is the end of `bytes`; a cell without any is none.
    mutating func endCell(column: Int) {
        if bytes.count == (cellEnds.last ?? 0) { return }
        cellColumns.append(column)
        cellEnds.append(bytes.count)
    }

    /// Ends a row; a row without cells is none.
    mutating func endRow(number: Int) {
        let first = rowEnds.last ?? 0
        if cellEnds.count == first { return }
        order(from: first)
        numbers.append(number)
        rowEnds.append(cellEnds.count)
    }

    /// Adds so many copies of the last row, numbered from `number` on.
    mutating func repeatLastRow(_ count: Int, from number: Int) {
        let cells = cells(ofRow: rowCount - 1)
        let start = cells.lowerBound == 0 ? 0 : cellEnds[cells.lowerBound - 1]
        let text = Array(bytes[start..<cellStart])
        let columns = Array(cellColumns[cells])
        let ends = cellEnds[cells].map { $0 - start }
        for copy in 0..<count {
            let base = bytes.count
            bytes += text
            cellColumns += columns
            for end in ends { cellEnds.append(base + end) }
            numbers.append(number + copy)
            rowEnds.append(cellEnds.count)
        }
    }

    /// Forgets the complete rows and keeps the memory; the cells of a row that has not ended stay.
    mutating func removeCompleteRows() {
        let firstCell = rowEnds.last ?? 0
        let firstByte = firstCell == 0 ? 0 : cellEnds[firstCell - 1]
        bytes.removeSubrange(..<firstByte)
        cellColumns.removeSubrange(..<firstCell)
        cellEnds.removeSubrange(..<firstCell)
        for cell in cellEnds.indices { cellEnds[cell] -= firstByte }
        numbers.removeAll(keepingCapacity: true)
        rowEnds.removeAll(keepingCapacity: true)
        oversized.removeAll()
    }

    /// Whether the row that has not ended is larger than a record may be.
    var isOversized: Bool { bytes.count - rowStart > Self.largestRow }

    /// Drops the row that has not ended, which is too large, and keeps its number.
    mutating func dropOversizedRow(number: Int) {
        bytes.removeSubrange(rowStart...)
        cellEnds.removeSubrange((rowEnds.last ?? 0)...)
        cellColumns.removeSubrange((rowEnds.last ?? 0)...)
        oversized.append(number)
    }

    /// Where the text of the cell that has not ended begins.
    var cellStart: Int { cellEnds.last ?? 0 }

    private var rowStart: Int {
        let firstCell = rowEnds.last ?? 0
        return firstCell == 0 ? 0 : cellEnds[firstCell - 1]
    }

    /// Sorts the cells of the last row where a program wrote them out of order; the last one of
    /// several in one place counts, as it does where the file is opened.
    private mutating func order(from first: Int) {
        var isOrdered = true
        for cell in (first + 1)..<max(cellColumns.count, first + 1)
        where cellColumns[cell] <= cellColumns[cell - 1] {
            isOrdered = false
        }
        if isOrdered { return }
        let start = first == 0 ? 0 : cellEnds[first - 1]
        var texts: [Int: [UInt8]] = [:]
        for cell in first..<cellEnds.count {
            texts[cellColumns[cell]] = Array(bytes[range(ofCell: cell)])
        }
        bytes.removeSubrange(start...)
        cellEnds.removeSubrange(first...)
        cellColumns.removeSubrange(first...)
        for (column, text) in texts.sorted(by: { $0.key < $1.key }) {
            bytes += text
            endCell(column: column)
        }
    }
}
