import Foundation
import Testing

/// A whole CRM of ten objects, which is not part of the repository.
@Suite(.enabled(if: SharedData.isPresent, "the shared data is absent"))
struct SalesforceWorkshopTests {
    private let bench: Workbench
    private let files: [String]

    init() throws {
        bench = try Workbench()
        files = SharedData.files("crm_salesforce_workshop").filter { $0.hasSuffix(".csv") }
    }

    private func migrate(_ files: [String], _ store: String) throws -> CommandResult {
        try bench.start(["migrate"] + files + ["--store", store, "--json"]).wait()
    }

    /// Numbers counted by a script of its own over the files: each cell that is an id of Salesforce
    /// and names a record of another file, or none (users and business hours are not exported).
    @Test func itComesInWholeAndEveryLinkIsResolvedOrListed() throws {
        try #require(files.count == 10)
        let result = try migrate(files, "s.sqlite")
        expectSuccess(result)
        #expect(try result.number("source_records") == 22 + 102 + 60)
        let entries = try #require(try result.object()["history"] as? [[String: Any]])
        let counts = entries.map { entry in
            [entry["object"] as? String ?? ""]
                + ["records", "linked", "unlinked", "unresolved_references"].map {
                    "\((entry[$0] as? NSNumber)?.intValue ?? -1)"
                }
        }
        #expect(
            Set(counts) == [
                ["affiliation", "22", "22", "0", "22"], ["other", "5", "0", "0", "10"],
                ["campaign", "8", "0", "0", "16"], ["membership", "68", "68", "0", "136"],
                ["ticket", "40", "40", "0", "120"], ["deal", "50", "50", "0", "100"],
                ["task", "75", "75", "0", "150"],
            ])
        let unlinked = try bench.run("export", "unlinked", "--store", "s.sqlite").lines
        // The 184 people and companies name an owner and an author each, and nobody exported those.
        #expect(unlinked.count == 1 + 22 + 10 + 16 + 136 + 120 + 100 + 150 + 2 * 184)
        // Only the branches' own owners and authors, never a reference to a branch.
        #expect(unlinked.allSatisfy { !$0.contains("a00Ec") || $0.contains(",other,a00Ec") })
        let history = try bench.run("export", "history", "--store", "s.sqlite").lines
        #expect(history.count == 1 + 22 + 5 + 8 + 68 + 40 + 50 + 75)
        let deals = history.filter { $0.contains(",deal,") }
        #expect(deals.count { $0.contains(",open,") } == 35)
        #expect(deals.count { $0.contains(",won,") } == 12)
        #expect(deals.count { $0.contains(",lost,") } == 3)
        let tickets = history.filter { $0.contains(",ticket,") }
        #expect(tickets.count { $0.contains(",closed,") } == 14)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }

    @Test func theOrderOfItsFilesDoesNotMatter() throws {
        try #require(files.count == 10)
        let expected = try migrate(files, "a.sqlite").contentHash()
        #expect(try migrate(files.reversed(), "b.sqlite").contentHash() == expected)
        // History alone before the people.
        let people = files.filter { name in
            ["Account.csv", "Contact.csv", "Lead.csv"].contains { name.hasSuffix("/" + $0) }
        }
        let history = files.filter { !people.contains($0) }
        expectSuccess(try migrate(history, "c.sqlite"))
        #expect(try migrate(people, "c.sqlite").contentHash() == expected)
    }
}
