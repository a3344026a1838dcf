import Foundation
import Testing

/// Workbooks from the command line, on files that LibreOffice wrote (Tests/ImportersTests/Fixtures).
struct WorkbookTests {
    private let bench: Workbench

    init() throws {
        bench = try Workbench()
        let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "ImportersTests/Fixtures")
        for (path, name) in [
            ("xlsx/libreoffice-people.xlsx", "people.xlsx"),
            ("ods/libreoffice-people.ods", "people.ods"),
            ("xlsx/msoffcrypto-protected.xlsx", "protected.xlsx"),
        ] {
            try FileManager.default.copyItem(
                at: fixtures.appending(path: path), to: bench.url(name))
        }
    }

    @Test(arguments: ["people.xlsx", "people.ods"])
    func inspectShowsEachSheet(file: String) throws {
        let result = try bench.run("inspect", file, "--json")
        expectSuccess(result)
        let object = try result.object()
        #expect(object["format"] as? String == String(file.suffix(4)).replacing(".", with: ""))
        let tables = try #require(object["tables"] as? [[String: Any]])
        #expect(tables.map { $0["name"] as? String } == ["People", "Old people"])
        #expect(tables.map { $0["hidden"] as? Bool } == [false, true])
        #expect(tables.map { $0["header_row"] as? Int } == [4, 1])
        #expect(tables.map { $0["data_rows"] as? Int } == [2, 2])
        #expect(tables[0]["delimiter"] is NSNull && tables[0]["encoding"] is NSNull)
    }

    @Test func theRowsOfAllSheetsAreInTheCrosswalk() throws {
        expectSuccess(try bench.run("migrate", "people.xlsx", "--store", "all.sqlite"))
        let all = try bench.run("export", "crosswalk", "--store", "all.sqlite").lines
        #expect(all.count == 5)
        expectSuccess(
            try bench.run("migrate", "people.ods", "--sheet", "people", "--store", "one.sqlite"))
        let one = try bench.run("export", "crosswalk", "--store", "one.sqlite").lines
        #expect(one.count == 3)
    }

    @Test func whatCannotBeReadIsRefusedWithTheReason() throws {
        expectRefusal(
            try bench.run("migrate", "protected.xlsx", "--store", "s.sqlite"), 65, "password")
        expectRefusal(
            try bench.run("migrate", "people.ods", "--sheet", "none", "--store", "s.sqlite"), 78,
            "an unknown sheet")
        #expect(!bench.exists("s.sqlite"))
    }
}
