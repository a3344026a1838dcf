/// The first rows of a sheet as text: what layout and mapping are found out from.
struct SheetSample {
    /// A row that is not blank.
    struct Row {
        /// The 1-based number in the sheet.
        let number: Int
        /// Whether a blank row stands directly before it.
        let followsBlank: Bool
        /// The cells that are not blank, with their columns, ascending.
        let cells: [(column: Int, text: String)]

        var firstColumn: Int? { cells.first?.column }

        /// One more than the last column.
        var width: Int { cells.last.map { $0.column + 1 } ?? 0 }

        /// The texts of so many columns, empty where there is none.
        func cells(from first: Int, count: Int) -> [String] {
            var texts = [String](repeating: "", count: count)
            for cell in cells where cell.column >= first && cell.column < first + count {
                texts[cell.column - first] = cell.text
            }
            return texts
        }
    }

    private(set) var rows: [Row] = []
    /// Very long texts say no more than their beginnings.
    private static let longestText = 4_096

    /// Reads up to `limit` rows.
    init(_ source: any SheetRowSource, limit: Int) throws(ImportError) {
        var last = 0
        var batch = SheetRows()
        var hasMore = true
        while hasMore && rows.count < limit {
            hasMore = try source.step(&batch)
            for row in 0..<batch.rowCount where rows.count < limit {
                let number = batch.numbers[row]
                let cells = Self.cells(batch, row)
                if cells.isEmpty { continue }
                rows.append(Row(number: number, followsBlank: number > last + 1, cells: cells))
                last = number
            }
        }
    }

    private static func cells(_ batch: SheetRows, _ row: Int) -> [(column: Int, text: String)] {
        batch.cells(ofRow: row).compactMap { cell in
            let bytes = batch.bytes[batch.range(ofCell: cell)]
            if bytes.allSatisfy({ $0 <= 0x20 }) { return nil }
            let text = String(decoding: bytes.prefix(longestText), as: UTF8.self)
            return (batch.cellColumns[cell], text)
        }
    }
}
