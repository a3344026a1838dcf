import CanonicalStore
import Foundation
import Importers
import RecordModel
import Testing

@testable import recollect

/// Reviewing in a spreadsheet, by a program, and many at once.
@Suite struct ReviewElsewhereTests {
    private let store: ReviewedStore

    init() throws { store = try ReviewedStore() }

    private func path(_ name: String) -> String {
        store.folder.appendingPathComponent(name).path
    }

    /// The rows of an exported table with the header.
    private func rows(_ name: String) throws -> [[String]] {
        try String(contentsOfFile: path(name), encoding: .utf8)
            .split(separator: "\n").map { line in
                line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            }
    }

    private func write(_ rows: [[String]], _ name: String) throws {
        try rows.map { $0.joined(separator: ",") }.joined(separator: "\n")
            .write(toFile: path(name), atomically: true, encoding: .utf8)
    }

    @Test func aTableThatWasFilledInIsTakenBackAsOneRun() throws {
        _ = try store.run(["review", "export", "--output", path("q.csv")])
        var table = try rows("q.csv")
        let verdict = try #require(table[0].firstIndex(of: "verdict"))
        let number = try #require(table[0].firstIndex(of: "proposal"))
        let note = try #require(table[0].firstIndex(of: "note"))
        #expect(table.count == 13)
        table[1][verdict] = "same"
        table[1][note] = "seen"
        table[4][verdict] = "Different"
        table[5][verdict] = "household"
        try write(table, "q.csv")
        let dry = try store.outcome(["review", "import", path("q.csv"), "--dry-run"])
        #expect(dry.output == "3 answers would be saved; nothing was changed.\n")
        let done = try store.outcome(["review", "import", path("q.csv"), "--actor", "ann"])
        #expect(done.status == 0 && done.output == "3 answers saved.\n")
        #expect(try store.run(["review", "--lines"]).contains("1 of 3"))
        // Once more: nothing of it waits any longer, and one undo takes all back.
        let again = try store.outcome(["review", "import", path("q.csv")])
        #expect(again.status == 1 && again.output == "0 answers saved.\n")
        _ = try store.run(["undo", "2"])
        #expect(try store.run(["review", "--lines"]).contains("1 of 6"))
        #expect(try store.run(["verify"]).contains("sound"))
        #expect(table[1][number] == table[2][number])
    }

    @Test func whatHasChangedSinceIsLeftOut() throws {
        _ = try store.run(["review", "export", "--output", path("q.csv")])
        var table = try rows("q.csv")
        let verdict = try #require(table[0].firstIndex(of: "verdict"))
        table[1][verdict] = "same"
        table[2][table[2].count - 1] = "00000000-00000000"
        table[3][verdict] = "same"
        table[4][verdict] = "different"
        table[5][verdict] = "maybe"
        table[7][verdict] = "groups"
        try write(table, "q.csv")
        let done = try store.outcome(["review", "import", path("q.csv"), "--json"])
        #expect(done.status == 1)
        let object = try JSONSerialization.jsonObject(with: Data(done.output.utf8))
        let left = try #require((object as? [String: Any])?["left_out"] as? [[String: Any]])
        #expect(
            left.compactMap { $0["problem"] as? String } == [
                "changed", "contradictory", "unknownVerdict", "incomplete",
            ])
        #expect(left.compactMap { $0["line"] as? Int } == [3, 5, 6, 8])
    }

    /// What is known of the town of a record, by its key.
    private func city(_ key: String) throws -> String? {
        let open = try CanonicalStore.open(at: store.path)
        defer { try? open.close() }
        let reference = RecordReference(source: "people", kind: .contact, key: key)
        return try open.record(reference).flatMap { try open.entity(of: $0) }?.golden.text(.city)
    }

    @Test func anEditStaysWithTheRecordOfItsRowWhateverTheVerdict() throws {
        _ = try store.run(["review", "export", "--output", path("q.csv")])
        var table = try rows("q.csv")
        let edit = try #require(table[0].firstIndex(of: "edit"))
        let verdict = try #require(table[0].firstIndex(of: "verdict"))
        let key = try #require(table[0].firstIndex(of: "key"))
        let city = try #require(table[0].firstIndex(of: "city"))
        table[1][verdict] = "different"
        table[1][edit] = "City=Bergen"
        table[2][edit] = "town = Oslo; job title=Head; of Sales"
        table[3][verdict] = "same"
        table[4][edit] = "city=Malmö"
        table[5][verdict] = "same"
        table[5][edit] = "city=A"
        table[6][edit] = "city=B"
        table[7][verdict] = "different"
        table[7][edit] = "Bergen"
        table[9][city] = "Elsewhere"
        if Vocabulary.field(named: "town") == nil { table[2][edit] = "city = Oslo; city=Oslo" }
        try write(table, "q.csv")
        let done = try store.outcome(["review", "import", path("q.csv"), "--json"])
        #expect(done.status == 1)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(done.output.utf8)) as? [String: Any])
        let left = try #require(object["left_out"] as? [[String: Any]])
        #expect(
            left.compactMap { $0["problem"] as? String } == ["contradictory", "unreadableEdit"])
        #expect(left.compactMap { $0["line"] as? Int } == [7, 8])
        #expect(object["other_value_lines"] as? [Int] == [10])
        #expect(object["answers"] as? Int == 2)
        #expect(try self.city(table[1][key]) == "Bergen")
        #expect(try self.city(table[2][key]) == "Oslo")
        #expect(try self.city(table[3][key]) == "Malmö")
        #expect(try self.city(table[9][key]) == "Berlin")
        #expect(try store.run(["review", "--lines"]).contains("1 of 4"))
        #expect(try store.run(["verify"]).contains("sound"))
    }

    @Test func whatWasWrittenDownBeforeIsAskedForOrForgotten() throws {
        _ = try store.run(["review", "--lines"], input: "edit city=Bergen\nquit\n")
        _ = try store.run(["review", "export", "--output", path("q.csv")])
        let table = try rows("q.csv")
        let edit = try #require(table[0].firstIndex(of: "edit"))
        let verdict = try #require(table[0].firstIndex(of: "verdict"))
        let key = try #require(table[0].firstIndex(of: "key"))
        #expect(table[0].contains("written down"))
        let row = try #require(
            table.firstIndex { $0.contains { $0.hasSuffix("=Bergen") } })
        func outcome(_ cell: String) throws -> (status: Int32, output: String) {
            var table = table
            table[row][verdict] = "different"
            table[row + 1][edit] = cell
            try write(table, "q.csv")
            return try store.outcome(["review", "import", path("q.csv"), "--json"])
        }
        let unclear = try outcome("")
        #expect(unclear.status == 1 && unclear.output.contains("\"whose\""))
        #expect(try store.run(["review", "--lines"]).contains("1 of 6"))
        #expect(try outcome("-").status == 0)
        #expect(try city(table[row][key]) == "Berlin" && city(table[row + 1][key]) == "Berlin")
        _ = try store.run(["undo", "3"])
        #expect(try outcome("city=Bergen").status == 0)
        #expect(try city(table[row][key]) == "Berlin")
        #expect(try city(table[row + 1][key]) == "Bergen")
    }

    @Test func aWorkbookGoesOutAndComesBackWithNamesOfAllScripts() throws {
        _ = try store.run([
            "review", "export", "--format", "xlsx", "--output", path("q.xlsx"),
        ])
        let rows = try ReviewSheet.read(path("q.xlsx"))
        #expect(rows.count == 12)
        #expect(Set(rows.map(\.record)) == ["A", "B"])
        let done = try store.outcome(["review", "import", path("q.xlsx")])
        #expect(done.status == 0 && done.output == "0 answers saved.\n")
    }

    @Test func aForeignTableIsRefused() throws {
        try "id,first name,last name,email\n1,Ann,Lee,ann@example.org\n"
            .write(toFile: path("other.csv"), atomically: true, encoding: .utf8)
        #expect(try store.outcome(["review", "import", path("other.csv")]).status == 65)
        #expect(try store.outcome(["review", "export", "--format", "xlsx"]).status == 64)
    }

    @Test func aProgramReadsProposalsAndWritesAnswersAsLines() throws {
        let answers = [
            "same", "{\"answer\":\"note\",\"words\":\"hm\"}", "groups A B", "what", "b", "quit",
        ]
        let text = try store.run(
            ["review", "--json"], input: answers.joined(separator: "\n") + "\n")
        let lines = try text.split(separator: "\n").map { line in
            try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
        #expect(lines.allSatisfy { $0["schema"] as? String == "recollect.review/1" })
        let types = lines.compactMap { $0["type"] as? String }
        #expect(
            types == [
                "proposal", "done", "proposal", "done", "proposal", "done", "proposal", "refused",
                "done", "proposal",
            ])
        #expect(lines[0]["number"] as? Int == 1 && lines[1]["left"] as? Int == 5)
        let records = try #require(lines[0]["records"] as? [[String: Any]])
        #expect(records.compactMap { $0["name"] as? String } == ["A", "B"])
        #expect(lines[0]["entities"] as? [[String]] == [["A"], ["B"]])
    }

    @Test func aBatchIsShownFirstAndTakenBackByOneUndo() throws {
        let preview = try store.run(["review", "--accept-above", "0", "--dry-run"])
        #expect(preview.contains(" = ") && preview.contains(" bits on that nothing speaks against"))
        #expect(try store.outcome(["review", "--accept-above", "0"]).status == 64)
        let done = try store.run(["review", "--accept-above", "0", "--yes"])
        #expect(done.contains("accepted."))
        let left = try store.run(["review", "--lines"])
        _ = try store.run(["undo", "2"])
        let back = try store.run(["review", "--lines"])
        #expect(back.contains("1 of 6") && !left.contains("1 of 6"))
        #expect(try store.run(["review", "--accept-above", "99", "--yes"]).contains("0 groups"))
    }

    @Test func aPartIsAskedOfEachReviewerByPolicy() throws {
        var counts = 0
        for part in ["1/2", "2/2"] {
            let text = try store.run(["review", "--lines", "--part", part])
            let first = text.split(separator: "\n").first ?? ""
            if let range = first.firstRange(of: /1 of (\d+)/) {
                counts += Int(first[range].split(separator: " ")[2]) ?? 0
            }
        }
        #expect(counts == 6)
        let policy = try store.run(["policy", "show"])
        try (policy + "review:\n  assignments:\n  - reviewer: ann\n    sources: [nowhere]\n")
            .write(toFile: path("p.yaml"), atomically: true, encoding: .utf8)
        let arguments = ["review", "--lines", "--policy", path("p.yaml"), "--actor"]
        #expect(try store.run(arguments + ["ann"]).contains("6 proposals wait in all"))
        #expect(try store.run(arguments + ["ben"]).contains("1 of 6"))
        #expect(try store.run(arguments + ["ann", "--everything"]).contains("1 of 6"))
    }

    @Test func anAuditAsksPairsByLotAndSaysWhatIsMissed() throws {
        let input = String(repeating: "n\n", count: 30)
        let text = try store.run(["review", "--audit", "12", "--lines"], input: input)
        #expect(text.contains("drawn by lot"))
        #expect(text.contains("not found yet"))
        #expect(try store.run(["verify"]).contains("sound"))
    }
}
