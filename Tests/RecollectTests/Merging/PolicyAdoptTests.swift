import Foundation
import Testing

/// What another policy would change is known before, and people are not contradicted in silence.
struct PolicyAdoptTests {
    private let bench: Workbench
    private static let store = ["--store", "s.sqlite"]

    init() throws {
        bench = try Workbench()
        var rows = ContactList(people: 40, seed: 5).rows
        // The same but for the company, of which the second is the longer and the first the shorter.
        for (key, company) in [("1", "Fjord"), ("2", "Fjord Holding International")] {
            rows.append(
                "\(key),Anna,Bergstrom,\(company),anna@bergstrom.example,+4722334455,Kirkegata 7,"
                    + "Oslo,0153")
        }
        try bench.write(
            ([ContactList.header] + rows).joined(separator: "\n") + "\n", to: "list.csv")
        try policy("least", ["survivorship:", "  rules:", "    organization: minimum"])
        try policy("strict", ["resolution:", "  mergesAutomatically: false"])
        try policy("eager", ["resolution:", "  mergeThreshold: 0.99"])
    }

    private func migrate(_ policy: String? = nil) throws {
        let given = policy.map { ["--policy", "\($0).yaml"] } ?? []
        expectSuccess(
            try bench.start(["migrate", "list.csv", "--quiet"] + given + Self.store).wait())
    }

    private func policy(_ name: String, _ lines: [String]) throws {
        try bench.write(
            (["schema: recollect.policy/1"] + lines).joined(separator: "\n") + "\n",
            to: "\(name).yaml")
    }

    private func run(_ arguments: String...) throws -> CommandResult {
        try bench.start(arguments + Self.store).wait()
    }

    private func diff(_ name: String) throws -> [String: Any] {
        let result = try run("policy", "diff", "\(name).yaml", "--json")
        expectSuccess(result)
        return try result.object()
    }

    private func value(_ entity: String, _ field: String) throws -> String? {
        let shown = try run("show", entity, "--json").object()
        let values = try #require(shown["values"] as? [[String: Any]])
        return values.first { $0["field"] as? String == field }?["value"] as? String
    }

    @Test func whatIsSaidBeforeIsThereAfterAndGoneWhenUndone() throws {
        try migrate()
        let before = try bench.content("s.sqlite")
        let diff = try diff("least")
        #expect(try bench.content("s.sqlite") == before)
        #expect((diff["joined"] as? [Any])?.isEmpty == true)
        #expect(diff["proposals_before"] == nil)
        let changes = try #require(diff["changes"] as? [[String: Any]])
        #expect(!changes.isEmpty)
        let hash = try run("status", "--json").contentHash()
        expectSuccess(try run("policy", "adopt", "least.yaml", "--quiet"))
        for change in changes {
            let entity = try #require(change["entity"] as? String)
            let field = try #require(change["field"] as? String)
            let after = try #require(change["after"] as? [String: Any])
            #expect(after["rule"] as? String == "minimum")
            #expect(try value(entity, field) == after["value"] as? String)
        }
        #expect((try self.diff("least")["changes"] as? [Any])?.isEmpty == true)
        expectSuccess(try run("undo", "2", "--quiet"))
        #expect(try run("status", "--json").contentHash() == hash)
        #expect((try self.diff("least")["changes"] as? [Any])?.count == changes.count)
        let history = try run("policy", "history", "--json").lines
        #expect(history.count == 2)
        #expect(history[0].contains(#""in_force":true"#))
        #expect(history[1].contains(#""undone_by":3"#))
        expectSuccess(try run("verify"))
    }

    @Test func whatWouldBeJoinedOrPartedIsListed() throws {
        try migrate("strict")
        let diff = try diff("eager")
        #expect((diff["parted"] as? [Any])?.isEmpty == true)
        let joined = try #require(diff["joined"] as? [[String: Any]])
        #expect(!joined.isEmpty)
        // What is listed is what the next matching does.
        expectSuccess(try run("policy", "adopt", "eager.yaml", "--quiet"))
        expectSuccess(try run("rebuild", "--retrain", "--quiet"))
        for one in joined {
            let records = try #require(one["parts"] as? [[String]]).flatMap { $0 }
            let entities = try records.map {
                try run("show", $0, "--json").object()["entity"] as? String
            }
            #expect(Set(entities).count == 1)
        }
        let back = try self.diff("strict")
        #expect((back["parted"] as? [Any])?.count == joined.count)
        #expect((back["joined"] as? [Any])?.isEmpty == true)
    }

    @Test func aPolicyThatContradictsPeopleIsRefused() throws {
        try migrate("strict")
        expectSuccess(
            try bench.run(
                "review", "--store", "s.sqlite", "--quiet", "--actor", "ada",
                input: String(repeating: "n\n", count: 40)))
        let flips = try #require(diff("eager")["flips"] as? [[String: Any]])
        try #require(!flips.isEmpty)
        let state = try run("status", "--json").contentHash()
        let refused = try run("policy", "adopt", "eager.yaml")
        #expect(refused.status == 1 && refused.output.isEmpty)
        for flip in flips {
            let number = try #require(flip["judgement"] as? Int)
            #expect(flip["said"] as? String == "different" && flip["after"] as? String == "merge")
            #expect(refused.errors.contains("judgement \(number) of ada"))
        }
        // Nor in passing, by another command.
        expectRefusal(
            try run("edit", "list:1", "city=Bergen", "--policy", "eager.yaml"), 1)
        #expect(try run("status", "--json").contentHash() == state)
        expectSuccess(
            try run("policy", "adopt", "eager.yaml", "--accept-flips", "agreed", "--quiet"))
        #expect(
            try run("policy", "history", "--json").lines.last?.contains(#""reason":"agreed""#)
                == true)
        // The words of people stay in force.
        expectSuccess(try run("rebuild", "--retrain", "--quiet"))
        for flip in flips {
            let records = try #require(flip["records"] as? [String])
            let entities = try records.map {
                try run("show", $0, "--json").object()["entity"] as? String
            }
            #expect(Set(entities).count == records.count)
        }
        expectSuccess(try run("verify"))
    }

    @Test func aChoiceThatTheRulesAgreedWithIsReplayedToo() throws {
        try migrate()
        expectSuccess(
            try run("edit", "list:1", "company=Fjord Holding International", "--quiet"))
        #expect((try diff("eager")["flips"] as? [Any])?.isEmpty == true)
        let flips = try #require(diff("least")["flips"] as? [[String: Any]])
        #expect(flips.count == 1 && flips.first?["said"] as? String == "chosen")
        #expect(try run("policy", "adopt", "least.yaml").status == 1)
        let dry = try run(
            "policy", "adopt", "least.yaml", "--accept-flips", "agreed", "--dry-run")
        expectSuccess(dry)
        expectSuccess(
            try run("policy", "adopt", "least.yaml", "--accept-flips", "agreed", "--quiet"))
        #expect(try value("list:1", "organization") == "Fjord Holding International")
    }
}
