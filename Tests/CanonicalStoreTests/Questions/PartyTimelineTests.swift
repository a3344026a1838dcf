import CanonicalStore
import RecordModel
import Testing

struct PartyTimelineTests {
    private let folder: TemporaryFolder
    private let path: String
    private static let today = QuestionScope(asOf: CalendarDay(number: 20_600))

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
    }

    private var store: CanonicalStore { get throws { try CanonicalStore.open(at: path) } }

    private func timeline(
        _ key: String, kind: PartyKind = .contact,
        _ change: (inout QuestionScope) -> Void = { _ in }
    ) throws -> PartyTimeline {
        var scope = Self.today
        change(&scope)
        let record = try Sample.record(store, key, kind: kind)
        return try store.timeline(of: #require(try store.entityID(of: record)), scope)
    }

    private func keys(_ timeline: PartyTimeline) -> [String] {
        timeline.entries.map { $0.citations.map(\.recordKey).joined(separator: "+") }
    }

    private static let notes = HistorySample(
        .note, [.key, .subject, .body, .happenedAt, .contactKey, .authorName],
        [
            ["n1", "First call", "Wants a roof.\nNot now.", "2024-03-01 10:00", "1", "Ada"],
            ["n2", "Second call", "Asked again.", "2024-05-01 10:00", "3", "Ben"],
        ])
    private static let calls = HistorySample(
        .call, source: "phone", [.key, .subject, .happenedAt, .contactEmail],
        [
            ["c1", "Talk", "2024-04-01T10:00:00Z", "anna@berg.example"],
            ["c2", "Talk", "2024-06-01T10:00:00Z", "bob@stone.example"],
        ])
    private static let other = HistorySample(
        .call, source: "diary", [.key, .subject, .happenedAt, .contactEmail],
        [["x2", "Talk", "2024-06-01T10:00:30Z", "bob@stone.example"]])

    @Test func aPersonHasOneTimelineInOrderAndNothingTwice() async throws {
        try await HistorySample.load(
            path,
            [
                .people(Sample.people), .history(Self.notes), .history(Self.calls),
                .history(Self.other),
            ])
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "1", "3")]) }
        let anna = try timeline("1")
        #expect(keys(anna) == ["n1", "c1", "n2"])
        #expect(
            anna.entries[0].text == "Wants a roof.\nNot now." && anna.entries[0].author == "Ada")
        #expect(anna.entries[0].time == "2024-03-01T10:00:00")
        #expect(try keys(timeline("2")) == ["x2+c2"])
        #expect(try keys(timeline("1") { $0.owner = "ben" }) == ["n2"])
        #expect(try keys(timeline("1") { $0.source = "phone" }) == ["c1"])
        #expect(try keys(timeline("1") { $0.from = CalendarDay("2024-04-01") }) == ["c1", "n2"])
        #expect(
            try keys(
                timeline("1") {
                    $0.asOf = CalendarDay("2024-04-15") ?? $0.asOf
                    $0.isPast = true
                }) == ["n1", "c1"])
        try await Sample.change(path) { try $0.unmerge(Sample.record($0.store, "3")) }
        #expect(try keys(timeline("1")) == ["n1"])
        #expect(try keys(timeline("3")) == ["n2"])
    }

    @Test func anAccountHasWhatHappenedWithItsPeople() async throws {
        let deals = HistorySample(
            .deal, [.key, .name, .stage, .accountKey],
            [["d1", "Roof", "Proposal", "a1"]])
        try await HistorySample.load(
            path,
            [
                .people(Sample.people), .companies(HistorySample.accounts),
                .history(Self.notes), .history(deals),
            ])
        try await Sample.change(path) { run in
            let link = AccountLink(
                contact: try Sample.record(run.store, "1"),
                account: try Sample.record(run.store, "a1", kind: .account), basis: .key, role: nil)
            try run.replaceLinks([link])
        }
        let all = try timeline("a1", kind: .account)
        #expect(all.parties.map(\.part) == ["self", "person"])
        #expect(keys(all) == ["n1", "d1"])
        let id = all.parties[0].entity
        #expect(
            try keys(store.timeline(of: id, Self.today, isWide: false)) == ["d1"])
    }

    /// What an entity's timeline cites is what those of its records cited when each stood alone.
    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func mergesMoveNothingAndUnmergesGiveEachItsOwn(_ seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let keys = (1...6).map { "k\($0)" }
        let rows = keys.map { [$0, "P \($0)", "\($0)@x.example", "", ""] }
        let notes = (1...40).map { number -> [String] in
            let people = keys.shuffled(using: &random).prefix(number % 3).joined(separator: ";")
            return ["n\(number)", "Note \(number)", "2024-03-\(10 + number % 9)", people]
        }
        try await HistorySample.load(
            path,
            [
                .people(rows),
                .history(HistorySample(.note, [.key, .subject, .happenedAt, .contactKey], notes)),
            ])
        var own: [String: Set<String>] = [:]
        for note in notes {
            for key in note[3].split(separator: ";") {
                own[String(key), default: []].insert(note[0])
            }
        }
        for step in 0..<8 {
            let two = keys.shuffled(using: &random)
            try await Sample.change(path) { run in
                if step % 3 == 2 {
                    try run.unmerge(Sample.record(run.store, two[0]))
                } else {
                    try run.judge([Sample.same(run.store, two[0], two[1])])
                }
            }
            for group in try Sample.groups(path) {
                let told = try self.keys(timeline(group[0]))
                let expected = group.reduce(into: Set<String>()) { $0.formUnion(own[$1] ?? []) }
                #expect(Set(told) == expected && told.count == expected.count, "seed \(seed)")
            }
        }
    }
}
