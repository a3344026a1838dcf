import Foundation
import Testing

struct QuestionCommandTests {
    private let bench: Workbench

    init() throws {
        bench = try Workbench()
        for (name, text) in HistoryFiles.all { try bench.write(text, to: name) }
        try bench.write(Self.policy, to: "policy.yaml")
        let files = HistoryFiles.all.map(\.0)
        expectSuccess(
            try bench.start(
                ["migrate"] + files + [
                    "--store", "s.sqlite", "--policy", "policy.yaml", "--now", "2026-03-10",
                ]
            ).wait())
    }

    private static let policy = """
        questions:
          stages:
            "Lead": other
          segments:
            open business: [openDeals>0]
            of Ben: [owner=ben, kind=contact]
          attention:
            silentDays: 5

        """

    private func ask(_ words: String...) throws -> CommandResult {
        let result = try bench.start(
            words + ["--store", "s.sqlite", "--now", "2026-07-10"]
        ).wait()
        expectSuccess(result, words.joined(separator: " "))
        return result
    }

    @Test func everyQuestionAnswersForPeopleAndForPrograms() throws {
        for (command, schema) in [
            (["customers"], "recollect.customers/1"), (["pipeline"], "recollect.pipeline/1"),
            (["next"], "recollect.next/1"), (["attention"], "recollect.attention/1"),
            (["patterns"], "recollect.patterns/1"),
            (["history", "hubspot:101"], "recollect.timeline/1"),
        ] {
            let options = ["--store", "s.sqlite", "--now", "2026-07-10"]
            let told = try bench.start(command + options).wait()
            expectSuccess(told, "\(command)")
            #expect(!told.lines.isEmpty)
            let answer = try bench.start(command + ["--json"] + options).wait()
            #expect(try answer.object()["schema"] as? String == schema)
        }
        #expect(try ask("pipeline").output.contains("Proposal"))
        #expect(try ask("pipeline", "--list").output.contains("hubspot:501"))
        #expect(try ask("history", "hubspot:9001").output.contains("2 people"))
        #expect(try ask("show", "hubspot:9001").output.contains("└─"))
        #expect(try ask("next", "--owner", "ben").lines.contains { $0.contains("Besuch") })
        #expect(
            try bench.run("pipeline", "--from", "soon", "--store", "s.sqlite").status == 64)
    }

    @Test func stagesAndSegmentsOfThePolicyAreRespected() throws {
        let lines = try ask("customers", "--list", "--json").lines
        // A lead is nobody special here, unless a deal is open or was won.
        #expect(lines.contains { $0.contains("Boris") && $0.contains("\"customer\"") })
        #expect(lines.contains { $0.contains("Clara") && $0.contains("\"prospect\"") })
        let segments = try ask("segments").output
        #expect(segments.contains("open business: 2 people and 1 company"))
        #expect(segments.contains("of Ben: 1 person"))
        let ben = try ask("segments", "of Ben", "--csv").lines
        #expect(ben.count == 2 && ben[1].contains("Clara Feld"))
        #expect(
            try ask("customers", "--segment", "of Ben", "--json").output.contains("\"maximum\" : 1")
        )
        #expect(try ask("segments", "of Ben", "--channel", "email").output.contains("No address"))
    }
}
