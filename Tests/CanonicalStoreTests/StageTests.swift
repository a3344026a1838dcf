import CanonicalStore
import GRDB
import RecordModel
import Testing

/// No stage that somebody was in loses its dates.
struct StageTests {
    private static let table = SourceTable(
        source: "crm", name: "people", kind: .contact,
        columns: [
            SourceColumn(header: "id", field: .recordKey),
            SourceColumn(header: "name", field: .fullName),
            SourceColumn(header: "created", field: .createdAt),
            SourceColumn(header: "changed", field: .modifiedAt),
            SourceColumn(header: "stage", field: .lifecycleStage),
        ])

    private func roles(_ path: String) throws -> [[String?]] {
        try DatabaseQueue(path: path).read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT recordKey, role, since, until FROM partyRole ORDER BY 1, version"
            ).map { row in (0..<4).map { row[$0] } }
        }
    }

    @Test func eachStageHasItsDates() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        let editions = [
            [["1", "Ann", "2020-01-01", "2020-02-01", "Lead"], ["2", "Bob", "", "", ""]],
            [["1", "Ann", "2020-01-01", "2021-02-01", "Lead"], ["2", "Bob", "", "", "Customer"]],
            [
                ["1", "Ann", "2020-01-01", "2022-03-01", "Customer"],
                ["2", "Bob", "", "2023-01-01", ""],
            ],
        ]
        for rows in editions { try await Sample.load(path, rows, table: Self.table) }
        let expected: [[String?]] = [
            ["1", "Lead", "2020-01-01", "2022-03-01"], ["1", "Customer", "2022-03-01", nil],
            ["2", "Customer", nil, "2023-01-01"],
        ]
        #expect(try roles(path) == expected)
        #expect(try await CanonicalStore.open(at: path).verify(golden: Sample.golden).isEmpty)
        // A store of an earlier version gets them by deriving everything anew.
        try Sample.execute("DELETE FROM recordStage", on: path)
        let writer = try StoreWriter.open(at: path, command: "rebuild")
        _ = try await writer.run(Sample.description()) { run in
            try await run.rebuild(golden: Sample.golden)
        }
        try writer.close()
        #expect(try roles(path) == expected)
        try await Sample.change(path) { _ = try $0.erase([Sample.record($0.store, "1")]) }
        #expect(try roles(path) == [["2", "Customer", nil, "2023-01-01"]])
    }
}
