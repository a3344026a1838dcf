import Foundation
import Testing

/// What keeps records apart, how entities came to be, and which records get compared.
struct ExplanationTests {
    private let bench: Workbench

    /// Two pairs that merge, one that a person must see, and people who have nothing in common.
    private static let people = """
        id,first name,last name,email,phone,city
        1,Wilma,Zweig,wilma@zweig.example,+49 30 901820,Berlin
        2,Wilma,Zweig,wilma@zweig.example,+49 30 901820,Berlin
        3,Xaver,Yelin,,,
        4,Wilma,Zweig,wilma@zweig.example,+49 30 901821,Berlin

        """

    init() throws {
        bench = try Workbench()
        let list = ContactList(people: 120, seed: 31).csv()
        try bench.write(list, to: "list.csv")
        try bench.write(Self.people, to: "own.csv")
        expectSuccess(
            try bench.run("migrate", "list.csv", "own.csv", "--store", "s.sqlite", "--quiet"))
    }

    private func answer(_ arguments: String...) throws -> [String: Any] {
        let result = try bench.start(arguments + ["--store", "s.sqlite", "--json", "--quiet"])
            .wait()
        expectSuccess(result, arguments.joined(separator: " "))
        return try result.object()
    }

    @Test func whyNotNamesTheFirstThingInTheWay() throws {
        let never = try answer("why-not", "own:1", "own:3")
        #expect(never["reason"] as? String == "not-compared")
        let rules = try #require(never["rules"] as? [[String: Any]])
        #expect(rules.contains { ($0["missing"] as? [String])?.contains("e-mail") ?? false })
        #expect(rules.contains { ($0["differing"] as? [String])?.contains("family name") ?? false })

        let merged = try answer("why-not", "own:1", "own:2")
        #expect(merged["reason"] as? String == "same-entity")

        expectSuccess(try bench.run("unmerge", "own:2", "--actor", "vera", "--store", "s.sqlite"))
        let judged = try answer("why-not", "own:2", "own:1")
        #expect(judged["reason"] as? String == "judged-different")
        let text = try bench.run("why-not", "own:1", "own:2", "--store", "s.sqlite")
        #expect(text.output.contains("vera judged that they are different"))
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    @Test func whyNotOfAPairThatSomebodyTookBackLeadsToReview() throws {
        expectSuccess(try bench.run("undo", "1", "--store", "s.sqlite", "--quiet"))
        expectSuccess(
            try bench.run("migrate", "own.csv", "list.csv", "--store", "s.sqlite", "--quiet"))
        let reason = try answer("why-not", "own:1", "own:2")["reason"] as? String
        #expect(["waits-for-review", "undone", "same-entity"].contains(reason))
    }

    @Test func howTellsEachJoining() throws {
        let found = try answer("how", "own:1")
        let steps = try #require(found["steps"] as? [[String: Any]])
        #expect(!steps.isEmpty)
        for step in steps {
            #expect(step["decider"] as? String == "model")
            #expect((step["evidence"] as? [Any])?.isEmpty == false)
            #expect((step["between"] as? [Any])?.count == 2)
        }
        let last = try #require(steps.last)
        let joined = ["left", "right"].compactMap { (last[$0] as? [Any])?.count }.reduce(0, +)
        let shown = try answer("show", "own:1")
        #expect(joined == (shown["members"] as? [Any])?.count)
        let brief = try bench.run("how", "own:1", "--brief", "--store", "s.sqlite")
        expectSuccess(brief)
        #expect(brief.output.contains("the model joined"))
        #expect(brief.output.contains("recollect unmerge"))
        let single = try bench.run("how", "own:3", "--store", "s.sqlite")
        #expect(single.output.contains("nothing was joined"))
    }

    @Test func explainRulesCountsWhatMatchingCounts() throws {
        let found = try answer("explain-rules", "--as", "contacts")
        let kinds = try #require(found["kinds"] as? [[String: Any]])
        #expect(kinds.count == 1)
        let rules = try #require(kinds.first?["rules"] as? [[String: Any]])
        let new = rules.compactMap { ($0["new_pairs"] as? NSNumber)?.intValue }.reduce(0, +)
        #expect(new == (kinds.first?["candidate_pairs"] as? NSNumber)?.intValue)
        #expect(rules.contains { $0["outcome"] as? String == "neverFires" })
        let likely = rules.compactMap { ($0["likely_pairs"] as? NSNumber)?.intValue }
        #expect(likely.reduce(0, +) > 10)
        expectRefusal(
            try bench.run("explain-rules", "--as", "cats", "--store", "s.sqlite"), 64)
        let text = try bench.run("explain-rules", "--store", "s.sqlite")
        #expect(text.output.contains("the same e-mail address"))
    }
}
