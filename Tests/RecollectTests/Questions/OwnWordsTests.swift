import Foundation
import Testing

/// Roles, pipelines, kinds of activity and columns of a company's own, as text in its policy.
struct OwnWordsTests {
    private let bench: Workbench

    init() throws {
        bench = try Workbench()
        try bench.write(
            """
            id,name,email,lifecycle stage,Tier,owner
            1,Ann Berg,ann@berg.example,Reseller,Gold,Ada
            2,Bob Dahl,bob@dahl.example,,Silver,Ada
            3,Cid Eck,cid@eck.example,,,Ben
            4,Dan Fox,dan@fox.example,Reseller,,Ben

            """, to: "contacts.csv")
        try bench.write(
            """
            Deal ID,Deal Name,Pipeline,Deal Stage,Amount,Currency,Create Date,Close Date,Associated Contact IDs
            d1,Roof,Renewals,Offer sent,100,EUR,2026-05-01,2026-08-01,1
            d2,Gate,Renewals,Contacted,100,EUR,2026-05-01,2026-08-01,2
            d3,Door,Renewals,Signed,100,EUR,2026-04-01,2026-05-01,3

            """, to: "deals.csv")
        try bench.write(
            """
            Activity ID,Type,Subject,Date,Status,Contact ID
            a1,Auto mail,Newsletter 7,2026-06-25,,1
            a2,Site visit,Looked at the roof,2026-03-01,,1
            a3,Circle,Ask again,2026-07-20,Open,2

            """, to: "activities.csv")
        try bench.write(Self.policy, to: "policy.yaml")
        expectSuccess(
            try bench.run(
                "migrate", "contacts.csv", "deals.csv", "activities.csv", "--source", "crm",
                "--store", "s.sqlite",
                "--policy", "policy.yaml", "--now", "2026-06-01"))
    }

    private static let policy = """
        questions:
          roles: [partner]
          stages:
            Reseller: partner
          pipelines:
            Renewals:
              - {stage: Contacted, probability: 20, days: 300}
              - {stage: Offer sent, probability: 60, days: 7}
              - {stage: Signed, means: won}
          activities:
            Auto mail: none
            Site visit: meeting
            Circle: call
          fields: [Tier]
          segments:
            golden: [Tier=gold]
            partners: [role=partner]

        """

    private func ask(_ words: String...) throws -> CommandResult {
        let result = try bench.start(words + ["--store", "s.sqlite", "--now", "2026-06-30"]).wait()
        expectSuccess(result, words.joined(separator: " "))
        return result
    }

    @Test func pipelinesOfOnesOwnHaveTheirStagesInOrderWithChancesAndUsualDays() throws {
        let pipeline = try ask("pipeline").output
        let contacted = try #require(pipeline.range(of: "Contacted"))
        let offer = try #require(pipeline.range(of: "Offer sent"))
        #expect(contacted.lowerBound < offer.lowerBound)
        // What is signed is won, though no column says so.
        #expect(pipeline.contains("2 open deals") && !pipeline.contains("Signed"))
        let deals = try ask("pipeline", "--json").object()["deals"] as? [[String: Any]] ?? []
        #expect(Set(deals.compactMap { $0["probability"] as? Double }) == [0.2, 0.6])
        let customers = try ask("customers", "--list", "--json").lines
        #expect(customers.contains { $0.contains("Cid Eck") && $0.contains("\"customer\"") })
        #expect(try ask("customers", "--segment", "wonDeals>0", "--list").output.contains("Cid"))
        #expect(try ask("patterns", "--json").output.contains("\"won\" : 1"))
    }

    @Test func rolesOfOnesOwnAreCountedListedAndAskedFor() throws {
        let counted = try ask("customers").output
        #expect(counted.contains("partner") && counted.contains("prospect"))
        // Ann is called a reseller as well, and an open deal makes a prospect of her.
        let partners = try ask("customers", "--list", "--role", "partner").output
        #expect(partners.contains("Dan Fox") && !partners.contains("Ann Berg"))
        #expect(try ask("segments", "partners", "--csv").lines.count == 2)
        let result = try bench.run(
            "customers", "--role", "partnr", "--list", "--store", "s.sqlite")
        #expect(result.status == 64 && result.errors.contains("questions.roles"))
    }

    @Test func kindsOfActivityOfOnesOwnAreTalkOrNot() throws {
        // The automatic mail of 25 June is no talk: silent since the visit of 1 March.
        let lines = try ask("attention", "--json").output
        #expect(lines.contains("2026-03-01"))
        #expect(try ask("history", "crm:1").output.contains("Site visit"))
        #expect(
            try ask("next").lines.contains { $0.contains("callback") && $0.contains("Ask again") })
    }

    @Test func columnsOfOnesOwnStandInAnswersAndExports() throws {
        #expect(try ask("customers", "--list").output.contains("Gold"))
        #expect(try ask("customers", "--list", "--json").lines.contains { $0.contains("\"Tier\"") })
        #expect(try ask("segments", "golden", "--csv").lines[0].hasSuffix(",Tier"))
        #expect(try ask("export", "contacts").lines[0].hasSuffix(",Tier"))
        let rows = try ask("export", "contacts", "--format", "json").lines
        #expect(rows.count { $0.contains(#""own":{"Tier":["Gold"]}"#) } == 1)
        #expect(rows.count { $0.contains(#""own":{"Tier":[]}"#) } == 2)
        let patterns = try ask("patterns").output
        #expect(patterns.contains("by Tier") && patterns.contains("by segment"))
        #expect(patterns.contains("Silver") && patterns.contains("golden"))
    }

    @Test(arguments: [
        ("roles: [customer]", "questions.roles[1] is there already"),
        ("stages: {A: partnr}", "questions.stages.A must be one of"),
        ("activities: {A: chat}", "questions.activities.A must be one of"),
        ("pipelines: {P: [{stage: A, probability: 120}]}", "questions.pipelines.P[1] has a"),
        ("pipelines: {P: [{stage: A, means: perhaps}]}", "questions.pipelines.P[1] must mean"),
        ("pipelines: {P: [{stage: A}, {stage: a}]}", "questions.pipelines.P[2] is there already"),
        ("segments: {s: [country]}", "questions.segments.s[1] needs one of"),
        ("segments: {s: [x=1, =2]}", "questions.segments.s[2] has no field before character 1"),
        ("fields: [A, A]", "questions.fields[2]"),
    ])
    func badTextGetsOneSentenceThatSaysWhere(text: String, sentence: String) throws {
        try bench.write("questions: {\(text)}\n", to: "bad.yaml")
        let result = try bench.run(
            "customers", "--store", "s.sqlite", "--policy", "bad.yaml")
        #expect(result.status == 78 && result.errors.contains(sentence), "\(result.errors)")
    }

    @Test func aColumnThatNoTableHasIsRefused() throws {
        try bench.write("questions: {fields: [Tear]}\n", to: "bad.yaml")
        let result = try bench.run(
            "patterns", "--store", "s.sqlite", "--policy", "bad.yaml")
        #expect(result.status != 0 && result.errors.contains("'Tear'"))
    }
}
