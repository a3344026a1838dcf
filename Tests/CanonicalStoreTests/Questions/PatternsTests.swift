import CanonicalStore
import RecordModel
import Testing

/// Figures of a store that is merged as the truth has it equal those counted from the truth.
struct PatternsTests {
    private static let today = QuestionScope(asOf: CalendarDay("2026-06-30") ?? .init(number: 0))

    /// A world of people with up to three rows each, and what they did.
    private struct World {
        var rows: [[String]] = []
        /// By row, who it is.
        var person: [String: Int] = [:]
        var purchases: [[String]] = []
        var tickets: [[String]] = []
        var answers: [[String]] = []

        init(_ random: inout SeededGenerator) {
            for number in 0..<12 {
                for copy in 0..<Int.random(in: 1...3, using: &random) {
                    let key = "p\(number)r\(copy)"
                    person[key] = number
                    rows.append([
                        key, "Person \(number)",
                        Bool.random(using: &random) ? "p\(number)@x.example" : "",
                        Bool.random(using: &random) ? "+1 212 555 01\(10 + number)" : "", "Oslo",
                    ])
                }
            }
            let keys = rows.map { $0[0] }
            for number in 0..<30 {
                let day = CalendarDay(
                    number: today.asOf.number - Int.random(in: 0..<800, using: &random))
                purchases.append([
                    "o\(number)", day.text, "\(Int.random(in: 1...9, using: &random) * 10)", "EUR",
                    keys.randomElement(using: &random) ?? "",
                    number % 7 == 0 ? "Cancelled" : "Shipped",
                ])
                let hour = 8 + number % 3
                tickets.append([
                    "t\(number)", "Leak \(number)", "New", "\(day.text) 08:00",
                    keys.randomElement(using: &random) ?? "",
                ])
                if number % 2 == 0 {
                    answers.append([
                        "e\(number)", "t\(number)", "\(day.text) \(hour < 10 ? "0" : "")\(hour):30",
                    ])
                }
            }
        }
    }

    private func load(_ world: World, _ path: String) async throws {
        try await HistorySample.load(
            path,
            [
                .people(world.rows),
                .history(
                    HistorySample(
                        .purchase,
                        [.key, .happenedAt, .amount, .currency, .contactKey, .status],
                        world.purchases)),
                .history(
                    HistorySample(
                        .ticket, [.key, .subject, .status, .createdAt, .contactKey],
                        world.tickets)),
                .history(
                    HistorySample(
                        .ticketEntry, [.key, .ticketKey, .createdAt], world.answers)),
            ])
    }

    /// The figures by the slow and plain way, with who is whom as told.
    private func expect(
        _ figures: Patterns.Figures, _ world: World, _ who: (String) -> Int,
        _ about: String
    ) throws {
        let parties = Set(world.rows.map { who($0[0]) })
        #expect(figures.records == world.rows.count && figures.parties == parties.count, "\(about)")
        let filled = parties.reduce(0) { sum, party in
            let own = world.rows.filter { who($0[0]) == party }
            return sum + [1, 2, 3, 4].count { column in own.contains { !$0[column].isEmpty } }
        }
        let completeness = try #require(figures.completeness)
        #expect(abs(completeness - Double(filled) / Double(4 * parties.count)) < 1e-12, "\(about)")
        var days: [Int: [Int]] = [:]
        for order in world.purchases where order[5] != "Cancelled" {
            let day = try #require(CalendarDay(order[1]))
            days[who(order[4]), default: []].append(Self.today.asOf - day)
        }
        #expect(figures.buyers == days.count, "\(about)")
        #expect(figures.repeatBuyers == days.values.count { $0.count > 1 }, "\(about)")
        let former = days.values.filter { $0.contains { $0 >= 365 && $0 < 730 } }
        #expect(figures.formerBuyers == former.count, "\(about)")
        #expect(figures.retainedBuyers == former.count { $0.contains { $0 < 365 } }, "\(about)")
        #expect(figures.tickets == 30, "\(about)")
        #expect(figures.ticketParties == Set(world.tickets.map { who($0[4]) }).count, "\(about)")
        // Fifteen answers after 30, 90 and 150 minutes in turn: the middle one is 90.
        #expect(figures.firstResponseHours == 1.5, "\(about)")
    }

    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func figuresAreThoseOfTheTruthOnceItIsMerged(_ seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        var random = SeededGenerator(seed: seed)
        let world = World(&random)
        try await load(world, path)
        let rows = Dictionary(
            uniqueKeysWithValues: world.rows.enumerated().map { ($0.element[0], $0.offset) })
        let before = try CanonicalStore.open(at: path).patterns(Self.today)
        #expect(before.total == before.undeduplicated)
        try expect(before.total, world, { rows[$0] ?? -1 }, "before, seed \(seed)")
        try await Sample.change(path) { run in
            let same = try world.rows.filter { !$0[0].hasSuffix("r0") }.map { row in
                try Sample.same(run.store, row[0].prefix { $0 != "r" } + "r0", row[0])
            }
            try run.judge(same)
        }
        let after = try CanonicalStore.open(at: path).patterns(Self.today)
        try expect(after.total, world, { world.person[$0] ?? -1 }, "after, seed \(seed)")
        #expect(after.undeduplicated == before.total)
        #expect(after.buyerGroups.reduce(0) { $0 + $1.buyers } == after.total.buyers)
        #expect(after.undeduplicatedGroups == before.buyerGroups)
    }

    @Test func winRatesAndVelocityAreCountedByOwnerAndSource() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        let deals = HistorySample(
            .deal, [.key, .name, .stage, .createdAt, .closeDate, .contactKey, .ownerName],
            [
                ["d1", "A", "Closed Won", "2026-01-01", "2026-01-11", "1", "Ada"],
                ["d2", "B", "Closed Won", "2026-01-01", "2026-01-31", "2", "Ada"],
                ["d3", "C", "Closed Lost", "2026-01-01", "2026-02-10", "1", "Ben"],
                ["d4", "D", "Open", "2026-01-01", "2026-12-10", "1", "Ben"],
            ])
        let changes = HistorySample(
            .dealStage, [.key, .dealKey, .stage, .happenedAt],
            [
                ["c1", "d1", "Talk", "2026-01-01"], ["c2", "d1", "Closed Won", "2026-01-11"],
                ["c3", "d2", "Talk", "2026-01-01"], ["c4", "d2", "Offer", "2026-01-05"],
            ])
        try await HistorySample.load(
            path, [.people(Sample.people), .history(deals), .history(changes)])
        let store = try CanonicalStore.open(at: path)
        let patterns = try store.patterns(Self.today)
        #expect(patterns.total.won == 2 && patterns.total.lost == 1)
        #expect(patterns.total.daysToClose == 10)
        let owners = patterns.parts.filter { $0.kind == "owner" }
        #expect(owners.map { "\($0.name) \($0.figures.winRate ?? -1)" } == ["Ada 1.0", "Ben 0.0"])
        // Talk: 10 days of d1 and 4 of d2. Offer: the 26 days until d2 was won.
        #expect(
            patterns.velocity.map { "\($0.stage) \($0.stays) \($0.medianDays)" }
                == ["Offer 1 26", "Talk 2 4"])
        var scope = Self.today
        scope.from = CalendarDay("2026-02-01")
        #expect(try store.patterns(scope).total.won == 0)
    }
}
