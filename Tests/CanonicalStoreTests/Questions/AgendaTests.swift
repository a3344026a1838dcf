import RecordModel
import Testing

@testable import CanonicalStore

struct AgendaTests {
    private let folder: TemporaryFolder
    private let path: String
    private static let today = QuestionScope(asOf: CalendarDay("2026-06-30") ?? .init(number: 0))

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
    }

    private var store: CanonicalStore { get throws { try CanonicalStore.open(at: path) } }

    private static let tasks = HistorySample(
        .task,
        [.key, .subject, .status, .dueAt, .createdAt, .completedAt, .contactKey, .ownerName],
        [
            ["t1", "Send offer", "Open", "2026-07-02", "2026-05-01", "", "1", "Ada"],
            ["t2", "Call back", "Open", "2026-06-01", "2026-05-01", "", "1", "Ben"],
            ["t3", "Send offer ", "Open", "2026-07-02", "2026-05-02", "", "3", ""],
            ["t4", "Visit", "Completed", "2026-05-01", "2026-04-01", "2026-05-03", "2", "Ada"],
            ["t5", "Think", "Open", "", "2026-06-20", "", "", "Ada"],
        ])
    private static let meetings = HistorySample(
        .meeting, [.key, .subject, .startedAt, .contactKey, .ownerName],
        [
            ["m1", "Demo", "2026-07-10 09:00", "2", "Ada"],
            ["m2", "Lunch", "2026-05-10 12:00", "2", "Ada"],
        ])
    private static let contracts = HistorySample(
        .contract, [.key, .name, .startedAt, .endedAt, .contactKey, .ownerName],
        [
            ["k1", "Care", "2025-08-01", "2026-07-31", "2", "Ada"],
            ["k2", "Old care", "2023-08-01", "2024-07-31", "2", "Ada"],
        ])
    private static let users = HistorySample(
        .user, [.key, .name, .isActive], [["u1", "Ada", "true"], ["u2", "Ben", "false"]])

    private func load() async throws {
        try await HistorySample.load(
            path,
            [
                .people(Sample.people), .history(Self.tasks), .history(Self.meetings),
                .history(Self.contracts), .history(Self.users),
            ])
    }

    private func lines(_ change: (inout QuestionScope) -> Void = { _ in }) throws -> [String] {
        var scope = Self.today
        change(&scope)
        return try store.agenda(scope).items.map {
            "\($0.citation.recordKey) \($0.action.rawValue) \($0.due?.text ?? "-") "
                + "\($0.owner ?? "-")\($0.ownerHasLeft ? "!" : "")"
        }
    }

    /// Of 60 overdue, 3 to come and 10 without a day there is room for 20.
    @Test func aShortListHasWhatIsOverdueAndWhatIsToComeAsFarAsThereIsRoom() {
        var counts = Agenda.Counts()
        let today = CalendarDay(number: 1000)
        for _ in 0..<60 { counts.count(CalendarDay(number: 999), today, "Ada", hasLeft: false) }
        for _ in 0..<3 { counts.count(today, today, nil, hasLeft: false) }
        for _ in 0..<10 { counts.count(nil, today, "Bo", hasLeft: true) }
        #expect(counts.places(20) == Array(0..<15) + [60, 61, 62] + [63, 64])
        #expect(counts.places(nil) == Array(0..<73))
        #expect(counts.places(73) == Array(0..<73))
        #expect(counts.places(0) == [])
        #expect(counts.places(1) == [0])
        #expect([counts.ofDeparted, counts.ofNobody, counts.all] == [10, 3, 73])
    }

    @Test func aShortListIsThatOfAllItems() async throws {
        try await load()
        let all = try store.agenda(Self.today)
        let some = try store.agenda(Self.today, most: 2)
        #expect(some.counts == all.counts)
        #expect(all.counts.all == all.items.count)
        // One is overdue, four are to come.
        #expect(some.items.map(\.citation.recordKey) == ["t2", "t1"])
        #expect(some.items.map(\.parties) == [all.items[0].parties, all.items[1].parties])
    }

    @Test func whatIsOpenIsListedByDayAndOwner() async throws {
        try await load()
        #expect(
            try lines() == [
                "t2 callback 2026-06-01 Ben!", "t1 task 2026-07-02 Ada", "t3 task 2026-07-02 -",
                "m1 appointment 2026-07-10 Ada", "k1 renewal 2026-07-31 Ada", "t5 task - Ada",
            ])
        #expect(
            try lines { $0.to = CalendarDay("2026-07-05") } == [
                "t2 callback 2026-06-01 Ben!", "t1 task 2026-07-02 Ada", "t3 task 2026-07-02 -",
            ])
        #expect(try lines { $0.owner = "u2" } == ["t2 callback 2026-06-01 Ben!"])
        // On 2 May t4 was open; t5 was not there yet.
        let past = try lines {
            $0.asOf = CalendarDay("2026-05-02") ?? $0.asOf
            $0.isPast = true
        }
        #expect(past.map { $0.prefix(2) } == ["t4", "t2", "t1", "t3", "k1"])
    }

    @Test func nothingOpenDisappearsByAMergeAndEqualTasksAreFlagged() async throws {
        try await load()
        let before = try lines()
        #expect(try store.agenda(Self.today).items.allSatisfy(\.doubles.isEmpty))
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "1", "3")]) }
        #expect(try lines() == before)
        let doubles = try store.agenda(Self.today).items.filter { !$0.doubles.isEmpty }
        #expect(doubles.map(\.citation.recordKey) == ["t1", "t3"])
        try await Sample.change(path) { try $0.unmerge(Sample.record($0.store, "3")) }
        #expect(try lines() == before)
    }
}
