import CanonicalStore
import Foundation
import GRDB
import RecordModel
import Testing

/// The view `attention` against the command's answer, for the reasons that need no more than history.
struct AttentionViewTests {
    private let folder: TemporaryFolder
    private let path: String
    /// The view counts from the clock's day, so the sample is dated from there.
    private let today: CalendarDay

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
        let clock = Date.now.formatted(.iso8601)
        today = try #require(CalendarDay(String(clock.prefix(10))))
    }

    private func day(_ step: Int) -> String { CalendarDay(number: today.number + step).text }

    private func load() async throws {
        let deals = HistorySample(
            .deal,
            [.key, .name, .stage, .createdAt, .closeDate, .accountKey, .contactKey, .ownerName],
            [
                ["d1", "Roof", "Offer", day(-200), day(40), "a1", "", "Ada"],
                ["d2", "Gate", "Offer", day(-61), day(-1), "", "1", ""],
                ["d3", "Door", "Offer", day(-60), day(40), "", "2", "Ada"],
                ["d4", "Wall", "Closed Won", day(-300), day(-200), "", "2", "Ada"],
            ])
        let calls = HistorySample(
            .call, [.key, .subject, .happenedAt, .contactKey],
            [["c1", "Talk", day(-100), "3"], ["c2", "To come", day(5), "3"]])
        let tasks = HistorySample(
            .task, [.key, .subject, .status, .dueAt, .contactKey, .ownerName],
            [
                ["t1", "Write", "Not Started", day(-1), "1", "Ada"],
                ["t2", "Visit", "Not Started", day(0), "1", "Ada"],
            ])
        let tickets = HistorySample(
            .ticket, [.key, .subject, .status, .createdAt, .contactKey, .ownerName],
            [
                ["k1", "A", "Closed", day(-89), "2", "Ada"],
                ["k2", "B", "Closed", day(0), "2", "Ada"],
                ["k3", "C", "Closed", day(-10), "2", "Ada"],
                ["k4", "D", "Closed", day(-90), "3", "Ada"],
                ["k5", "E", "Closed", day(-1), "3", "Ada"],
                ["k6", "F", "Closed", day(-2), "3", "Ada"],
            ])
        let contracts = HistorySample(
            .contract, [.key, .name, .endedAt, .contactKey, .ownerName],
            [
                ["n1", "Care", day(60), "3", "Ada"], ["n2", "Care", day(61), "3", "Ada"],
                ["n3", "Care", day(0), "1", "Ada"],
            ])
        try await HistorySample.load(
            path,
            [
                .people(Sample.people), .companies(HistorySample.accounts), .history(deals),
                .history(calls), .history(tasks), .history(tickets), .history(contracts),
            ])
    }

    @Test func theViewNamesWhatTheCommandNames() async throws {
        try await load()
        let reasons: Set<Attention.Reason> = [.silent, .overdueTask, .tickets, .renewal, .noOwner]
        let answer = try CanonicalStore.open(at: path).attention(
            QuestionScope(asOf: today), limits: AttentionLimits())
        let told = answer.lines.flatMap { line in
            line.findings.filter { reasons.contains($0.reason) }.flatMap { finding in
                finding.citations.map {
                    "\(line.party.entity.rawValue) \(finding.reason.rawValue) \($0.recordKey)"
                }
            }
        }
        let queue = try DatabaseQueue(path: path)
        let seen = try await queue.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT entityId || ' ' || reason || ' ' || recordKey FROM attention
                    WHERE reason <> 'pastClose'
                    """)
        }
        try queue.close()
        #expect(seen.sorted() == told.sorted())
        // Each reason is there, so that there is something to compare.
        for reason in reasons { #expect(told.contains { $0.contains(" \(reason.rawValue) ") }) }
    }

    @Test func whatIsPlannedIsDue() async throws {
        try await load()
        let queue = try DatabaseQueue(path: path)
        let due = try await queue.read { db in
            try String.fetchAll(
                db, sql: "SELECT action || ' ' || recordKey FROM dueItem ORDER BY 1")
        }
        try queue.close()
        #expect(
            due == [
                "appointment c2", "renewal n1", "renewal n2", "renewal n3", "task t1", "task t2",
            ])
    }
}
