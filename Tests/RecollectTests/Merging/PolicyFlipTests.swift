import Foundation
import Testing

/// Whatever way a person said something, a policy that would say otherwise is not adopted in silence.
struct PolicyFlipTests {
    private let bench: Workbench
    private static let store = ["--store", "s.sqlite"]

    /// A store that asks about everything.
    init() throws {
        bench = try Workbench()
        var people = ContactList(people: 40, seed: 5).rows
        for (key, company) in [("1", "Fjord"), ("2", "Fjord Holding International")] {
            people.append(
                "\(key),Anna,Bergstrom,\(company),anna@bergstrom.example,+4722334455,Kirkegata 7,"
                    + "Oslo,0153")
        }
        try bench.write(
            ([ContactList.header] + people).joined(separator: "\n") + "\n", to: "list.csv")
        var firms = (0..<60).map { number in
            let name =
                "\(["Ostra", "Vela", "Kuno", "Terra", "Lumi", "Saga"][number % 6]) Werk \(number * 37)"
            return
                "a\(number),\(name),werk\(number).example,+49 30 55\(10000 + number * 13),Weg \(number),Ulm,\(89000 + number)"
        }
        firms.append("b1,Nordlicht Segel,nordlicht.example,+49 40 7000001,Hafen 3,Hamburg,20095")
        firms.append("b2,Nordlicht Segel,nordlicht.example,+49 40 7000001,Hafen 3,Hamburg,20095")
        try bench.write(
            (["id,account name,website,phone,street,city,postcode"] + firms).joined(separator: "\n")
                + "\n", to: "accounts.csv")
        try policy("strict", ["resolution:", "  mergesAutomatically: false"])
        try policy("eager", ["resolution:", "  mergeThreshold: 0.99"])
        try policy(
            "shy",
            [
                "resolution:", "  mergesAutomatically: false", "  mergeThreshold: 0.999999999",
                "  reviewThreshold: 0.999999999",
            ])
        try policy(
            "least",
            [
                "resolution:", "  mergesAutomatically: false", "survivorship:", "  rules:",
                "    organization: minimum",
            ])
        expectSuccess(
            try run(
                "migrate", "list.csv", "accounts.csv", "--policy", "strict.yaml", "--quiet"))
    }

    private func policy(_ name: String, _ lines: [String]) throws {
        try bench.write(
            (["schema: recollect.policy/1"] + lines).joined(separator: "\n") + "\n",
            to: "\(name).yaml")
    }

    @discardableResult
    private func run(_ arguments: String...) throws -> CommandResult {
        try bench.start(arguments + Self.store).wait()
    }

    /// What a policy would contradict, as `said after records`; it is refused where that is anything.
    private func flips(_ policy: String) throws -> [String] {
        let diff = try run("policy", "diff", "\(policy).yaml", "--json")
        expectSuccess(diff)
        let flips = try #require(diff.object()["flips"] as? [[String: Any]])
        #expect(
            try run("policy", "adopt", "\(policy).yaml", "--dry-run").status
                == (flips.isEmpty ? 0 : 1)
        )
        return flips.map { flip in
            let records = (flip["records"] as? [String] ?? []).joined(separator: " ")
            return "\(flip["said"] ?? "") \(flip["after"] ?? "") \(records)"
        }
    }

    /// Plans, lets somebody change the line that has a word, and applies it.
    private func plan(_ word: String, _ change: (String) -> String) throws {
        expectSuccess(try run("plan", "--output", "merge.plan", "--quiet"))
        let lines = try bench.text("merge.plan").split(separator: "\n").map(String.init)
        let edited = lines.map { $0.contains(word) ? change($0) : $0 }
        try #require(edited != lines)
        try bench.write(edited.joined(separator: "\n") + "\n", to: "merge.plan")
        expectSuccess(try run("apply", "merge.plan", "--actor", "vera", "--quiet"))
    }

    @Test func nobodySaidAnything() throws {
        for policy in ["eager", "shy", "least"] { #expect(try flips(policy) == []) }
    }

    @Test(arguments: [
        ("anna@bergstrom.example", "list:1 list:2"),
        ("nordlicht.example", "accounts:b1 accounts:b2"),
    ])
    func aPlanThatSomebodyEdited(_ word: String, _ records: String) throws {
        try plan(word) { $0.replacing(#""verdict":"review""#, with: #""verdict":"leave""#) }
        #expect(try flips("eager") == ["different merge \(records)"])
    }

    @Test(arguments: [
        ("anna@bergstrom.example", "list:1 list:2"),
        ("nordlicht.example", "accounts:b1 accounts:b2"),
    ])
    func aMergeThatThePlanHadAskedAbout(_ word: String, _ records: String) throws {
        try plan(word) { $0.replacing(#""verdict":"review""#, with: #""verdict":"merge""#) }
        #expect(try flips("eager") == [])
        #expect(try flips("shy") == ["same leave \(records)"])
    }

    @Test func aWinnerChosenInAPlan() throws {
        try plan("anna@bergstrom.example") { line in
            line.replacing(#""verdict":"review""#, with: #""verdict":"merge""#)
        }
        expectSuccess(try run("edit", "list:1", "company=Fjord Holding International", "--quiet"))
        #expect(try flips("least") == ["chosen other list:1"])
    }

    @Test func anAnswerInReview() throws {
        expectSuccess(
            try bench.run(
                "review", "--store", "s.sqlite", "--quiet", "--actor", "ada",
                input: String(repeating: "n\n", count: 60)))
        let found = try flips("eager")
        #expect(found.contains("different merge list:1 list:2"))
        #expect(found.contains("different merge accounts:b1 accounts:b2"))
    }

    @Test func aRecordTakenOutOfItsEntity() throws {
        try plan("nordlicht.example") { line in
            line.replacing(#""verdict":"review""#, with: #""verdict":"merge""#)
        }
        expectSuccess(try run("unmerge", "accounts:b2", "--quiet"))
        #expect(try flips("eager") == ["different merge accounts:b1 accounts:b2"])
    }
}
