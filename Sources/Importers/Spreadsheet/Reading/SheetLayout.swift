/// Where the table stands on a sheet: its first column, header and first data row.
struct SheetLayout {
    /// The 0-based column of the sheet in which the table begins.
    let firstColumn: Int
    /// The header's cells; nil where there is no header.
    let header: [String]?
    /// The 1-based row of the header; nil where there is none.
    let headerRow: Int?
    /// The number of columns.
    let width: Int
    /// The 1-based row with which the data begin.
    let firstDataRow: Int
    /// The number of rows above the header that hold something, and the first of them.
    let preambleCount: Int
    let preambleRow: Int?
    /// The data rows of the sample, as wide as the table.
    let dataRows: [[String]]

    /// Finds the table by the rows with which a sheet begins.
    ///
    /// Columns left of the table, and right of it without a header, do not belong to it as long as
    /// nothing of the sample stands in them.
    init(_ rows: [SheetSample.Row]) {
        let first = rows.compactMap(\.firstColumn).min() ?? 0
        let widths = rows.map { $0.width - first }.sorted()
        // One row in ten may be longer than the table: remarks stand beside it.
        let usual = widths.isEmpty ? 0 : widths[((widths.count - 1) * 9 + 9) / 10]
        let sample = CSVSample(
            rows: rows.map { row in
                CSVSample.Row(
                    line: row.number, offset: row.number, next: row.number + 1,
                    followsBlank: row.followsBlank,
                    cells: row.cells(from: first, count: max(usual, row.width - first)))
            })
        let layout = CSVLayout(sample)
        let data = layout.dataRows
        let isUsed = { (column: Int) in
            if let header = layout.header, column < header.count, !header[column].isEmpty {
                return true
            }
            return data.contains { column < $0.count && !$0[column].isEmpty }
        }
        var range = 0..<layout.width
        while range.count > 1 && !isUsed(range.lowerBound) { range = range.dropFirst() }
        while range.count > 1 && !isUsed(range.upperBound - 1) { range = range.dropLast() }
        firstColumn = first + range.lowerBound
        width = range.count
        header = layout.header.map { Self.cut($0, range) }
        headerRow = layout.headerLine
        firstDataRow = layout.dataOffset
        preambleCount = layout.preambleCount
        preambleRow = layout.preambleLine
        dataRows = data.map { Self.cut($0, range) }
    }

    private static func cut(_ cells: [String], _ range: Range<Int>) -> [String] {
        range.map { $0 < cells.count ? cells[$0] : "" }
    }
}
