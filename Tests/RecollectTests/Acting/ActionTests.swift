import Foundation
import Testing

/// Rules that act, from the policy to the tasks.
struct ActionTests {
    private let bench: Workbench

    private static let policy = """
        actions:
          - name: new-lead-needs-owner
            when: {segment: "kind=contact,role!=customer", withoutOwner: true, newWithinDays: 400}
            then: {assignOwner: Ada Okafor}
          - name: stalled-deal
            when: {attention: [stalledDeal]}
            then: {task: Ask how the deal stands, dueInDays: 3}
          - name: overdue
            when: {attention: [overdueTask]}
            then: {followUp: "Call them, now", dueInDays: 0, owner: Ben}
          - name: look
            when: {attention: [overdueTask]}
            then: {flag: Somebody waits}

        """

    init() throws {
        bench = try Workbench()
        for (name, text) in HistoryFiles.all {
            // Clara belongs to nobody.
            try bench.write(
                text.replacing("lead,Ben", with: "lead,,2026-03-01")
                    .replacing("Contact owner", with: "Contact owner,Create Date")
                    .replacing("customer,Ada", with: "customer,Ada,2025-01-01")
                    .replacing("lead,Ada", with: "lead,Ada,2025-01-01"), to: name)
        }
        try bench.write(Self.policy, to: "policy.yaml")
        expectSuccess(
            try bench.start(
                ["migrate"] + HistoryFiles.all.map(\.0)
                    + ["--store", "s.sqlite", "--quiet", "--now", "2026-05-04T06:00:00Z"]
            ).wait())
        expectSuccess(
            try bench.run("policy", "adopt", "policy.yaml", "--store", "s.sqlite", "--quiet"))
    }

    private func act(_ more: String..., day: String = "2026-07-20") throws -> [String: Any] {
        let result = try bench.start(
            ["act", "--store", "s.sqlite", "--json", "--now", day + "T06:00:00Z"] + more
        ).wait()
        expectSuccess(result)
        return try result.object()
    }

    /// `rule kind state` of each action, sorted.
    private func actions(_ answer: [String: Any]) throws -> [String] {
        try #require(answer["actions"] as? [[String: Any]]).map { action in
            "\(action["rule"] ?? "") \(action["kind"] ?? "") \(action["state"] ?? "")"
        }.sorted()
    }

    private func next(day: String = "2026-07-21") throws -> String {
        let result = try bench.run(
            "next", "--store", "s.sqlite", "--now", day + "T06:00:00Z", "--json")
        expectSuccess(result)
        return result.output
    }

    private static let all = [
        "look flag new", "new-lead-needs-owner assignOwner new", "overdue followUp new",
        "stalled-deal task new",
    ]

    @Test func aDryRunSaysWhatWouldBeDoneAndWritesNothing() throws {
        let before = try bench.content("s.sqlite")
        let answer = try act()
        #expect(try actions(answer) == Self.all)
        #expect(answer["applied"] as? Bool == false && answer["run"] is NSNull?)
        #expect(try bench.content("s.sqlite") == before)
    }

    @Test func whatIsDoneIsDoneOnceAndStandsWithTheParty() throws {
        #expect(try actions(try act("--apply")) == Self.all)
        let again = try act("--apply", day: "2026-07-21")
        #expect(
            try actions(again) == [
                "look flag standing", "overdue followUp standing", "stalled-deal task standing",
            ])
        #expect(again["run"] == nil || again["run"] is NSNull)
        let agenda = try next()
        #expect(agenda.contains("Call them, now") && agenda.contains("Ask how the deal stands"))
        let clara = try bench.run("show", "hubspot:103", "--store", "s.sqlite")
        #expect(clara.output.contains("Ada Okafor"))
        let anna = try bench.run("history", "hubspot:101", "--store", "s.sqlite", "--json")
        #expect(anna.output.contains("Call them, now") && anna.output.contains("Somebody waits"))
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    @Test func aRunIsTakenBackAsAWhole() throws {
        let before = try bench.run("status", "--store", "s.sqlite", "--json").contentHash()
        let run = try #require(try act("--apply")["run"] as? Int)
        let hash = try bench.run("status", "--store", "s.sqlite", "--json").contentHash()
        #expect(hash != before)
        expectSuccess(try bench.run("undo", "\(run)", "--store", "s.sqlite", "--quiet"))
        #expect(try bench.run("status", "--store", "s.sqlite", "--json").contentHash() == before)
        #expect(!(try next().contains("Call them, now")))
        // Whoever takes it back does not want it again tomorrow.
        let again = try act("--apply", day: "2026-07-21")
        #expect(
            try actions(again) == Self.all.map { $0.replacing(" new", with: " takenBack") })
        #expect(again["run"] == nil || again["run"] is NSNull)
        #expect(try actions(try act("--apply", "--again", day: "2026-07-21")) == Self.all)
        #expect(try next().contains("Call them, now"))
    }

    @Test func aClosingThatIsTakenBackStays() throws {
        _ = try act("--apply", "--rule", "overdue")
        try bench.write(
            HistoryFiles.tasks.replacing("Rückruf,Offen", with: "Rückruf,Erledigt"),
            to: "Aufgaben.csv")
        expectSuccess(
            try bench.run("migrate", "Aufgaben.csv", "--store", "s.sqlite", "--quiet"))
        let run = try #require(
            try act("--apply", "--rule", "overdue", day: "2026-07-22")["run"] as? Int)
        expectSuccess(try bench.run("undo", "\(run)", "--store", "s.sqlite", "--quiet"))
        #expect(try act("--rule", "overdue", day: "2026-07-23")["closed"] as? Int == 0)
        #expect(try next(day: "2026-07-23").contains("Call them, now"))
    }

    private func adopt(_ policy: String) throws {
        try bench.write(policy, to: "policy.yaml")
        expectSuccess(
            try bench.run("policy", "adopt", "policy.yaml", "--store", "s.sqlite", "--quiet"))
    }

    @Test func limitsAndSegmentsOfThePolicyAreFollowed() throws {
        let rule = """
            actions:
              - name: stale
                when: {attention: [silent], segment: ours}
                then: {flag: Nobody has called}

            """
        let segments = "questions:\n  segments: {ours: [\"kind=contact\"]}\n"
        try addOldDeal()
        try adopt(rule + segments)
        #expect(try actions(try act()) == ["stale flag new"])
        try adopt(rule + segments + "  attention: {silentDays: 10000}\n")
        #expect(try actions(try act()).isEmpty)
        try bench.write(rule, to: "wrong.yaml")
        let result = try bench.run("act", "--policy", "wrong.yaml", "--store", "s.sqlite")
        #expect(result.status == 78 && result.errors.contains("segment"))
    }

    /// A deal of Clara's that is open for long, and nobody talks with her.
    private func addOldDeal() throws {
        try bench.write(
            """
            Record ID,Deal Name,Deal Stage,Pipeline,Amount,Currency,Create Date,Close Date,Deal owner,Associated Contact IDs
            601,Porch,Proposal,Sales,90,EUR,2026-01-05,2026-12-01,Ben,103

            """, to: "old-deals.csv")
        expectSuccess(
            try bench.run(
                "migrate", "old-deals.csv", "--source", "hubspot", "--partial", "--store",
                "s.sqlite", "--quiet"))
    }

    @Test func aFlagIsNoTalkWithTheCustomer() throws {
        try addOldDeal()
        try adopt(
            """
            actions:
              - name: silent
                when: {attention: [silent]}
                then: {flag: Nobody has called}

            """)
        func silent() throws -> Int {
            let result = try bench.run(
                "attention", "--reason", "silent", "--store", "s.sqlite", "--json", "--now",
                "2026-07-21T06:00:00Z")
            expectSuccess(result)
            return try #require(try result.object()["relationships"] as? [Any]).count
        }
        let before = try silent()
        #expect(before > 0)
        #expect(try !actions(try act("--apply")).isEmpty)
        #expect(try silent() == before)
    }

    @Test func theFirstRuleGivesTheOwnerAndNobodyIsGivenBack() throws {
        try adopt(
            """
            actions:
              - name: first
                when: {segment: "kind=contact"}
                then: {assignOwner: Ada Okafor}
              - name: second
                when: {segment: "kind=contact"}
                then: {assignOwner: Ben Ito}

            """)
        let done = try actions(try act("--apply"))
        #expect(Set(done) == ["first assignOwner new"] && done.count == 3)
        let standing = try actions(try act("--apply", day: "2026-07-21"))
        #expect(standing.isEmpty, "they are hers: there is nothing to say")
        let history = try bench.run("history", "hubspot:103", "--store", "s.sqlite", "--json")
        #expect(history.output.contains("Owner: Ada Okafor"))
        // What a person settles is not undone by a rule.
        expectSuccess(
            try bench.run(
                "edit", "hubspot:103", "ownerName=Carl Dahl", "--store", "s.sqlite", "--quiet"))
        #expect(
            try actions(try act("--apply", day: "2026-07-22")) == ["first assignOwner standing"])
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    @Test func tasksOfARuleThatIsNoneAnyMoreAreClosed() throws {
        _ = try act("--apply", "--rule", "overdue")
        try adopt(
            Self.policy.replacing("name: overdue", with: "name: late"))
        let answer = try act("--apply", day: "2026-07-21")
        #expect(answer["closed"] as? Int == 1)
        #expect(try actions(answer).contains("late followUp new"))
    }

    @Test func aTaskIsClosedWhenItsReasonIsGone() throws {
        _ = try act("--apply", "--rule", "overdue")
        #expect(try next().contains("Call them, now"))
        try bench.write(
            HistoryFiles.tasks.replacing("Rückruf,Offen", with: "Rückruf,Erledigt"),
            to: "Aufgaben.csv")
        expectSuccess(
            try bench.run("migrate", "Aufgaben.csv", "--store", "s.sqlite", "--quiet"))
        let answer = try act("--apply", "--rule", "overdue", day: "2026-07-22")
        #expect(answer["closed"] as? Int == 1)
        #expect(!(try next(day: "2026-07-22").contains("Call them, now")))
        #expect(try act("--rule", "overdue", day: "2026-07-22")["closed"] as? Int == 0)
    }

    @Test func whoMayNotChangeOwnersCannotLetARuleDoIt() throws {
        try bench.write(Self.policy + "governance: {mayChangeOwners: [anna]}\n", to: "policy.yaml")
        expectSuccess(
            try bench.run("policy", "adopt", "policy.yaml", "--store", "s.sqlite", "--quiet"))
        let refused = try bench.run(
            "act", "--apply", "--actor", "ben", "--store", "s.sqlite", "--now",
            "2026-07-20T06:00:00Z")
        #expect(refused.status != 0 && refused.errors.contains("owners"))
        expectSuccess(
            try bench.run(
                "act", "--apply", "--actor", "ben", "--rule", "overdue", "--store", "s.sqlite",
                "--now", "2026-07-20T06:00:00Z"))
    }

    @Test func aRuleThatSaysNothingIsRefusedWithItsName() throws {
        for (rule, word) in [
            ("{name: a, when: {}, then: {task: x}}", "says nothing"),
            ("{name: a, when: {attention: [bored]}, then: {task: x}}", "attention knows"),
            ("{name: a, when: {segment: wrong}, then: {task: x}}", "segment"),
            ("{name: a, when: {attention: [silent]}, then: {}}", "one of task"),
            ("{name: a, when: {attention: [silent]}, then: {flag: x, owner: y}}", "owner goes"),
        ] {
            try bench.write("actions: [\(rule)]\n", to: "wrong.yaml")
            let result = try bench.run(
                "act", "--policy", "wrong.yaml", "--store", "s.sqlite")
            #expect(result.status == 78 && result.errors.contains(word), "\(result.errors)")
        }
        let unknown = try bench.run("act", "--rule", "nothing", "--store", "s.sqlite")
        #expect(unknown.status == 64 && unknown.errors.contains("stalled-deal"))
    }
}
