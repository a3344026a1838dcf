import CanonicalStore
import RecordModel
import Testing

struct HistoryLinkTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path("store.sqlite") }

    init() throws { folder = try TemporaryFolder() }

    @Test func linksAreFoundByKeyThenByAddressAndTheRestIsListed() async throws {
        try await HistorySample.load(path, HistorySample.everything)
        #expect(
            try HistorySample.links(path) == [
                "deal:d1 account -> key account:a1", "deal:d1 contact -> key contact:1",
                "deal:d1 contact -> key contact:3", "deal:d2 contact -> key contact:2",
                "deal:d3 account -> none missing",
                // Records 1 and 3 have the address and are two entities.
                "task:t1 contact -> none ambiguous", "task:t1 what -> key deal:d1",
                "task:t2 what -> key deal:d2", "task:t3 contact -> none missing",
            ])
        #expect(try await HistorySample.gaps(path) == [])
        let counts = try CanonicalStore.open(at: path).historyCounts()
        #expect(counts.map(\.kind) == [.deal, .task])
        #expect(counts[0].records == 3 && counts[0].linked == 2 && counts[0].unlinked == 1)
        #expect(counts[0].unresolvedReferences == 1)
        #expect(counts[1].linked == 2 && counts[1].unresolvedReferences == 2)
    }

    @Test func anAddressOfTwoRecordsCountsOnceTheyAreOneAndNoMoreOnceTheyAreNot() async throws {
        try await HistorySample.load(path, HistorySample.everything)
        let link = { try HistorySample.links(path).first { $0.hasPrefix("task:t1 contact") } }
        let merged = try await Sample.change(path) { run in
            try run.judge([Sample.same(run.store, "1", "3")])
        }
        #expect(try link() == "task:t1 contact -> email contact:1")
        #expect(try await HistorySample.gaps(path) == [])
        let run = try #require(merged.run)
        try await Sample.change(path) { try $0.undo(run) }
        #expect(try link() == "task:t1 contact -> none ambiguous")
        #expect(try await HistorySample.gaps(path) == [])
    }

    @Test func neitherOrderNorNightsMatter() async throws {
        let steps = HistorySample.everything
        try await HistorySample.load(path, steps)
        let expected = try HistorySample.hash(path)
        let links = try HistorySample.links(path)
        var generator = SystemRandomNumberGenerator()
        let orders: [[[Int]]] = [
            [[3, 2, 1, 0]], [[3], [2], [1], [0]], [[0], [1], [2], [3]], [[2, 3], [0, 1]],
            [[3, 0], [1, 2]], [[0, 1, 2, 3].shuffled(using: &generator)],
        ]
        for (number, nights) in orders.enumerated() {
            let other = folder.path("other\(number).sqlite")
            for night in nights { try await HistorySample.load(other, night.map { steps[$0] }) }
            #expect(try HistorySample.hash(other) == expected, "\(nights)")
            #expect(try HistorySample.links(other) == links, "\(nights)")
            #expect(try await HistorySample.gaps(other) == [], "\(nights)")
        }
    }

    @Test func theHashTellsHistoryApart() async throws {
        try await HistorySample.load(path, HistorySample.everything)
        let less = folder.path("less.sqlite")
        try await HistorySample.load(less, Array(HistorySample.everything.dropLast()))
        #expect(try HistorySample.hash(path) != HistorySample.hash(less))
    }

    @Test func bothFormsOfASalesforceIDNameOneRecord() async throws {
        let people = [["003Ec00000Cz30UIAR", "Anna Berg", "", "", ""]]
        let calls = HistorySample(
            .call, [.key, .whoKey], [["c1", "003Ec00000Cz30U"], ["c2", "003Ec00000Cz30UIAR"]])
        try await HistorySample.load(path, [.people(people), .history(calls)])
        #expect(
            try HistorySample.links(path) == [
                "call:c1 who -> key contact:003Ec00000Cz30UIAR",
                "call:c2 who -> key contact:003Ec00000Cz30UIAR",
            ])
    }

    @Test func aShortKeyOfAnotherSourceCountsOnlyWhereNothingSpeaksAgainstIt() async throws {
        let fields: [HistoryField] = [.key, .contactKey, .contactEmail]
        let rows = [
            ["n1", "1", ""], ["n2", "1", "anna@berg.example"], ["n3", "1", "bob@stone.example"],
            ["n4", "77", "bob@stone.example"],
        ]
        let notes = HistorySample(.note, source: "notes", fields, rows)
        try await HistorySample.load(path, [.people(Sample.people), .history(notes)])
        #expect(
            try HistorySample.links(path) == [
                "note:n1 contact -> keyElsewhere contact:1",
                "note:n2 contact -> keyElsewhere contact:1",
                // The row's address is another person's: the key is of some other system.
                "note:n3 contact -> email contact:2", "note:n4 contact -> email contact:2",
            ])
    }

    @Test func namesCountForCompaniesAnywhereAndForPeopleInTheirOwnSource() async throws {
        let own = HistorySample(
            .deal, [.key, .contactName, .accountName],
            [["d1", "bob  STONE", "berg ltd"], ["d2", "Nobody", "Nowhere"]])
        let foreign = HistorySample(
            .deal, source: "list", [.key, .contactName, .accountName],
            [["d1", "Bob Stone", "Berg Ltd"]])
        try await HistorySample.load(
            path,
            [
                .people(Sample.people), .companies(HistorySample.accounts), .history(own),
                .history(foreign),
            ])
        #expect(
            try HistorySample.links(path) == [
                "deal:d1 account -> name account:a1", "deal:d1 contact -> name contact:2",
                "deal:d2 account -> none missing", "deal:d2 contact -> none missing",
                "deal:d1 account -> name account:a1", "deal:d1 contact -> none missing",
            ])
    }

    @Test func aColleagueNamedByAWordIsFoundWhenHeComes() async throws {
        try await HistorySample.load(path, [.history(HistorySample.deals)])
        let owners = { try HistorySample.links(path).filter { $0.contains(" owner ") } }
        #expect(try owners() == [])
        let users = HistorySample(
            .user, [.key, .name, .email], [["u1", "Ada", "ada@own.example"]])
        let run = try #require(try await HistorySample.load(path, [.history(users)]).run)
        #expect(try owners().count == 3)
        #expect(try owners().first == "deal:d1 owner -> name user:u1")
        #expect(try await HistorySample.gaps(path) == [])
        try await Sample.change(path) { try $0.undo(run) }
        #expect(try owners() == [])
        #expect(try await HistorySample.gaps(path) == [])
    }

    @Test func historyLeadsThroughWhatItHangsOn() async throws {
        let lines = HistorySample(
            .dealProduct, [.key, .dealKey, .productKey], [["l1", "d1", "p1"], ["l2", "d9", "p1"]])
        let products = HistorySample(.product, [.key, .name], [["p1", "Tile"]])
        try await HistorySample.load(
            path, HistorySample.everything + [.history(lines), .history(products)])
        let store = try CanonicalStore.open(at: path)
        let counts = try store.historyCounts()
        let line = try #require(counts.first { $0.kind == .dealProduct })
        #expect(line.linked == 1 && line.unlinked == 1)
        #expect(counts.first { $0.kind == .product }?.unlinked == 0)
        let anna = try #require(
            try store.entity(of: Sample.record(store, "1"))?.history)
        #expect(anna.counts.map(\.kind) == [.deal, .dealProduct, .task])
        #expect(anna.counts.map(\.count) == [1, 1, 1])
        #expect(anna.openDeals.map(\.currency) == ["EUR"])
        #expect(anna.openDeals.map(\.millionths) == [1_200_500_000])
        #expect(anna.openTasks == 1 && anna.openTickets == 0)
        #expect(try store.entity(of: Sample.record(store, "4"))?.history == nil)
    }

    @Test func aMergeSumsHistoryAndAnUnmergeGivesItBack() async throws {
        try await HistorySample.load(path, HistorySample.everything)
        func deals(_ key: String) throws -> [Int64] {
            let store = try CanonicalStore.open(at: path)
            return try store.entity(of: Sample.record(store, key))?.history?.openDeals
                .map(\.millionths) ?? []
        }
        let before = try (deals("1"), deals("2"), deals("3"))
        try await Sample.change(path) { run in
            try run.judge([Sample.same(run.store, "1", "3"), Sample.same(run.store, "2", "3")])
        }
        // The deal of 1 and 3 is one deal.
        #expect(try deals("2") == [1_200_500_000])
        try await Sample.change(path) { run in
            _ = try run.unmerge(Sample.record(run.store, "2"))
            return try run.unmerge(Sample.record(run.store, "3"))
        }
        #expect(try deals("1") == before.0 && deals("2") == before.1 && deals("3") == before.2)
    }
}
