import Foundation
import Testing

/// `review --teach` through the command, line by line.
struct TeachingCommandTests {
    @Test func questionsAreAskedAnswersKeptAndThePreviewChangesNothing() throws {
        let bench = try Workbench()
        try bench.write(ContactList(people: 150, seed: 5).csv(), to: "list.csv")
        expectSuccess(
            try bench.run("migrate", "list.csv", "--store", "s.sqlite", "--quiet"))
        let none = try bench.run(
            "review", "--teach", "--questions", "0", "--store", "s.sqlite", "--json")
        #expect((try none.object()["kinds"] as? [Any])?.isEmpty == true)
        let answered = try bench.start(
            ["review", "--teach", "--questions", "3", "--lines", "--store", "s.sqlite"],
            input: "y\nn\ny\n"
        ).wait()
        expectSuccess(answered)
        #expect(answered.output.contains("What training with people's answers would change"))
        #expect(answered.output.contains("rebuild --retrain"))
        let status = try bench.run("status", "--store", "s.sqlite", "--json")
        let preview = try bench.run(
            "review", "--teach", "--questions", "0", "--store", "s.sqlite", "--json")
        let kinds = try #require(try preview.object()["kinds"] as? [[String: Any]])
        let labels = try #require(kinds.first?["labels"] as? NSNumber)
        #expect(labels.intValue >= 1)
        #expect(kinds.first?["back_test"] != nil)
        let later = try bench.run("status", "--store", "s.sqlite", "--json")
        #expect(try status.contentHash() == later.contentHash())
        expectSuccess(try bench.run("rebuild", "--retrain", "--store", "s.sqlite", "--quiet"))
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }
}
