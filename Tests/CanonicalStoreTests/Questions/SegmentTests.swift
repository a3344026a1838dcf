import CanonicalStore
import RecordModel
import Testing

struct SegmentTests {
    private let folder: TemporaryFolder
    private let path: String
    private static let today = QuestionScope(asOf: CalendarDay("2026-06-30") ?? .init(number: 0))

    private static let table = SourceTable(
        source: "crm", name: "people", kind: .contact,
        columns: [
            SourceColumn(header: "id", field: .recordKey),
            SourceColumn(header: "name", field: .fullName),
            SourceColumn(header: "country", field: .country),
            SourceColumn(header: "owner", field: .ownerName),
            SourceColumn(header: "industry", field: .industry),
            SourceColumn(header: "Plan__c", field: .unmapped),
        ])

    init() async throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
        try await Sample.load(
            path,
            [
                ["1", "Ann", "Norway", "Ada", "Roofs", "Gold"],
                ["2", "Bob", "norway", "Ben", "Steel roofs", "12"],
                ["3", "Cid", "Malta", "", "", "9"],
                ["4", "Dee", "", "Ada", "Doors", ""],
            ], table: Self.table)
        let deals = HistorySample(
            .deal, [.key, .name, .stage, .createdAt, .contactKey],
            [
                ["d1", "A", "Offer", "2026-01-01", "1"], ["d2", "B", "Offer", "2026-01-01", "1"],
                ["d3", "C", "Closed Won", "2026-01-01", "3"],
            ])
        let calls = HistorySample(
            .call, [.key, .subject, .happenedAt, .contactKey],
            [["c1", "Talk", "2026-06-20", "1"], ["c2", "Talk", "2026-03-01", "2"]])
        try await HistorySample.load(path, [.history(deals), .history(calls)])
    }

    private func names(_ conditions: [Segment.Condition]) throws -> String {
        var scope = Self.today
        scope.segment = Segment(name: "s", conditions: conditions)
        return try CanonicalStore.open(at: path).customerLines(scope).map { $0.name ?? "" }
            .sorted().joined(separator: " ")
    }

    @Test(arguments: [
        ("country", Segment.Condition.Comparison.equals, "NORWAY", "Ann Bob"),
        ("country", .differs, "Norway", "Cid Dee"), ("country", .equals, "", "Dee"),
        ("owner", .equals, "ada", "Ann Dee"), ("owner", .equals, "", "Cid"),
        ("owner", .differs, "", "Ann Bob Dee"), ("industry", .contains, "roof", "Ann Bob"),
        ("industry", .equals, "", "Cid"), ("plan__C", .greater, "9", "Bob"),
        ("Plan__c", .less, "12", "Cid"), ("Plan__c", .contains, "", "Ann Bob Cid"),
        ("openDeals", .greater, "1", "Ann"), ("openDeals", .equals, "0", "Bob Cid Dee"),
        ("wonDeals", .differs, "0", "Cid"), ("silentDays", .less, "60", "Ann"),
        ("silentDays", .greater, "60", "Bob Cid Dee"), ("role", .equals, "customer", "Cid"),
        ("source", .equals, "crm", "Ann Bob Cid Dee"),
    ])
    func aConditionIsMetByThoseWhoSayIt(
        _ field: String, _ comparison: Segment.Condition.Comparison, _ text: String,
        _ expected: String
    ) throws {
        let condition = Segment.Condition(SegmentField(field), comparison, text)
        #expect(try names([condition]) == expected, "\(condition.description)")
    }

    @Test func allConditionsHoldAndMergesUniteWhatRecordsSay() async throws {
        let conditions = [
            Segment.Condition(SegmentField("country"), .equals, "Malta"),
            Segment.Condition(SegmentField("openDeals"), .greater, "0"),
        ]
        #expect(try names(conditions) == "")
        let numbers = [Segment.Condition(SegmentField("openDeals"), .equals, "2")]
        #expect(try names(numbers) == "Ann")
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "1", "3")]) }
        // The first record's values survive in this test's golden records.
        #expect(try names(conditions) == "")
        #expect(try names(numbers) == "Ann")
        #expect(
            try names([
                Segment.Condition(SegmentField("owner"), .equals, "Ada"),
                Segment.Condition(SegmentField("wonDeals"), .equals, "1"),
            ]) == "Ann")
    }

    @Test func aColumnThatNoTableHasIsRefused() throws {
        #expect(throws: StoreError.self) {
            try names([Segment.Condition(SegmentField("No such thing"), .equals, "x")])
        }
    }

    @Test func aSummaryTellsHowGoodTheFieldsAre() throws {
        let segment = Segment(
            name: "Norwegians",
            conditions: [
                Segment.Condition(SegmentField("country"), .equals, "Norway"),
                Segment.Condition(SegmentField("Plan__c"), .differs, "x"),
                Segment.Condition(SegmentField("openDeals"), .equals, "2"),
            ])
        let found = try CanonicalStore.open(at: path).summaries(of: [segment], Self.today)
        let summary = try #require(found.first)
        #expect(summary.people == 1 && summary.companies == 0)
        #expect(summary.fields.map(\.filled) == [0.75, 0.75, nil])
    }
}
