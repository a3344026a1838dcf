@testable import CanonicalStore
import RecordModel
import Testing

/// Who was whom on a day is what questions about it go by, whatever was decided later.
struct PastQuestionTests {
    private static var scope: QuestionScope {
        QuestionScope(
            asOf: CalendarDay("2026-06-30") ?? .init(number: 0), isPast: true)
    }

    /// What every question says, and the history of everybody.
    private static func answers(_ store: CanonicalStore, _ scope: QuestionScope) throws -> [String]
    {
        var among = scope
        among.segment = Segment(
            name: "Oslo", conditions: [Segment.Condition(SegmentField("city"), .equals, "Oslo")])
        let lines = try store.customerLines(scope)
        return try [
            "\(try store.customers(scope))", "\(lines)", "\(try store.customerLines(among))",
            "\(try store.pipeline(scope))", "\(try store.agenda(scope))",
            "\(try store.pipeline(among))", "\(try store.agenda(among))",
            "\(try store.attention(scope))", "\(try store.patterns(scope))",
        ] + lines.map { "\(try store.timeline(of: $0.entity, scope))" }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func eachQuestionAnswersAsOnThatDay(seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        var life = RandomLife(seed: seed, path: path, isOfDecisions: true)
        var days: [RunID: [String]] = [:]
        try await life.live(children: 40, deeds: 12...12) { store in
            guard let run = try store.runs().last?.id, days[run] == nil else { return }
            days[run] = try Self.answers(store, Self.scope)
        }
        try #require(days.count > 5)
        #expect(Set(days.values).count > 1)
        let store = try CanonicalStore.open(at: path)
        let now = try Self.answers(store, Self.scope)
        for (run, answers) in days.sorted(by: { $0.key < $1.key }) {
            var scope = Self.scope
            scope.people = try await store.people(asOf: run, golden: Sample.golden)
            let found = try Self.answers(store, scope)
            for (one, other) in zip(found, answers) {
                #expect(one == other, "seed \(seed), run \(run.rawValue)")
            }
            #expect(found.count == answers.count)
        }
        // What stands before the tables for a question goes with it.
        #expect(try Self.answers(store, Self.scope) == now)
    }

    @Test func aRecordThatCameLaterGoesWithThoseWithWhomItIs() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        let before = try CanonicalStore.open(at: path).runs()[0].id
        try await Sample.load(path, Sample.people + [["9", "Nina Nine", "nina@x.example", "", ""]])
        try await Sample.change(path) {
            try $0.judge([Sample.same($0.store, "1", "3"), Sample.same($0.store, "1", "9")])
        }
        let store = try CanonicalStore.open(at: path)
        var scope = Self.scope
        scope.people = try await store.people(asOf: before, golden: Sample.golden)
        let lines = try store.customerLines(scope).map { $0.records.map(\.key) }
        #expect(lines.contains(["1", "9"]))
        #expect(lines.contains(["3"]))
        #expect(
            try store.customerLines(Self.scope).map { $0.records.map(\.key) }
                .contains(["1", "3", "9"]))
    }
}
