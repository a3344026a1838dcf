import CanonicalStore
import RecordModel
import Testing

struct AttentionTests {
    private let folder: TemporaryFolder
    private let path: String
    private static let today = QuestionScope(asOf: CalendarDay("2026-06-30") ?? .init(number: 0))

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
    }

    private var store: CanonicalStore { get throws { try CanonicalStore.open(at: path) } }

    private static let table = SourceTable(
        source: "crm", name: "people", kind: .contact,
        columns: [
            SourceColumn(header: "id", field: .recordKey),
            SourceColumn(header: "name", field: .fullName),
            SourceColumn(header: "email", field: .email),
            SourceColumn(header: "owner", field: .ownerName),
            SourceColumn(header: "changed", field: .modifiedAt),
            SourceColumn(header: "may mail", field: .emailOptIn),
            SourceColumn(header: "no mail", field: .emailOptOut),
            SourceColumn(header: "EmailBouncedDate", field: .unmapped),
        ])

    /// Nine people; what is wrong with them comes with the history, but for two.
    private static func people(planted: Bool) -> [[String]] {
        (1...9).map { number in
            [
                "\(number)", "Person \(number)", "p\(number)@x.example", "Ada", "2026-06-01",
                planted && number == 7 ? "yes" : "", planted && number == 8 ? "yes" : "",
                planted && number == 5 ? "2026-05-05" : "",
            ]
        }
    }

    private static let calls = HistorySample(
        .call, [.key, .subject, .happenedAt, .contactKey, .ownerName],
        (1...9).map { ["c\($0)", "Talk", $0 == 1 ? "2026-01-10" : "2026-06-20", "\($0)", "Ada"] })

    private static func deals(planted: Bool) -> HistorySample {
        HistorySample(
            .deal,
            [
                .key, .name, .stage, .amount, .currency, .closeDate, .createdAt, .contactKey,
                .ownerName,
            ],
            [
                // 1 is silent since January.
                [
                    "d1", "Roof", "Offer", "900", "EUR", "2026-08-01", "2026-06-01",
                    planted ? "1" : "2", "Ada",
                ],
                // 4 should have been closed.
                [
                    "d4", "Gate", "Offer", "50", "EUR", planted ? "2026-06-01" : "2026-08-01",
                    "2026-05-01", "4", "Ada",
                ],
                // 6 has a deal of somebody who has left, 9 one of nobody.
                [
                    "d6", "Wall", "Offer", "2000", "EUR", "2026-08-01", "2026-06-01", "6",
                    planted ? "Ben" : "Ada",
                ],
                [
                    "d9", "Barn", "Offer", "", "", "2026-08-01", "2026-06-01", "9",
                    planted ? "" : "Ada",
                ],
            ])
    }

    private static func others(planted: Bool) -> [HistorySample] {
        [
            // 2 wrote three tickets, 3 has a task that is overdue, 2 a contract that ends.
            HistorySample(
                .ticket, [.key, .subject, .status, .createdAt, .endedAt, .contactKey, .ownerName],
                (1...(planted ? 3 : 2)).map {
                    ["t\($0)", "Leak", "Closed", "2026-06-0\($0)", "2026-06-09", "2", "Ada"]
                }),
            HistorySample(
                .task, [.key, .subject, .status, .dueAt, .createdAt, .contactKey, .ownerName],
                [
                    [
                        "a1", "Call back", "Open", planted ? "2026-06-29" : "2026-07-01",
                        "2026-06-01",
                        "3", "Ada",
                    ]
                ]),
            HistorySample(
                .user, [.key, .name, .isActive], [["u1", "Ada", "true"], ["u2", "Ben", "false"]]),
        ]
    }

    private func load(planted: Bool) async throws {
        try await Sample.load(path, Self.people(planted: planted), table: Self.table)
        try await HistorySample.load(
            path,
            [.history(Self.calls), .history(Self.deals(planted: planted))]
                + Self.others(planted: planted).map { .history($0) })
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "7", "8")]) }
    }

    private func told(_ change: (inout QuestionScope) -> Void = { _ in }) throws -> [String] {
        var scope = Self.today
        change(&scope)
        return try store.attention(scope).lines.map { line in
            let reasons = line.findings.map { finding in
                "\(finding.reason.rawValue)=\(finding.citations.map(\.recordKey).joined(separator: "+"))"
            }
            let stakes = line.stakes.map { "\($0.millionths / 1_000_000) \($0.currency ?? "")" }
            return ([line.party.name ?? ""] + reasons + stakes).joined(separator: " ")
        }
    }

    @Test func eachPlantedCaseIsFoundWithItsReasonAndStakes() async throws {
        try await load(planted: true)
        #expect(
            try told() == [
                "Person 6 departedOwner=d6 2000 EUR", "Person 1 silent=d1 900 EUR",
                "Person 4 stalledDeal=d4 50 EUR", "Person 2 tickets=t1+t2+t3",
                "Person 3 overdueTask=a1", "Person 5 bouncedAddress=5",
                "Person 7 consentConflict=7+8", "Person 9 noOwner=d9",
            ])
        #expect(try told { $0.owner = "Ben" } == ["Person 6 departedOwner=d6 2000 EUR"])
        #expect(
            try told { $0.from = CalendarDay("2026-06-10") } == ["Person 3 overdueTask=a1"])
        let silent = try store.attention(Self.today).lines[1]
        #expect(silent.lastContact?.text == "2026-01-10" && silent.openDeals == 1)
        #expect(silent.findings[0].since?.text == "2026-01-10")
    }

    @Test func aCleanStoreNeedsNoAttention() async throws {
        try await load(planted: false)
        #expect(try told().isEmpty)
    }

    @Test func twoOwnersOfOneCustomerAreFoundByAMergeAndGoneByAnUnmerge() async throws {
        var rows = Self.people(planted: false)
        rows[1][3] = "Cleo"
        try await Sample.load(path, rows, table: Self.table)
        #expect(try told().isEmpty)
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "1", "2")]) }
        #expect(try told() == ["Person 1 twoOwners=1+2"])
        try await Sample.change(path) { try $0.unmerge(Sample.record($0.store, "2")) }
        #expect(try told().isEmpty)
    }

    @Test func aContractThatEndsIsARenewalUnlessSomethingIsDone() async throws {
        try await Sample.load(path, Self.people(planted: false), table: Self.table)
        let contracts = HistorySample(
            .contract, [.key, .name, .amount, .startedAt, .endedAt, .contactKey, .ownerName],
            [
                ["k1", "Care", "500", "2025-08-01", "2026-07-31", "1", "Ada"],
                ["k2", "Care", "600", "2025-08-01", "2026-07-31", "2", "Ada"],
                ["k3", "Care", "700", "2025-08-01", "2027-07-31", "3", "Ada"],
            ])
        try await HistorySample.load(path, [.history(contracts), .history(Self.calls)])
        // With 2 somebody talked ten days ago, 1 is silent since January, 3 has time.
        #expect(try told() == ["Person 1 renewal=k1 500 "])
    }
}
