import Foundation
import Testing

@testable import Importers

/// Real workbooks of many programs beside what Excel saved of them as CSV, which is what it shows.
@Suite(.enabled(if: SharedData.isPresent, "the shared data is absent"))
struct SheetJSGoldenTests {
    private static let folder = "xlsx_sheetjs"
    private static let workbooks = SharedData.files(folder).filter {
        $0.hasSuffix(".xlsx") || $0.hasSuffix(".xlsm")
    }

    /// The workbook, year and sheet of a golden file such as `2016/write.xlsx.0.csv`.
    private static let golden: [(workbook: String, sheet: Int, path: String)] =
        SharedData.files(folder + "/golden_csv").compactMap { path in
            guard path.hasSuffix(".csv") else { return nil }
            let name = path.split(separator: "/").last.map(String.init) ?? ""
            let parts = name.split(separator: ".")
            guard parts.count >= 4, let sheet = Int(parts[parts.count - 2]) else { return nil }
            return (parts.dropLast(2).joined(separator: "."), sheet, path)
        }

    private static func path(_ workbook: String) -> String? {
        workbooks.first { $0.hasSuffix("/" + workbook) }
    }

    private static func workbook(_ path: String) throws -> any Workbook {
        try SheetValues.workbook(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
    }

    @Test func everyWorkbookIsRead() throws {
        #expect(Self.workbooks.count >= 70)
        for path in Self.workbooks {
            do {
                _ = try SourceFile.inspect(path: path)
            } catch {
                #expect(error.code == "import.blank", "\(path): \(error.code)")
            }
        }
    }

    @Test func everyDifferenceFromTheGoldenFilesHasAReason() throws {
        var counts: [GoldenComparison.Kind: Int] = [:]
        var unexplained: [String] = []
        var withoutCells: Set<String> = []
        for (name, sheet, path) in Self.golden {
            let source = try #require(Self.path(name), "\(name)")
            let workbook = try Self.workbook(source)
            guard sheet < workbook.sheets.count, workbook.sheets[sheet].content == .cells else {
                withoutCells.insert("\(name), sheet \(sheet)")
                continue
            }
            let comparison = try Self.compare(workbook, sheet: sheet, with: path)
            for (kind, count) in comparison.counts { counts[kind, default: 0] += count }
            unexplained += comparison.others.map { "\(path.suffix(40)) \($0)" }
        }
        let table = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        print("Values beside what Excel shows:", table.joined(separator: ", "))
        print("Sheets without cells:", withoutCells.sorted())
        #expect(unexplained.isEmpty, "\(unexplained.sorted().joined(separator: "\n"))")
        #expect(counts[.equal, default: 0] > 1_000)
    }

    /// What a sheet holds beside what Excel shows of it, cell by cell.
    ///
    /// Some versions of Excel wrote CSV from the first cell that is used, others from A1; the one that
    /// fits better counts.
    private static func compare(
        _ workbook: any Workbook, sheet: Int, with path: String
    ) throws -> (counts: [GoldenComparison.Kind: Int], others: [String]) {
        let values = try SheetValues.read(workbook, sheet: sheet).values
        var formulas: Set<SheetValues.Place> = []
        if let workbook = workbook as? XLSXWorkbook {
            formulas = try FormulaCells(
                part: workbook.sheets[sheet].part, in: workbook.archive
            ).places
        }
        let rows = GoldenTable.rows(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
        let firstRow = values.keys.map(\.row).min() ?? 1
        let firstColumn = values.keys.map(\.column).min() ?? 0
        var best: (counts: [GoldenComparison.Kind: Int], others: [String])?
        for (down, right) in [
            (0, 0), (firstRow - 1, 0), (0, firstColumn), (firstRow - 1, firstColumn),
        ] {
            var counts: [GoldenComparison.Kind: Int] = [:]
            var others: [String] = []
            var shown: [SheetValues.Place: String] = [:]
            for (row, cells) in rows.enumerated() {
                for (column, cell) in cells.enumerated() where !cell.isEmpty {
                    shown[SheetValues.Place(row: row + 1 + down, column: column + right)] = cell
                }
            }
            for place in Set(values.keys).union(shown.keys) {
                let (value, text) = (values[place] ?? "", shown[place] ?? "")
                var kind = GoldenComparison.kind(value: value, shown: text)
                if kind == .other && formulas.contains(place) { kind = .recalculated }
                counts[kind, default: 0] += 1
                if kind == .other {
                    others.append("R\(place.row)C\(place.column + 1): “\(value)” – “\(text)”")
                }
            }
            if best.map({ others.count < $0.others.count }) ?? true { best = (counts, others) }
            if others.isEmpty { break }
        }
        return best ?? ([:], [])
    }
}
