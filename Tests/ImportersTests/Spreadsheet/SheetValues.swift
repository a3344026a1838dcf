import RecordModel

@testable import Importers

/// The values of a sheet as its format hands them on, before anything is taken for a header.
enum SheetValues {
    /// Row number and column to text.
    struct Place: Hashable {
        let row: Int
        let column: Int
    }

    static func workbook(_ bytes: [UInt8]) throws -> any Workbook {
        let archive = try ZipArchive(.memory(bytes, name: "test"))
        switch try SpreadsheetFormat.recognize(archive) {
        case .ods: return try ODSWorkbook(archive)
        default: return try XLSXWorkbook(archive)
        }
    }

    static func read(
        _ workbook: any Workbook, sheet: Int = 0
    ) throws -> (values: [Place: String], notes: SheetNotes) {
        let source = try workbook.rows(of: workbook.sheets[sheet])
        var values: [Place: String] = [:]
        var rows = SheetRows()
        var hasMore = true
        while hasMore {
            hasMore = try source.step(&rows)
            for row in 0..<rows.rowCount {
                for cell in rows.cells(ofRow: row) {
                    let place = Place(row: rows.numbers[row], column: rows.cellColumns[cell])
                    values[place] = String(
                        decoding: rows.bytes[rows.range(ofCell: cell)], as: UTF8.self)
                }
            }
        }
        return (values, source.notes)
    }

    /// The number of cells of a sheet, without keeping them.
    static func count(
        _ source: any SheetRowSource
    ) throws -> (cells: Int, notes: SheetNotes) {
        var rows = SheetRows()
        var cells = 0
        var hasMore = true
        while hasMore {
            hasMore = try source.step(&rows)
            cells += rows.rowEnds.last ?? 0
        }
        return (cells, source.notes)
    }

    /// The first row of a sheet.
    static func firstRow(_ writer: XLSXTestWriter) throws -> [String] {
        let values = try read(workbook(writer.archive())).values
        let last = values.keys.filter { $0.row == 1 }.map(\.column).max() ?? -1
        return (0..<(last + 1)).map { values[Place(row: 1, column: $0)] ?? "" }
    }
}
