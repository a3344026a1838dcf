import CanonicalStore
import RecordModel
import Resolution
import Testing

struct CustomersTests {
    private let folder: TemporaryFolder
    private let path: String
    private static let today = QuestionScope(asOf: CalendarDay(number: 20_600))

    private static let staged = SourceTable(
        source: "crm", name: "people", kind: .contact,
        columns: [
            SourceColumn(header: "id", field: .recordKey),
            SourceColumn(header: "name", field: .fullName),
            SourceColumn(header: "created", field: .createdAt),
            SourceColumn(header: "stage", field: .lifecycleStage),
            SourceColumn(header: "owner", field: .ownerName),
            SourceColumn(header: "country", field: .country),
        ])

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
    }

    private var store: CanonicalStore { get throws { try CanonicalStore.open(at: path) } }

    private func propose(_ pairs: [(String, String)]) async throws {
        let drafts = try pairs.map { left, right in
            ProposalDraft(
                members: [try Sample.record(store, left), try Sample.record(store, right)],
                reason: "bridge", weight: 3)
        }
        try await Sample.change(path) { try $0.replaceProposals(drafts, kind: .contact) }
    }

    @Test func aThousandPeopleInFourteenHundredRowsOfWhichHalfTheDuplicatesAreMerged() async throws
    {
        // Rows 1 to 1,000 are people; row 1,000 + n is person n again.
        let rows = (1...1400).map { ["\($0)", "Person \($0)", "", "", "Oslo"] }
        try await Sample.load(path, rows)
        let store = try store
        let same = try (1...200).map { try Sample.same(store, "\($0)", "\(1000 + $0)") }
        try await Sample.change(path) { try $0.judge(same) }
        try await propose((201...400).map { ("\($0)", "\(1000 + $0)") })
        let customers = try store.customers(Self.today)
        #expect(customers.total(.contact) == (1000, 1200, 1400))
        #expect(customers.total(.account) == (0, 0, 0))
        #expect(customers.concerned == 400)
    }

    /// 1 and 3 hang together through 2, and somebody has said that they are two.
    @Test func whomSomebodyToldApartAreNeverCountedAsOne() async throws {
        try await Sample.load(path, (1...3).map { ["\($0)", "Person \($0)", "", "", "Oslo"] })
        try await propose([("1", "2"), ("2", "3")])
        #expect(try store.customers(Self.today).total(.contact) == (1, 3, 3))
        let apart = try Sample.same(store, "1", "3", verdict: .different)
        try await Sample.change(path) { try $0.judge([apart]) }
        try await propose([("1", "2"), ("2", "3")])
        #expect(try store.customers(Self.today).total(.contact) == (2, 3, 3))
    }

    @Test func stagesWordsAndTablesSayWhatAPartyIs() async throws {
        try await Sample.load(
            path,
            [
                ["1", "Ann", "2024-01-01", "Customer", "Ada", "Norway"],
                ["2", "Bob", "2024-02-01", "MQL", "Ben", "Norway"],
                ["3", "Cid", "2024-03-01", "Former customer", "ada", "Malta"],
                ["4", "Dee", "2024-04-01", "", "", "Malta"],
                ["5", "Eve", "2024-05-01", "Abonnent", "Ada", "norway"],
            ], table: Self.staged)
        try await Sample.load(
            path, [["9", "Fay", "", "", ""]], table: Sample.table(source: "list", name: "Leads"))
        let lines = try store.customerLines(Self.today)
        let roles = lines.map { "\($0.name ?? "") \($0.role.rawValue) \($0.stage ?? "-")" }
        #expect(
            roles == [
                "Ann customer Customer", "Cid formerCustomer Former customer",
                "Bob prospect MQL", "Eve prospect Abonnent", "Fay prospect -", "Dee other -",
            ])
        #expect(lines[0].owners == ["Ada"] && lines[0].since?.text == "2024-01-01")
        #expect(lines[0].records == [RecordReference(source: "crm", kind: .contact, key: "1")])
        func names(_ change: (inout QuestionScope) -> Void) throws -> String {
            var scope = Self.today
            change(&scope)
            return try store.customerLines(scope).map { $0.name ?? "" }.joined(separator: " ")
        }
        #expect(try names { $0.owner = "ADA" } == "Ann Cid Eve")
        #expect(try names { $0.source = "list" } == "Fay")
        #expect(
            try names {
                $0.from = CalendarDay("2024-02-01"); $0.to = CalendarDay("2024-03-01")
            }
                == "Cid Bob")
        #expect(
            try names {
                $0.asOf = CalendarDay("2024-02-15") ?? $0.asOf; $0.isPast = true
            }
                == "Ann Bob Fay")
        #expect(
            try names {
                $0.segment = Segment(
                    name: "s",
                    conditions: [
                        .init(SegmentField("country"), .equals, "Norway"),
                        .init(.role, .differs, "customer"),
                    ])
            } == "Bob Eve")
    }

    @Test func whoBoughtIsACustomerAndWhoMayIsAProspect() async throws {
        try await HistorySample.load(
            path, [.people(Sample.people), .companies(HistorySample.accounts)])
        #expect(try store.customerLines(Self.today, role: .other).count == 5)
        try await HistorySample.load(path, [.history(HistorySample.deals)])
        let lines = try store.customerLines(Self.today)
        #expect(
            lines.map { "\($0.name ?? "") \($0.role.rawValue)" } == [
                "Bob Stone customer", "A. Berg prospect", "Anna Berg prospect",
                "Zoë Ångström other", "Berg Ltd prospect",
            ])
    }

    /// Whatever is merged of what is known to be double, the lower bound stays, and the upper one is
    /// how many there are.
    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func mergesAndUnmergesLeaveWhatIsCertain(_ seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let stages = ["Lead", "Customer", "", "MQL", "Former customer"]
        let count = 14
        let rows = (1...count).map {
            ["\($0)", "P \($0)", "", stages.randomElement(using: &random) ?? "", "", ""]
        }
        try await Sample.load(path, rows, table: Self.staged)
        var pairs: [(String, String)] = []
        for _ in 0..<8 {
            let two = (1...count).shuffled(using: &random).prefix(2).sorted()
            if !pairs.contains(where: { $0 == ("\(two[0])", "\(two[1])") }) {
                pairs.append(("\(two[0])", "\(two[1])"))
            }
        }
        try await propose(pairs)
        // The slow and plain way: groups of people that hang together.
        var groups = (1...count).map { ["\($0)"] }
        for (left, right) in pairs {
            let touched = groups.filter { $0.contains(left) || $0.contains(right) }
            groups.removeAll { $0.contains(left) || $0.contains(right) }
            groups.append(touched.flatMap { $0 })
        }
        let before = try store.customers(Self.today)
        #expect(before.total(.contact) == (groups.count, count, count))
        var runs: [RunID] = []
        for proposal in try store.proposals().shuffled(using: &random).prefix(4) {
            let outcome = try await Sample.change(path) { try $0.answer(proposal.id, .same) }
            if let run = outcome.run { runs.append(run) }
            let now = try store.customers(Self.today)
            let entities = try Sample.groups(path).count
            #expect(now.total(.contact) == (groups.count, entities, count), "seed \(seed)")
            for role in CustomerRole.known {
                #expect(
                    now.total(.contact, role).minimum == before.total(.contact, role).minimum,
                    "seed \(seed)")
            }
        }
        for run in runs.reversed() { try await Sample.change(path) { try $0.undo(run) } }
        #expect(try store.customers(Self.today) == before)
    }
}
