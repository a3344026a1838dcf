import Foundation
import Testing

/// What a source has to do to be as the store knows it, until its next export says that it did.
struct ChangesExportTests {
    private let bench: Workbench

    private static let header =
        "Id,FirstName,LastName,Email,Phone,MailingCity,HasOptedOutOfEmail,SystemModstamp"
    private static let asItIs = """
        \(header)
        003A,Anna,Berg,anna@berg.example,,Ulm,0,2026-01-01
        003B,Anna,Berg,anna@berg.example,+49 30 300001,Ulm,0,2026-01-02
        003C,Boris,Stein,boris@stein.example,+49 30 300003,,0,2026-01-03

        """
    /// After both the merge and the updates were made there.
    private static let asItWillBe = """
        \(header)
        003A,Anna,Berg,anna@berg.example,+49 30 300001,Ulm,1,2026-02-01
        003C,Boris,Stein,boris@stein.example,+49 30 300003,Bonn,0,2026-02-01

        """
    private static let shop = """
        customer id,first name,last name,email,phone,city,newsletter opt out
        1,Anna,Berg,anna@berg.example,+49 30 300001,Ulm,yes
        2,Boris,Stein,boris@stein.example,+49 30 300003,Bonn,

        """

    init() throws {
        bench = try Workbench()
        try bench.write(Self.asItIs, to: "salesforce.csv")
        try bench.write(Self.shop, to: "shop.csv")
        expectSuccess(
            try bench.run(
                "migrate", "salesforce.csv", "shop.csv", "--store", "s.sqlite", "--quiet"))
    }

    private func changes(_ more: String...) throws -> CommandResult {
        let result = try bench.start(
            [
                "export", "changes", "--to", "salesforce", "--output", "changes", "--store",
                "s.sqlite",
            ]
                + more
        ).wait()
        expectSuccess(result)
        return result
    }

    @Test func mergesAndUpdatesAreInTheSourcesOwnColumns() throws {
        let result = try changes("--json")
        let files = try #require(try result.object()["files"] as? [[String: Any]])
        #expect(files.compactMap { $0["rows"] as? Int } == [1, 2])
        let merges = try bench.text("changes/salesforce-contacts-merges.csv").split(separator: "\n")
        #expect(merges[0] == "MasterRecordId,Id,entity_id" && merges[1].hasPrefix("003A,003B,P-"))
        #expect(
            try bench.text("changes/salesforce-contacts-updates.csv") == """
                Id,Phone,MailingCity,HasOptedOutOfEmail
                003A,+49 30 300001,,1
                003C,,Bonn,

                """)
        #expect(try bench.permissions("changes") == 0o700)
        #expect(try bench.permissions("changes/salesforce-contacts-merges.csv") == 0o600)
    }

    @Test func theNextExportConfirmsWhatWasDone() throws {
        _ = try changes()
        try bench.write(Self.asItWillBe, to: "salesforce.csv")
        expectSuccess(try bench.run("migrate", "salesforce.csv", "--store", "s.sqlite", "--quiet"))
        let files = try #require(try changes("--json").object()["files"] as? [[String: Any]])
        #expect(files.compactMap { $0["rows"] as? Int } == [0])
    }

    @Test func theSameStoreGivesTheSameBytesAndALimitGivesTheFirstOfThem() throws {
        _ = try changes()
        let first = try bench.data("changes/salesforce-contacts-updates.csv")
        _ = try changes()
        #expect(try bench.data("changes/salesforce-contacts-updates.csv") == first)
        _ = try changes("--limit", "1")
        let lines = try bench.text("changes/salesforce-contacts-updates.csv").split(separator: "\n")
        #expect(lines.count == 2 && lines[1].hasPrefix("003A,"))
    }
}
