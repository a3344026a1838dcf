import Foundation
import Testing

/// Repairs change what is read, never what is stored, and are taken back by reading without them.
struct RepairTests {
    private let bench: Workbench
    private static let now = ["--now", "2026-11-21T08:00:00Z"]

    init() throws {
        bench = try Workbench()
        try bench.write(Self.damaged, to: "people.csv")
    }

    /// Two people twice, once damaged each, and the sum of all.
    private static let damaged = """
        ID,Name,Email,Phone,Postal Code,City,Country
        1,Anna Müller,anna@muellerei-post.de,030 1234567,01067,Dresden,Germany
        2,Anna MÃ¼ller,anna@muellerei-post.de,030 1234567,1067,Dresden,Germany
        3,Bob Ray,bob@ray-post.com,none,02139,Boston,United States
        4,Bob Ray,bob@ray-post.com,617 555 0142,2139,Boston,United States
        5,Urs Frei,urs@frei-post.ch,044 234 56 78,1067,Lausanne,Switzerland
        Total,5,,,,,

        """

    @discardableResult
    private func command(_ arguments: String...) throws -> CommandResult {
        let result = try bench.start(arguments + ["--store", "s.sqlite"] + Self.now).wait()
        expectSuccess(result, arguments.joined(separator: " "))
        return result
    }

    private func hash() throws -> String {
        let status = try bench.run("status", "--store", "s.sqlite", "--json")
        return try status.contentHash()
    }

    private func contacts() throws -> String {
        try command("export", "contacts", "--format", "csv").output
    }

    @Test func inspectShowsEachSampleBeforeAndAfter() throws {
        let text = try bench.run("inspect", "people.csv")
        expectSuccess(text)
        #expect(text.output.contains("Anna MÃ¼ller → Anna Müller"))
        #expect(text.output.contains("2139 → 02139"))
        #expect(text.output.contains("[totalsRow]"))
        let json = try bench.run("inspect", "people.csv", "--json").object()
        let damage = try #require(json["damage"] as? [[String: Any]])
        let codes = damage.compactMap { $0["code"] as? String }
        #expect(codes.contains("damage.mojibake"))
        let zeros = damage.filter { $0["code"] as? String == "damage.lostLeadingZeros" }
        #expect(
            zeros.compactMap { $0["repair"] as? String } == [
                "zeros 5 if Country is Germany", "zeros 5 if Country is United States",
            ])
    }

    @Test func importCountsDamageByCode() throws {
        let summary = try command("import", "people.csv", "--json").object()
        let run = try #require(summary["run"] as? [String: Any])
        let damage = try #require(run["damage"] as? [[String: Any]])
        let counts = Dictionary(
            uniqueKeysWithValues: damage.compactMap { entry in
                (entry["code"] as? String).map { ($0, entry["count"] as? Int ?? 0) }
            })
        #expect(counts["damage.lostLeadingZeros"] == 2)
        #expect(counts["damage.mojibake"] == 1)
        #expect(counts["damage.totalsRow"] == 1)
    }

    @Test func repairsActAndAreTakenBack() throws {
        try command("import", "people.csv")
        let raw = try hash()
        #expect(try contacts().contains("MÃ¼ller"))
        try command("import", "people.csv", "--repair", "mojibake,lostLeadingZeros,placeholder")
        let repaired = try contacts()
        #expect(!repaired.contains("Ã¼"))
        #expect(repaired.contains("02139"))
        // The Swiss code is whole.
        #expect(repaired.contains("1067"))
        #expect(!repaired.contains("none"))
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
        #expect(try hash() != raw)
        let found = try bench.run("search", "Müller", "--store", "s.sqlite")
        #expect(found.lines.count { $0.contains("Anna Müller") } == 2)
        try command("import", "people.csv")
        #expect(try hash() == raw)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    @Test func damagedRowsAreRejectedWhereAskedFor() throws {
        let all = try command("import", "people.csv", "--json")
        #expect(try all.number("source_records") == 6)
        let summary = try bench.start(
            ["import", "people.csv", "--repair", "all", "--store", "t.sqlite", "--json"] + Self.now
        ).wait()
        #expect(try summary.number("source_records") == 5)
        #expect(try summary.number("rejected_rows") == 1)
    }

    @Test func aSavedMappingRepairsAlike() throws {
        expectSuccess(
            try bench.run("inspect", "people.csv", "--repair", "all", "--save-map", "map.yaml"))
        #expect(try bench.text("map.yaml").contains("zeros 5 if Country is Germany"))
        try command("import", "people.csv", "--repair", "all")
        let asked = try hash()
        let mapped = try bench.start(
            ["import", "people.csv", "--map", "map.yaml", "--store", "t.sqlite", "--json"]
                + Self.now
        ).wait()
        #expect(try mapped.contentHash() == asked)
        #expect(try mapped.number("rejected_rows") == 1)
    }

    @Test func unknownCodesAndOrdersAreRefused() throws {
        expectRefusal(try bench.run("inspect", "people.csv", "--repair", "everything"), 64)
        expectRefusal(try bench.run("inspect", "people.csv", "--date-order", "day"), 64)
    }
}
