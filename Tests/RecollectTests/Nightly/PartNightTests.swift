import Foundation
import Testing

/// A night of few rows is matched with its likes alone, and does what a run over all records does.
@Suite struct PartNightTests {
    private let bench: Workbench
    private let list = ContactList(people: 640, seed: 12)
    private static let told = "records were matched: what came or changed"

    init() throws {
        bench = try Workbench()
        try write(Array(list.rows.dropLast(14)), to: "base")
        expectSuccess(
            try bench.run(
                "migrate", "base/people.csv", "--store", "a.sqlite", "--rules", "--now",
                "2026-11-20T03:00:00Z"))
        for file in ["sqlite", "sqlite.key"] { try bench.copy("a.\(file)", to: "b.\(file)") }
    }

    private func write(_ rows: [String], to folder: String) throws {
        try FileManager.default.createDirectory(
            at: bench.url(folder), withIntermediateDirectories: true)
        try bench.write(
            ([ContactList.header] + rows).joined(separator: "\n") + "\n",
            to: "\(folder)/people.csv")
    }

    /// Rows that come, some of them duplicates, and rows with another phone or family name.
    private func newRows(_ numbers: Range<Int>) -> [String] {
        let come = list.rows.suffix(14)[
            (list.rows.count - 14 + numbers.lowerBound)..<(list.rows.count - 14 + numbers.upperBound)
        ]
        let changed = numbers.map { number -> String in
            var cells = list.rows[number * 31].split(
                separator: ",", omittingEmptySubsequences: false
            )
            .map(String.init)
            if number.isMultiple(of: 2) { cells[5] = "+4940\(7_000_000 + number)" }
            if number.isMultiple(of: 3) {
                cells[4] = list.rows[3].split(separator: ",").map(String.init)[4]
            }
            if number % 2 == 1 { cells[2] += "-Meyer" }
            return cells.joined(separator: ",")
        }
        return Array(come) + changed
    }

    private func night(_ folder: String, _ day: Int) throws -> CommandResult {
        try bench.run(
            "nightly", "\(folder)/people.csv", "--store", "a.sqlite", "--partial", "--json",
            "--now",
            "2026-11-\(day)T03:00:00Z")
    }

    private func migrate(_ folder: String, _ day: Int) throws -> CommandResult {
        try bench.run(
            "migrate", "\(folder)/people.csv", "--store", "b.sqlite", "--partial", "--rules",
            "--json", "--now", "2026-11-\(day)T03:00:00Z")
    }

    private func rules(_ quality: Any?) throws -> [String] {
        let quality = try #require(quality as? [String: Any])
        let rules = try #require(quality["rules"] as? [[String: Any]])
        return rules.filter { $0["checked"] as? Int != 0 }.map { rule in
            let name = (rule["rule"] as? [String: Any])?["name"] ?? rule["name"] ?? ""
            return "\(name) \(rule["checked"] ?? "") \(rule["failed"] ?? "")"
        }.sorted()
    }

    private func relations(_ result: CommandResult) throws -> [String] {
        let found = try #require(try result.object()["relations"] as? [[String: Any]])
        return found.map { "\($0["relation"] ?? "") \($0["count"] ?? "")" }.sorted()
    }

    @Test func theSameIsMergedProposedRelatedAndChecked() throws {
        for (day, numbers) in [(21, 0..<7), (22, 7..<14)] {
            try write(newRows(numbers), to: "night\(day)")
            let part = try night("night\(day)", day)
            let whole = try migrate("night\(day)", day)
            expectSuccess(part)
            expectSuccess(whole)
            #expect(try bench.text("a.report.html").contains(Self.told))
            #expect(try part.contentHash() == whole.contentHash())
            for figure in ["entities", "merged_records", "review_items"] {
                #expect(try part.number(figure) == whole.number(figure), "\(figure) of day \(day)")
            }
            let relations = try [part, whole].map { try self.relations($0) }
            #expect(!relations[0].isEmpty)
            #expect(relations[0] == relations[1])
            let reports = try ["a", "b"].map {
                try rules(
                    bench.run("report", "--store", "\($0).sqlite", "--json").object()["quality"])
            }
            #expect(reports[0].count > 3)
            #expect(reports[0] == reports[1])
            expectSuccess(try bench.run("verify", "--store", "a.sqlite"))
        }
    }

    @Test func itIsTakenBackAndTheNextNightLooksAtAll() throws {
        try write(newRows(0..<7), to: "night")
        expectSuccess(try night("night", 21))
        expectSuccess(try bench.run("undo", "2", "--store", "a.sqlite"))
        expectSuccess(try bench.run("verify", "--store", "a.sqlite"))
        try write(newRows(7..<14), to: "later")
        expectSuccess(try night("later", 23))
        let checked = try bench.run("quality", "show", "--store", "a.sqlite", "--json")
        let kept = try bench.run("report", "--store", "a.sqlite", "--json").object()["quality"]
        #expect(try rules(checked.object()) == rules(kept))
    }

    @Test func aValueThatManyShareIsCountedAmongAll() throws {
        try write(
            newRows(0..<14).map { row in
                var cells = row.split(separator: ",", omittingEmptySubsequences: false)
                cells[5] = "+493012345678"
                return cells.joined(separator: ",")
            }, to: "night")
        try bench.write("nightly: {fewestWithValue: 10}\n", to: "strict.yaml")
        let result = try bench.run(
            "nightly", "night/people.csv", "--store", "a.sqlite", "--partial", "--policy",
            "strict.yaml")
        #expect(result.status == 1)
        #expect(try !bench.text("a.report.html").contains(Self.told))
    }
}
