import CanonicalStore
import RecordModel
import Testing

struct AccountTreeTests {
    private static let today = CalendarDay("2026-06-30") ?? .init(number: 0)

    @Test func anAccountHasItsBranchesPeopleAndDeals() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        let companies = [
            ["a1", "Berg Ltd", "info@berg.example", "", "Oslo"],
            ["a2", "Berg Ltd Bergen", "bergen@berg.example", "", "Bergen"],
        ]
        let deals = HistorySample(
            .deal, [.key, .name, .stage, .amount, .currency, .closeDate, .accountKey, .contactKey],
            [
                ["d1", "Roof", "Offer", "100", "EUR", "2026-08-01", "a1", "1"],
                ["d2", "Gate", "Closed Won", "100", "EUR", "2026-01-01", "a1", ""],
                ["d3", "Barn", "Talk", "", "", "", "", "3"],
            ])
        let parts = HistorySample(
            .dealContact, [.key, .dealKey, .contactKey, .role],
            [["x1", "d1", "1", "Decision maker"], ["x2", "d1", "2", "Buyer"]])
        let calls = HistorySample(
            .call, [.key, .subject, .happenedAt, .contactKey],
            [["c1", "Talk", "2026-05-01", "1"], ["c2", "Talk", "2026-09-01", "1"]])
        try await HistorySample.load(
            path,
            [
                .people(Sample.people), .companies(companies), .history(deals), .history(parts),
                .history(calls),
            ])
        try await Sample.change(path) { run in
            func record(_ key: String, _ kind: PartyKind) throws -> RecordID {
                try Sample.record(run.store, key, kind: kind)
            }
            try run.replaceLinks([
                AccountLink(
                    contact: try record("1", .contact), account: try record("a1", .account),
                    basis: .key, role: nil),
                AccountLink(
                    contact: try record("3", .contact), account: try record("a2", .account),
                    basis: .key, role: "Site manager"),
            ])
            _ = try run.relate(
                RelationDraft(
                    subject: try record("a2", .account), object: try record("a1", .account),
                    relation: .branchOf, decider: .person, actor: "ada", evidence: []))
        }
        let store = try CanonicalStore.open(at: path)
        let account = try #require(
            try store.entityID(of: Sample.record(store, "a1", kind: .account)))
        let top = try #require(try store.accountTree(of: account, today: Self.today)).top
        #expect(top.party.name == "Berg Ltd" && top.relation == nil)
        // The call of September is still to come.
        #expect(top.lastContact?.text == "2026-05-01")
        #expect(top.deals.map(\.citation.recordKey) == ["d1"])
        #expect(top.people.map(\.party.name) == ["Anna Berg"])
        #expect(top.people[0].roles == ["Decision maker"] && top.people[0].deals.isEmpty)
        let branch = try #require(top.branches.first)
        #expect(branch.party.name == "Berg Ltd Bergen" && branch.relation == "branch-of")
        #expect(branch.people.map(\.roles) == [["Site manager"]])
        #expect(branch.people[0].deals.map(\.citation.recordKey) == ["d3"])
        let person = try #require(try store.entityID(of: Sample.record(store, "1")))
        #expect(try store.accountTree(of: person, today: Self.today) == nil)
    }
}
