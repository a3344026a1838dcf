import CanonicalStore
import GRDB
import RecordModel
import Testing

/// The same talk told by two systems is one on the timeline, as long as its people are one.
struct TimelineTests {
    private static let fields: [HistoryField] = [
        .key, .subject, .happenedAt, .messageKey, .contactKey,
    ]

    private static func mails(_ source: String, _ rows: [[String]]) -> HistorySample {
        HistorySample(.email, source: source, fields, rows)
    }

    private static func calls(_ source: String, _ rows: [[String]]) -> HistorySample {
        HistorySample(.call, source: source, fields, rows)
    }

    /// People of two systems; those with the same number are the same person.
    private func store(_ folder: TemporaryFolder, _ history: [HistorySample]) async throws -> String
    {
        let path = folder.path("s.sqlite")
        for source in ["crm", "desk"] {
            try await Sample.load(path, Sample.people, table: Sample.table(source: source))
        }
        try await HistorySample.load(path, history.map { .history($0) })
        return path
    }

    private func merge(_ path: String, _ key: String) async throws -> RunOutcome<Int> {
        try await Sample.change(path) { run in
            try run.judge([
                .init(
                    left: Sample.record(run.store, key),
                    right: Sample.record(run.store, key, source: "desk"), verdict: .same,
                    decider: .person, actor: "ada")
            ])
        }
    }

    private func timeline(_ path: String, _ key: String) throws -> [String] {
        let store = try CanonicalStore.open(at: path)
        let entity = try store.entityID(of: Sample.record(store, key))?.rawValue ?? ""
        let queue = try DatabaseQueue(path: path)
        return try queue.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT source || ':' || recordKey FROM entityTimeline WHERE entityId = ?
                    ORDER BY 1
                    """, arguments: [entity])
        }
    }

    private func counts(_ path: String, _ key: String) throws -> EntityHistory? {
        let store = try CanonicalStore.open(at: path)
        return try store.entity(of: Sample.record(store, key))?.history
    }

    @Test func aMessageOfTwoSystemsIsOneWhileItsPeopleAreOne() async throws {
        let folder = try TemporaryFolder()
        let path = try await store(
            folder,
            [
                Self.mails("crm", [["m1", "Offer", "2026-05-04T06:00:00Z", "<a@x.example>", "1"]]),
                Self.mails("desk", [["m9", "RE: Offer", "", "a@x.example", "1"]]),
            ])
        #expect(try timeline(path, "1") == ["crm:m1"])
        let merge = try await merge(path, "1")
        #expect(try timeline(path, "1") == ["crm:m1"])
        #expect(try counts(path, "1")?.folded == 1)
        #expect(try counts(path, "1")?.counts.map(\.count) == [1])
        try await Sample.change(path) { _ = try $0.undo(#require(merge.run)) }
        #expect(try timeline(path, "1") == ["crm:m1"])
        #expect(try counts(path, "1")?.folded == 0)
        #expect(try await HistorySample.gaps(path).isEmpty)
    }

    /// What two systems tell of calls, and whether it is one call.
    @Test(arguments: [
        // To the second or to the minute.
        (
            ["Hello", "2026-05-04T06:00:00Z", "", "1"], ["Hello", "2026-05-04T06:00:30Z", "", "1"],
            true
        ),
        // Another subject, another minute, an unknown offset.
        (
            ["Hello", "2026-05-04T06:00:00Z", "", "1"], ["Bye", "2026-05-04T06:00:00Z", "", "1"],
            false
        ),
        (
            ["Hello", "2026-05-04T06:00:00Z", "", "1"], ["Hello", "2026-05-04T06:01:00Z", "", "1"],
            false
        ),
        (
            ["Hello", "2026-05-04T06:00:00Z", "", "1"], ["Hello", "2026-05-04T06:00:00", "", "1"],
            false
        ),
        // Other participants.
        (
            ["Hello", "2026-05-04T06:00:00Z", "", "1"],
            ["Hello", "2026-05-04T06:00:00Z", "", "1;2"], false
        ),
        // Two messages that each have an id.
        (
            ["Hello", "2026-05-04T06:00:00Z", "a", "1"],
            ["Hello", "2026-05-04T06:00:00Z", "b", "1"], false
        ),
        (
            ["Hello", "2026-05-04T06:00:00Z", "", "1"],
            ["Hello", "2026-05-04T06:00:00Z", "b", "1"], true
        ),
        // A day says too little without a subject.
        (["", "2026-05-04", "", "1"], ["", "2026-05-04", "", "1"], false),
        (["Hello", "2026-05-04", "", "1"], ["hello", "2026-05-04", "", "1"], true),
    ])
    func callsAreOneByTimeSubjectAndPeople(
        _ left: [String], _ right: [String], _ isOne: Bool
    ) async throws {
        let folder = try TemporaryFolder()
        let path = try await store(
            folder, [Self.calls("crm", [["c1"] + left]), Self.calls("desk", [["c9"] + right])])
        _ = try await merge(path, "1")
        _ = try await merge(path, "2")
        #expect(try timeline(path, "1").count == (isOne ? 1 : 2))
        #expect(try await HistorySample.gaps(path).isEmpty)
    }

    @Test func whatOneSystemTellsTwiceIsTwo() async throws {
        let folder = try TemporaryFolder()
        let row = ["Hello", "2026-05-04T06:00:00Z", "", "1"]
        let path = try await store(folder, [Self.calls("crm", [["c1"] + row, ["c2"] + row])])
        #expect(try timeline(path, "1").count == 2)
    }

    @Test func totalsStayWhateverIsMergedAndTakenBack() async throws {
        let folder = try TemporaryFolder()
        let path = try await store(folder, [HistorySample.deals, HistorySample.tasks])
        let merge = try await merge(path, "1")
        try await Sample.change(path) { _ = try $0.unmerge(Sample.record($0.store, "1")) }
        let store = try CanonicalStore.open(at: path)
        for run in try store.runs().map(\.id) where run >= merge.run ?? run {
            let totals = try #require(try store.historyTotals(around: run))
            #expect(totals.before == totals.after)
            #expect(totals.after.pipeline.map(\.millionths) == [1_200_500_000, 100_000])
            #expect(totals.after.openTasks == 2)
        }
    }

    @Test func aTotalThatSomebodyChangedIsFound() async throws {
        let folder = try TemporaryFolder()
        let path = try await store(folder, [HistorySample.deals])
        try Sample.execute("UPDATE historyFact SET amount = 1 WHERE amount > 1", on: path)
        let codes = try await HistorySample.gaps(path).map(\.code)
        #expect(codes.contains("verify.totals"))
    }
}
