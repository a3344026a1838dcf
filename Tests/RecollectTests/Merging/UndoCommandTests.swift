import Foundation
import Testing

/// What is taken back from the command line, and where edits are then.
struct UndoCommandTests {
    private let bench: Workbench

    init() throws {
        bench = try Workbench()
        var rows = ContactList(people: 40, seed: 5).rows
        for (key, city) in [("1", "Oslo"), ("2", "Bergen")] {
            rows.append(
                "\(key),Anna,Bergstrom,Fjord Ltd,anna@bergstrom.example,+4722334455,Kirkegata 7,\(city),0153"
            )
        }
        rows.append("3,Bob,Stonewall,,bob@stonewall.example,+4799887766,,Boston,")
        try bench.write(
            ([ContactList.header] + rows).joined(separator: "\n") + "\n", to: "list.csv")
        expectSuccess(try bench.run("migrate", "list.csv", "--store", "s.sqlite", "--quiet"))
        try #require(try members("list:1") == 2)
    }

    private func entity(_ name: String) throws -> [String: Any] {
        let result = try bench.run("show", name, "--store", "s.sqlite", "--json")
        expectSuccess(result, name)
        return try result.object()
    }

    private func members(_ name: String) throws -> Int {
        try #require(entity(name)["members"] as? [Any]).count
    }

    private func texts(_ name: String, _ field: String) throws -> [String] {
        let values = try #require(entity(name)["values"] as? [[String: Any]])
        return values.filter { $0["field"] as? String == field }.compactMap {
            $0["value"] as? String
        }
    }

    @Test func anEditOfOneRecordStaysWithItAndOneOfAllIsCounted() throws {
        expectSuccess(
            try bench.run("edit", "list:2", "city=Trondheim", "--store", "s.sqlite", "--quiet"))
        let whole = try #require(entity("list:1")["entity"] as? String)
        expectSuccess(
            try bench.run("edit", whole, "job title=Head", "--store", "s.sqlite", "--quiet"))
        let apart = try bench.run("unmerge", "list:2", "--store", "s.sqlite", "--json")
        #expect(try apart.number("loose_edits") == 1)
        #expect(try texts("list:2", "city") == ["Trondheim"])
        #expect(try texts("list:1", "city") == ["Oslo"])
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    @Test func aPersonSaysWhereAnEditOfAllGoes() throws {
        let whole = try #require(entity("list:1")["entity"] as? String)
        expectSuccess(
            try bench.run("edit", whole, "job title=Head", "--store", "s.sqlite", "--quiet"))
        let apart = try bench.run(
            "unmerge", "list:2", "--edits", "both", "--store", "s.sqlite", "--json")
        #expect(try apart.number("loose_edits") == 0)
        #expect(try texts("list:1", "jobTitle") == ["Head"])
        #expect(try texts("list:2", "jobTitle") == ["Head"])
        // One run: taking it back takes all of it back.
        expectSuccess(try bench.run("undo", "--store", "s.sqlite", "--quiet"))
        #expect(try members("list:2") == 2)
        #expect(try texts("list:2", "jobTitle") == ["Head"])
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    @Test func aSingleJudgementIsTakenBackByItsNumber() throws {
        let how = try bench.run("how", "list:1", "--store", "s.sqlite", "--json").object()
        let steps = try #require(how["steps"] as? [[String: Any]])
        let judgement = try #require(steps.first?["judgement"] as? NSNumber)
        expectSuccess(
            try bench.run("undo", "--judgement", "\(judgement)", "--store", "s.sqlite", "--quiet"))
        #expect(try members("list:1") == 1)
        expectRefusal(
            try bench.run("undo", "--judgement", "\(judgement)", "--store", "s.sqlite"), 1)
        expectRefusal(try bench.run("undo", "--judgement", "99", "--store", "s.sqlite"), 66)
    }

    @Test func aStoreKeepsTheRulesItWasMadeWith() throws {
        try bench.write(
            """
            schema: recollect.policy/1
            survivorship:
              rules:
                city: longest

            """, to: "bad.yaml")
        try bench.write(
            """
            schema: recollect.policy/1
            survivorship:
              rules:
                jobTitle: longest
              sourceTrust: [list]

            """, to: "policy.yaml")
        expectRefusal(
            try bench.run(
                "edit", "list:1", "phone=1", "--policy", "bad.yaml", "--store", "s.sqlite"),
            78)
        expectSuccess(
            try bench.run(
                "edit", "list:3", "phone=5", "--policy", "policy.yaml", "--store", "s.sqlite",
                "--quiet"))
        // No --policy: the store's own holds, for all entities.
        let shown = try bench.run("policy", "show", "--store", "s.sqlite", "--json")
        #expect(shown.output.contains("longest"))
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
        expectSuccess(
            try bench.run("edit", "list:3", "phone=6", "--store", "s.sqlite", "--quiet"))
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    @Test func verifyAccountsForEveryValue() throws {
        let found = try bench.run("verify", "--store", "s.sqlite", "--json").object()
        let account = try #require(found["account"] as? [String: Any])
        let parts = ["surviving", "equal_twins", "alternates", "pinned_away"].compactMap {
            account[$0] as? Int
        }
        #expect(account["values"] as? Int == parts.reduce(0, +))
        #expect(parts[0] > 200 && parts[1] > 0 && parts[3] == 0)
        #expect((found["gaps"] as? [Any])?.isEmpty == true)
    }
}
