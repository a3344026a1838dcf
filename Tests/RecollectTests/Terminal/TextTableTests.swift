import Testing
import TextKernels

@testable import recollect

@Suite struct TextTableTests {
    private let style = Style(isOn: false)

    @Test func alignsByColumnsOnTheScreenAndNotByCharacters() {
        var table = TextTable([("name", .left), ("rows", .right)])
        table.add(["山田太郎", "7"])
        table.add(["Ann", "1,200"])
        table.add(["e\u{301}mile", "30"])
        #expect(
            table.lines(width: 40, style: style) == [
                "name       rows",
                "山田太郎      7",
                "Ann       1,200",
                "e\u{301}mile        30",
            ])
    }

    @Test func cutsTheFrontOfPathsSoThatFilesStayApart() {
        var table = TextTable([("file", .path), ("rows", .right)])
        table.add(["/a/very/long/folder/name/salesforce-contacts.csv", "111"])
        table.add(["/a/very/long/folder/name/salesforce-accounts.csv", "60"])
        let lines = table.lines(width: 30, style: style)
        #expect(lines[1].hasPrefix("…"))
        #expect(lines[1].contains("contacts.csv") && lines[2].contains("accounts.csv"))
        #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= 30 })
    }

    @Test func leavesOutColumnsWithoutAnyCell() {
        var table = TextTable([("file", .left), ("rejected", .right), ("rows", .right)])
        table.add(["a.csv", "", "3"])
        #expect(table.lines(width: 80, style: style) == ["file   rows", "a.csv     3"])
    }

    @Test func wrapsLongValuesAndNeverCutsIds() {
        var table = TextTable([("id", .whole), ("value", .wrapped)])
        table.add(["P-0123456789ABCDEF", "one two three four five six seven"])
        let lines = table.lines(width: 34, style: style)
        #expect(lines[1] == "P-0123456789ABCDEF  one two three")
        #expect(lines[2] == "                    four five six")
        #expect(lines[3] == "                    seven")
    }

    @Test func cellsCannotSteerTheTerminal() {
        var table = TextTable([("name", .left)])
        table.add(["\u{1b}[2Jgone\nnext"])
        #expect(table.lines(width: 40, style: style)[1] == "[2Jgone next")
    }
}
