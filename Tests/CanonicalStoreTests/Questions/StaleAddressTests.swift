import CanonicalStore
import RecordModel
import Testing

/// The reason `staleAddress`: nothing was changed at, and nothing happened with, somebody for two
/// years (730 days) with whom business is done.
struct StaleAddressTests {
    private static let table = SourceTable(
        source: "crm", name: "people", kind: .contact,
        columns: [
            SourceColumn(header: "id", field: .recordKey),
            SourceColumn(header: "name", field: .fullName),
            SourceColumn(header: "email", field: .email),
            SourceColumn(header: "stage", field: .lifecycleStage),
            SourceColumn(header: "changed", field: .modifiedAt),
        ])

    /// 30 June 2024 is 730 days before 30 June 2026: 365 + 365, the leap day being before it.
    private static let people = [
        ["1", "Old", "1@x.example", "Customer", "2023-01-01"],
        ["2", "Fresh", "2@x.example", "Customer", "2026-01-01"],
        ["3", "Called lately", "3@x.example", "Customer", "2023-01-01"],
        ["4", "Called long ago", "4@x.example", "Customer", "2023-01-01"],
        ["5", "Nobody special", "5@x.example", "", "2023-01-01"],
        ["6", "Undated", "6@x.example", "Customer", ""],
        ["7", "In business", "7@x.example", "", "2023-01-01"],
        ["8", "On the day", "8@x.example", "Customer", "2024-06-30"],
        ["9", "The day before", "9@x.example", "Customer", "2024-06-29"],
        ["10", "Without address", "", "Customer", "2023-01-01"],
    ]

    @Test func onlyWhatNobodyConfirmedForTwoYearsIsStale() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Self.people, table: Self.table)
        let calls = HistorySample(
            .call, [.key, .subject, .happenedAt, .contactKey],
            [["c1", "Talk", "2025-06-01", "3"], ["c2", "Talk", "2024-05-01", "4"]])
        let deals = HistorySample(
            .deal, [.key, .name, .stage, .createdAt, .contactKey, .ownerName],
            [["d1", "Roof", "Offer", "2023-01-05", "7", "Ada"]])
        try await HistorySample.load(path, [.history(calls), .history(deals)])
        let today = try #require(CalendarDay("2026-06-30"))
        let answer = try CanonicalStore.open(at: path).attention(
            QuestionScope(asOf: today), limits: AttentionLimits())
        var found: [String] = []
        for line in answer.lines {
            for finding in line.findings where finding.reason == .staleAddress {
                let records = finding.citations.map(\.recordKey).joined(separator: "+")
                found.append("\(records) \(finding.since?.text ?? "-")")
            }
        }
        #expect(
            found.sorted() == ["1 2023-01-01", "4 2024-05-01", "7 2023-01-01", "9 2024-06-29"])
    }
}
