import Foundation
import Testing

struct HistoryCommandTests {
    private let bench: Workbench
    private static let names = HistoryFiles.all.map(\.0)

    init() throws {
        bench = try Workbench()
        for (name, text) in HistoryFiles.all { try bench.write(text, to: name) }
    }

    private func migrate(_ files: [String], _ store: String) throws -> CommandResult {
        try bench.start(["migrate"] + files + ["--store", store, "--json"]).wait()
    }

    /// `object: [records, linked, unlinked, unresolved]` of a summary.
    private func counts(_ result: CommandResult) throws -> [String: [Int]] {
        let entries = try #require(try result.object()["history"] as? [[String: Any]])
        var counts: [String: [Int]] = [:]
        for entry in entries {
            let object = try #require(entry["object"] as? String)
            counts[object] = ["records", "linked", "unlinked", "unresolved_references"].map {
                (entry[$0] as? NSNumber)?.intValue ?? -1
            }
        }
        return counts
    }

    @Test func aMigrationBringsHistoryAndSaysWhatCame() throws {
        let result = try migrate(Self.names, "s.sqlite")
        expectSuccess(result)
        #expect(try result.number("source_records") == 5)
        #expect(
            try counts(result) == [
                "deal": [4, 3, 1, 1], "ticket": [2, 2, 0, 0], "task": [3, 2, 1, 1],
            ])
        let run = try #require(try result.object()["run"] as? [String: Any])
        #expect((run["new_history"] as? NSNumber)?.intValue == 9)
        #expect(
            try counts(try bench.run("status", "--store", "s.sqlite", "--json"))["deal"]?[0] == 4)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
        let told = try bench.run("status", "--store", "s.sqlite").output
        #expect(told.contains("4 deals (1 linked to nobody)"))
        #expect(try bench.run("export", "crosswalk", "--store", "s.sqlite").lines.count == 6)
    }

    @Test func neitherTheOrderOfFilesNorNightsNorCommandsMatter() throws {
        let expected = try migrate(Self.names, "a.sqlite").contentHash()
        #expect(try migrate(Self.names.reversed(), "b.sqlite").contentHash() == expected)
        // History first and alone, its parties later, one night each.
        var last: CommandResult?
        for name in ["Aufgaben.csv", "deals.csv", "tickets.csv", "companies.csv", "contacts.csv"] {
            last = try migrate([name], "c.sqlite")
            expectSuccess(try #require(last), name)
        }
        // Another night has another model, so what it merges is compared, not how sure it was.
        #expect(try last?.contentHash() == expected)
        let steps = try bench.start(["import"] + Self.names + ["--store", "d.sqlite"]).wait()
        expectSuccess(steps)
        expectSuccess(try bench.run("match", "--store", "d.sqlite"))
        #expect(
            try counts(try bench.run("status", "--store", "d.sqlite", "--json"))
                == counts(try bench.run("status", "--store", "a.sqlite", "--json")))
        expectSuccess(try bench.run("verify", "--store", "c.sqlite"))
    }

    @Test func theSameFilesAgainAreNothingNew() throws {
        _ = try migrate(Self.names, "s.sqlite")
        let before = try bench.content("s.sqlite")
        let again = try migrate(Self.names, "s.sqlite")
        let run = try #require(try again.object()["run"] as? [String: Any])
        #expect(run["changed"] as? Bool == false)
        #expect((run["unchanged_history"] as? NSNumber)?.intValue == 9)
        #expect(try bench.content("s.sqlite") == before)
    }

    @Test func showTellsWhatAnEntityHasOpen() throws {
        _ = try migrate(Self.names, "s.sqlite")
        let shown = try bench.run("show", "hubspot:101", "--store", "s.sqlite", "--json")
        let history = try #require(try shown.object()["history"] as? [String: Any])
        let deals = try #require(history["open_deals"] as? [[String: Any]])
        #expect(deals.count == 1)
        #expect(deals[0]["amount"] as? String == "1200.5")
        #expect(deals[0]["currency"] as? String == "EUR")
        #expect((history["open_tasks"] as? NSNumber)?.intValue == 1)
        #expect((history["open_tickets"] as? NSNumber)?.intValue == 1)
        let text = try bench.run("show", "hubspot:9001", "--store", "s.sqlite").output
        #expect(text.contains("2 deals"))
        #expect(text.contains("1 open deal worth 5 USD"))
    }

    @Test func exportsHoldEveryPieceAndEveryOpenEnd() throws {
        _ = try migrate(Self.names, "s.sqlite")
        let lines = try bench.run("export", "history", "--store", "s.sqlite").lines
        try #require(lines.count == 10)
        #expect(lines[0].hasPrefix("source,object,record_key,name,channel,state,stage,status"))
        let deal = try #require(lines.first { $0.contains(",deal,501,") })
        #expect(deal.contains("1200.5,EUR") && deal.contains("2026-07-01"))
        let json = try bench.run("export", "history", "--format", "json", "--store", "s.sqlite")
        let rows = try json.lines.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(rows.count == 9)
        #expect(rows.allSatisfy { $0["schema"] as? String == "recollect.history/1" })
        let task = try #require(rows.first { $0["object"] as? String == "task" })
        let cells = try #require(task["cells"] as? [[String: Any]])
        #expect(cells.contains { $0["header"] as? String == "Aufgabe" })
        let unlinked = try bench.run("export", "unlinked", "--store", "s.sqlite").lines
        #expect(unlinked.count == 3)
        #expect(unlinked.contains { $0.hasSuffix("hubspot,deal,503,contact,key,199,missing") })
        #expect(unlinked.contains { $0.contains("niemand@x.example,missing") })
        #expect(
            try bench.run("export", "history", "--format", "vcard", "--store", "s.sqlite").status
                == 64)
    }

    @Test func aPartOfATableOfHistoryTakesNothingAway() throws {
        _ = try migrate(Self.names, "s.sqlite")
        let lines = try bench.text("deals.csv").split(separator: "\n")
        try #require(lines.count == 5)
        // Three of four deals: without a word the fourth one would be marked absent.
        try bench.write(lines.dropLast().joined(separator: "\n") + "\n", to: "deals.csv")
        expectSuccess(
            try bench.run("migrate", "deals.csv", "--partial", "--store", "s.sqlite", "--quiet"))
        let part = try bench.run("status", "--store", "s.sqlite", "--json")
        #expect(try counts(part)["deal"]?[0] == 4)
        expectSuccess(try bench.run("migrate", "deals.csv", "--store", "s.sqlite", "--quiet"))
        let whole = try bench.run("status", "--store", "s.sqlite", "--json")
        #expect(try counts(whole)["deal"]?[0] == 3)
    }

    @Test func undoingTheImportTakesItBack() throws {
        _ = try migrate(["contacts.csv", "companies.csv"], "s.sqlite")
        let before = try bench.run("status", "--store", "s.sqlite", "--json").contentHash()
        let result = try migrate(["deals.csv", "tickets.csv"], "s.sqlite")
        let run = try #require(try result.object()["run"] as? [String: Any])
        let number = try #require(run["id"] as? NSNumber).intValue
        let undone = try bench.run("undo", "\(number)", "--store", "s.sqlite")
        #expect(undone.output.contains("6 pieces of history are as they were before"))
        #expect(try bench.run("status", "--store", "s.sqlite", "--json").contentHash() == before)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
        expectSuccess(try bench.run("undo", "\(number + 1)", "--store", "s.sqlite"))
        let status = try bench.run("status", "--store", "s.sqlite", "--json")
        #expect(try counts(status)["deal"]?[0] == 4)
        let rebuilt = try bench.run("rebuild", "--store", "s.sqlite", "--json").contentHash()
        #expect(try status.contentHash() == rebuilt)
    }

    @Test func inspectSaysWhatTheRowsAre() throws {
        let inspected = try bench.run("inspect", "deals.csv", "--json")
        let table = try #require((try inspected.object()["tables"] as? [[String: Any]])?.first)
        #expect(table["object"] as? String == "deal")
        #expect(table["other_objects"] as? String == "deals")
        #expect(table["kind"] is NSNull)
        let columns = try #require(table["columns"] as? [[String: Any]])
        #expect(
            columns.map { $0["field"] as? String } == [
                "key", "name", "stage", "pipeline", "amount", "currency", "closeDate", "ownerName",
                "contactKey", "accountKey",
            ])
        let text = try bench.run("inspect", "deals.csv").output
        #expect(text.contains("4 rows of deals"))
        #expect(text.contains("contact's id"))
    }

    @Test func aPersonMaySayWhatTheRowsAre() throws {
        try bench.write("what,worth,who\nRoof,12,anna@berg.example\n", to: "x.csv")
        let result = try bench.start(
            ["import", "x.csv", "--as", "purchases", "--store", "s.sqlite", "--json"]).wait()
        #expect(try counts(result)["purchase"]?[0] == 1)
        #expect(
            try bench.run("import", "x.csv", "--as", "dragons", "--store", "s.sqlite").status == 64)
    }
}
