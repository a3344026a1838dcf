import CanonicalStore
import RecordModel
import Resolution
import Testing

/// Tables of one source may use the same keys; what their records are called, and all that follows from
/// it, does not depend on which table came first.
struct SharedKeyTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private enum Load {
        case party(String), deals, notes(String)
    }

    private static func rows(_ table: String) -> [[String]] {
        [
            ["1", "Anna of \(table)", "anna@\(table).example", "", "Oslo"],
            ["2", "Bob of \(table)", "", "", "Oslo"], ["\(table)-9", "Own", "", "", ""],
        ]
    }

    /// One store; each element of `nights` is one run.
    private func store(_ name: String, _ nights: [[Load]]) async throws -> CanonicalStore {
        let path = folder.path("\(name).sqlite")
        for loads in nights {
            let writer = try StoreWriter.open(at: path, command: "import")
            _ = try await writer.run(Sample.description("import")) { run in
                for load in loads {
                    switch load {
                    case .party(let table):
                        let place = try run.beginTable(
                            Sample.table(name: table), file: Sample.file)
                        try run.appendBatch(Sample.batch(Self.rows(table)), to: place)
                    case .deals:
                        let sample = HistorySample(
                            .deal, [.key, .name, .contactKey, .leadKey],
                            [["d1", "Roof", "1", ""], ["d2", "Door", "", "2"]])
                        let place = try run.beginHistory(sample.table, file: Sample.file)
                        try run.appendHistory(Sample.batch(sample.rows), to: place)
                    case .notes(let table):
                        let sample = HistorySample(
                            .note, name: table, [.key, .name, .contactKey],
                            [["n1", "From \(table)", "1"]])
                        let place = try run.beginHistory(sample.table, file: Sample.file)
                        try run.appendHistory(Sample.batch(sample.rows), to: place)
                    }
                }
                try run.finishImport(unseen: .keep)
                try run.finishHistory(unseen: .keep)
                try await run.refresh(golden: Sample.golden)
            }
            try writer.close()
        }
        let store = try CanonicalStore.open(at: path)
        #expect(try await store.verify(golden: Sample.golden).isEmpty, "\(name)")
        return store
    }

    private func keys(_ store: CanonicalStore) throws -> [String] {
        var keys: [String] = []
        try store.forEachCrosswalkRow { keys.append($0.recordKey) }
        return keys
    }

    @Test func neitherTheOrderOfTablesNorNightsMatters() async throws {
        let orders: [(String, [[Load]])] = [
            ("together", [[.party("people"), .party("leads"), .deals, .notes("a"), .notes("b")]]),
            ("turned", [[.notes("b"), .notes("a"), .deals, .party("leads"), .party("people")]]),
            (
                "nights",
                [[.party("people")], [.notes("a"), .deals], [.party("leads"), .notes("b")]]
            ),
            (
                "other nights",
                [[.notes("b"), .party("leads"), .deals], [.party("people")], [.notes("a")]]
            ),
        ]
        var hashes: Set<String> = []
        for (name, nights) in orders {
            let store = try await store(name, nights)
            hashes.insert(try store.contentHash())
            #expect(
                try keys(store) == [
                    "1@leads", "1@people", "2@leads", "2@people", "leads-9", "people-9",
                ], "\(name)")
        }
        #expect(hashes.count == 1)
    }

    @Test func aThirdTableAndTheSameFilesAgainAreNoNewNames() async throws {
        let first = try await store(
            "three", [[.party("people")], [.party("leads")], [.party("agents")]])
        #expect(try keys(first).prefix(3) == ["1@agents", "1@leads", "1@people"])
        let hash = try first.contentHash()
        for table in ["agents", "people", "leads"] {
            let path = folder.path("three.sqlite")
            let again = try await Sample.load(
                path, Self.rows(table), table: Sample.table(name: table), unseen: .keep)
            #expect(!again.hasChanged, "\(table)")
        }
        #expect(try CanonicalStore.open(at: folder.path("three.sqlite")).contentHash() == hash)
    }

    @Test func aBareKeyGoesOnToLeadToTheRecordThatHadItFirst() async throws {
        let store = try await store("bare", [[.party("people")], [.party("leads")]])
        let bare = try Sample.record(store, "1")
        #expect(try bare == Sample.record(store, "1@people"))
        #expect(try store.ownKeys(of: [bare, Sample.record(store, "2@leads")]) == ["1", "2"])
        // Both are found under what their source calls them.
        let found = try store.search("1", limit: 10).filter { $0.match == .key }.map(\.record)
        #expect(try Set(found) == [bare, Sample.record(store, "1@leads")])
    }

    @Test func aDealLeadsToTheTableThatItsColumnMeans() async throws {
        _ = try await store("deals", [[.party("leads")], [.deals], [.party("people")]])
        #expect(
            try HistorySample.links(folder.path("deals.sqlite")).sorted() == [
                "deal:d1 contact -> key contact:1@people", "deal:d2 lead -> key contact:2@leads",
            ])
    }

    @Test func anAnsweredQuestionIsNotAskedAgainUnderTheNewName() async throws {
        let path = folder.path("asked.sqlite")
        _ = try await store("asked", [[.party("people")]])
        func propose() async throws -> Bool {
            try await Sample.change(path) { run in
                let members = try [Sample.record(run.store, "1"), Sample.record(run.store, "2")]
                try run.replaceProposals(
                    [ProposalDraft(members: members, reason: "bridge", weight: 1)], kind: .contact)
            }.hasChanged
        }
        #expect(try await propose())
        let asked = try #require(try CanonicalStore.open(at: path).proposals().first)
        try await Sample.change(path) { try $0.answer(asked.id, .unsure) }
        try await Sample.load(
            path, Self.rows("leads"), table: Sample.table(name: "leads"), unseen: .keep)
        #expect(try await propose() == false)
        #expect(
            try await CanonicalStore.open(at: path).verify(golden: Sample.golden).isEmpty)
    }
}
