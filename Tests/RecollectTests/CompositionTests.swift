import Foundation
import Testing

/// The steps make what the whole makes, and what is taken back stays taken back.
struct CompositionTests {
    private let bench: Workbench
    private static let now = ["--now", "2026-11-21T08:00:00Z"]

    init() throws {
        bench = try Workbench()
        try bench.write(ContactList(people: 150, seed: 12).csv(), to: "people.csv")
    }

    @discardableResult
    private func command(_ arguments: String...) throws -> CommandResult {
        let result = try bench.start(arguments + ["--store", "s.sqlite"] + Self.now).wait()
        expectSuccess(result, arguments.joined(separator: " "))
        return result
    }

    private func status() throws -> CommandResult {
        let result = try bench.run("status", "--store", "s.sqlite", "--json")
        expectSuccess(result)
        return result
    }

    private func verify() throws {
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    /// Imports, matches and plans into `merge.plan`; nothing is merged afterwards.
    private func plan() throws {
        try command("import", "people.csv")
        try command("match")
        try command("plan", "--output", "merge.plan")
        #expect(try status().number("merged_records") == 0)
    }

    @Test func theStepsMakeWhatMigrateMakes() throws {
        try plan()
        let planned = try status().contentHash()
        let dry = try command("apply", "merge.plan", "--dry-run")
        #expect(dry.output.contains("would be applied"))
        #expect(try status().contentHash() == planned)
        try command("apply", "merge.plan")
        try verify()
        let steps = try status()
        expectSuccess(
            try bench.start(["migrate", "people.csv", "--store", "whole.sqlite"] + Self.now).wait())
        let whole = try bench.run("status", "--store", "whole.sqlite", "--json")
        #expect(try steps.contentHash() == whole.contentHash())
        #expect(try steps.number("review_items") == whole.number("review_items"))
        #expect(try steps.number("merged_records") > 20)
        // Ids may differ: in steps, each record was an entity of its own first.
        let left = try bench.run("export", "pairs", "--store", "s.sqlite")
        let right = try bench.run("export", "pairs", "--store", "whole.sqlite")
        #expect(left.output == right.output)
        #expect(try names("s.sqlite") == names("whole.sqlite"))
    }

    @Test func undoMakesSinglesThatAreAfterwardsOnlyProposed() throws {
        try command("migrate", "people.csv")
        let merged = try status().number("merged_records")
        try command("undo")
        #expect(try status().number("merged_records") == 0)
        try verify()
        try bench.write(
            ContactList(people: 150, seed: 12).csv()
                + "new1,Zoe,Zander,,zoe@zander.example,+4930555000111,,,\n", to: "people.csv")
        try command("migrate", "people.csv")
        let after = try status()
        #expect(try after.number("merged_records") == 0)
        #expect(try after.number("review_items") >= merged / 2)
        try verify()
    }

    @Test func undoingTheUndoRestoresTheMerges() throws {
        try command("migrate", "people.csv")
        let before = try status().contentHash()
        try command("undo", "1")
        #expect(try status().contentHash() != before)
        try command("undo", "2")
        #expect(try status().contentHash() == before)
        try verify()
    }

    @Test func anUnmergeSurvivesImportAndRetraining() throws {
        try command("migrate", "people.csv")
        let member = try mergedRecord()
        try command("unmerge", member)
        #expect(try entitySize(member) == 1)
        try bench.write(
            ContactList(people: 150, seed: 12).csv()
                + "new1,Zoe,Zander,,zoe@zander.example,+4930555000111,,,\n", to: "people.csv")
        try command("migrate", "people.csv")
        #expect(try entitySize(member) == 1)
        try command("rebuild", "--retrain")
        #expect(try entitySize(member) == 1)
        let hash = try status().contentHash()
        try command("rebuild")
        #expect(try status().contentHash() == hash)
        try verify()
    }

    @Test func aPlanWhoseRecordsChangedIsRefused() throws {
        try plan()
        try bench.write(
            ContactList(people: 150, seed: 12).csv().replacing(
                "\nq0,", with: "\nq0,Xaver-"), to: "people.csv")
        try command("import", "people.csv")
        let before = try status().contentHash()
        let refused = try bench.run("apply", "merge.plan", "--store", "s.sqlite")
        #expect(refused.status == 1 && refused.output.isEmpty)
        #expect(refused.errors.contains("stale"))
        #expect(try status().contentHash() == before)
        try command("apply", "merge.plan", "--skip-stale")
        #expect(try status().number("merged_records") > 20)
        try verify()
    }

    @Test func aPlanWithALineTakenOutAppliesTheRest() throws {
        try plan()
        var lines = try bench.text("merge.plan").split(separator: "\n")
        let merges = lines.count { $0.contains("\"verdict\":\"merge\"") }
        let first = try #require(lines.firstIndex { $0.contains("\"verdict\":\"merge\"") })
        lines.remove(at: first)
        try bench.write(lines.joined(separator: "\n") + "\n", to: "merge.plan")
        let applied = try command("apply", "merge.plan")
        #expect(applied.output.contains("\(merges - 1) merges were applied"))
        try bench.write(lines.joined(separator: "\n").dropLast(20) + "", to: "cut.plan")
        expectRefusal(try bench.run("apply", "cut.plan", "--store", "s.sqlite"), 65)
        try bench.write("id,name\n1,x\n", to: "no.plan")
        expectRefusal(try bench.run("apply", "no.plan", "--store", "s.sqlite"), 65)
        try verify()
    }

    @Test func withoutAutomaticMergesEverythingIsProposed() throws {
        try command("migrate", "people.csv", "--no-auto-merge")
        let state = try status()
        #expect(try state.number("merged_records") == 0)
        #expect(try state.number("review_items") > 20)
        let pairs = try command("export", "pairs")
        #expect(pairs.lines.dropFirst().allSatisfy { !$0.hasSuffix(",merge") })
        try verify()
    }

    @Test func exportedCardsComeBackAsTheSamePeople() throws {
        try command("migrate", "people.csv")
        let entities = try status().number("entities")
        try command("export", "contacts", "--format", "vcard", "--output", "people.vcf")
        expectSuccess(
            try bench.run("migrate", "people.vcf", "--store", "cards.sqlite", "--no-auto-merge"))
        let cards = try bench.run("status", "--store", "cards.sqlite", "--json")
        #expect(try cards.number("source_records") == cards.number("entities"))
        #expect(try cards.number("entities") == entities)
        #expect(try names("s.sqlite") == names("cards.sqlite"))
    }

    /// The full names of a store's contacts, in order.
    private func names(_ store: String) throws -> [String] {
        let export = try bench.run("export", "contacts", "--store", store)
        expectSuccess(export)
        return export.lines.dropFirst().map {
            String($0.split(separator: ",", omittingEmptySubsequences: false)[2])
        }.sorted()
    }

    /// A record whose entity has others, as `source:key`.
    private func mergedRecord() throws -> String {
        let rows = try command("export", "crosswalk").lines.dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let row = try #require(rows.first { row in rows.count { $0[3] == row[3] } > 1 })
        return "\(row[0]):\(row[1])"
    }

    /// How many records the entity of a record has.
    private func entitySize(_ record: String) throws -> Int {
        let members = try command("show", record, "--json").object()["members"] as? [Any]
        return try #require(members).count
    }
}
