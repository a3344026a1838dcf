import Foundation
import RecordModel
import Testing

@testable import Importers

@Suite struct WorkbookWriterTests {
    private static let texts = [
        "+49 30 12345", "=1+1", "007", "2024-01-02", "a & <b> \"c\"", "山田 太郎", "ياسر", "👍",
        "two\nlines", " spaced ", "_x0041_", "tab\there", "1e5", "O'Brien",
    ]

    private func workbook(_ rows: [[String]]) -> [UInt8] {
        var writer = WorkbookWriter(
            sheetName: "Review",
            columns: [
                .init("id", width: 8), .init("verdict", width: 10, choices: ["same", "different"]),
                .init("name", width: 20),
            ])
        for row in rows { writer.add(row) }
        return writer.finish()
    }

    /// The cells of a workbook as the importer reads them.
    private func read(_ path: String) throws -> [[String]] {
        var options = ImportOptions(kind: .contact)
        options.looksForDamage = false
        var readers = try SourceFile.open(path: path, options: options)
        #expect(readers[0].table.columns.map(\.header) == ["id", "verdict", "name"])
        var rows: [[String]] = []
        while let batch = try readers[0].next() {
            for row in 0..<batch.rowCount {
                var texts = ["", "", ""]
                let cells = PackedCells(bytes: Array(batch.cells[batch.cellRange(ofRow: row)]))
                for cell in cells.cells { texts[cell.column] = cell.text }
                rows.append(texts)
            }
        }
        return rows
    }

    private func inFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    @Test func whatIsWrittenIsReadBackAsText() throws {
        try inFolder { folder in
            let rows = Self.texts.enumerated().map { ["r\($0.offset)", "same", $0.element] }
            let file = folder.appending(path: "w.xlsx")
            try Data(workbook(rows)).write(to: file)
            #expect(try read(file.path) == rows)
        }
    }

    /// LibreOffice; nil where it is not installed.
    static let office = ["/usr/bin/soffice", "/usr/local/bin/soffice"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    @Test(.enabled(if: office != nil, "LibreOffice is not installed"))
    func aSpreadsheetProgramOpensItAndKeepsEveryText() throws {
        try inFolder { folder in
            let kept = Self.texts.filter { !$0.contains("\t") }
            let rows = kept.enumerated().map { ["r\($0.offset)", "same", $0.element] }
            try Data(workbook(rows)).write(to: folder.appending(path: "w.xlsx"))
            let process = Process()
            process.executableURL = URL(filePath: Self.office ?? "soffice")
            process.arguments = [
                "--headless", "-env:UserInstallation=\(folder.appending(path: "p").absoluteString)",
                "--convert-to", "ods", "--outdir", folder.path,
                folder.appending(path: "w.xlsx").path,
            ]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            #expect(try read(folder.appending(path: "w.ods").path) == rows)
        }
    }

    @Test func theSameRowsGiveTheSameBytes() {
        #expect(workbook([["1", "", "Ann"]]) == workbook([["1", "", "Ann"]]))
    }

    @Test func columnsAreCalledAsInASpreadsheet() {
        #expect(
            [0, 25, 26, 701, 702].map(WorkbookWriter.letters) == ["A", "Z", "AA", "ZZ", "AAA"])
    }

    /// The check value of CRC-32: Williams, "A painless guide to CRC error detection algorithms", 1993.
    @Test func theChecksumIsThatOfZip() {
        #expect(StoredArchive.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    }
}
