import Foundation
import Testing

/// What a person changes in a plan is that person's judgement.
struct PlanEditTests {
    private let bench: Workbench

    init() throws {
        bench = try Workbench()
        var rows = ContactList(people: 40, seed: 5).rows
        for (key, city) in [("1", "Oslo"), ("2", "Bergen")] {
            rows.append(
                "\(key),Anna,Bergstrom,Fjord Ltd,anna@bergstrom.example,+4722334455,Kirkegata 7,"
                    + "\(city),0153")
        }
        try bench.write(
            ([ContactList.header] + rows).joined(separator: "\n") + "\n", to: "list.csv")
        expectSuccess(try bench.run("import", "list.csv", "--store", "s.sqlite", "--quiet"))
        expectSuccess(
            try bench.run("plan", "--output", "merge.plan", "--store", "s.sqlite", "--quiet"))
    }

    /// Changes the line about Anna.
    private func edit(_ change: (String) -> String?) throws {
        let lines = try bench.text("merge.plan").split(separator: "\n").map(String.init)
        let edited = lines.compactMap { line in
            line.contains("anna@bergstrom.example") ? change(line) : line
        }
        try #require(edited != lines)
        try bench.write(edited.joined(separator: "\n") + "\n", to: "merge.plan")
    }

    private func apply(_ more: String...) throws -> CommandResult {
        try bench.start(
            ["apply", "merge.plan", "--store", "s.sqlite", "--actor", "vera"] + more
        ).wait()
    }

    private func entity(_ name: String) throws -> [String: Any] {
        try bench.run("show", name, "--store", "s.sqlite", "--json").object()
    }

    private func members() throws -> Int {
        try #require(entity("list:1")["members"] as? [Any]).count
    }

    private func matchAgain() throws {
        expectSuccess(try bench.run("match", "--store", "s.sqlite", "--quiet"))
        expectSuccess(try bench.run("migrate", "list.csv", "--store", "s.sqlite", "--quiet"))
        expectSuccess(
            try bench.run("rebuild", "--retrain", "--store", "s.sqlite", "--quiet"))
    }

    @Test func anotherWinnerIsPinnedByThatPerson() throws {
        try edit { $0.replacing(#""text":"+4722334455""#, with: #""text":"+4799999999""#) }
        let applied = try apply()
        expectSuccess(applied)
        #expect(applied.output.contains("1 value chosen"), "\(applied.output)")
        #expect(try members() == 2)
        let values = try #require(entity("list:1")["values"] as? [[String: Any]])
        let phone = try #require(values.first { $0["field"] as? String == "phone" })
        #expect(phone["value"] as? String == "+4799999999")
        #expect(phone["rule"] as? String == "pinned")
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
        expectSuccess(try bench.run("undo", "--store", "s.sqlite", "--quiet"))
        #expect(try members() == 1)
    }

    @Test func aMergeThatIsToBeLeftIsHeldApartForGood() throws {
        try edit { $0.replacing(#""verdict":"merge""#, with: #""verdict":"leave""#) }
        let applied = try apply()
        expectSuccess(applied)
        #expect(applied.output.contains("1 item decided"), "\(applied.output)")
        try matchAgain()
        #expect(try members() == 1)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    @Test func aLineTakenOutIsAJudgementUnlessItIsToldNotToBe() throws {
        try edit { _ in nil }
        try bench.copy("s.sqlite", to: "other.sqlite")
        try bench.copy("s.sqlite.key", to: "other.sqlite.key")
        expectSuccess(try apply("--dropped", "leave"))
        #expect(try members() == 1)
        try matchAgain()
        #expect(try members() == 2)
        try bench.copy("other.sqlite", to: "s.sqlite")
        let foreseen = try apply("--dry-run")
        #expect(foreseen.output.contains("1 merge that you took out"), "\(foreseen.output)")
        let applied = try apply()
        expectSuccess(applied)
        #expect(applied.output.contains("1 merge judged different"), "\(applied.output)")
        try matchAgain()
        #expect(try members() == 1)
    }

    @Test func aPlanThatIsCutShortSaysNothingOfWhatItLacks() throws {
        try edit { _ in nil }
        let lines = try bench.text("merge.plan").split(separator: "\n").map(String.init)
        #expect(lines.last?.hasPrefix(#"{"end":"#) == true)
        try bench.write(lines.dropLast().joined(separator: "\n") + "\n", to: "merge.plan")
        let applied = try apply()
        expectSuccess(applied)
        #expect(applied.errors.contains("cut short"), "\(applied.errors)")
        #expect(!applied.output.contains("judged different"))
        try matchAgain()
        #expect(try members() == 2)
    }

    @Test func aPlanOfAStoreThatMovedOnDoesNotTellWhatWasTakenOut() throws {
        try edit { _ in nil }
        try bench.write(
            ContactList.header + "\nn1,Nora,Newman,,nora@newman.example,,,,\n", to: "more.csv")
        expectSuccess(try bench.run("import", "more.csv", "--store", "s.sqlite", "--quiet"))
        expectRefusal(try apply(), 1)
        expectSuccess(try apply("--dropped", "leave"))
    }

    @Test func anEditThatSaysNothingIsRefused() throws {
        try edit { line in
            line.replacing(#""field":"phone","group""#, with: #""field":"fax","group""#)
        }
        let refused = try apply()
        #expect(refused.status == 65)
        #expect(refused.errors.contains("golden"), "\(refused.errors)")
        #expect(try members() == 1)
    }
}
