import CanonicalStore
import GRDB
import RecordModel
import Testing

struct RecordLookupTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path("store.sqlite") }

    init() throws { folder = try TemporaryFolder() }

    private static let table = SourceTable(
        source: "salesforce", name: "Contact", kind: .contact, system: "salesforce",
        columns: [
            SourceColumn(header: "Id", field: .recordKey),
            SourceColumn(header: "Name", field: .fullName),
            SourceColumn(header: "OwnerId", field: .ownerKey),
            SourceColumn(header: "Shop__c"), SourceColumn(header: "Code__c"),
        ])

    private static let rows = [
        ["1", "Anna Berg", "005Ec00000000AAIAQ", "a00Ec00000000S1IAI", "x"],
        ["2", "Bob Stone", "005Ec00000000BBIAQ", "", "y"],
    ]

    /// Ids with the three characters that belong to them.
    private static func rowsWithIDs() -> [[String]] {
        rows.map { row in row.map { SalesforceID(String($0.prefix(15)))?.long ?? $0 } }
    }

    private func history() -> [HistorySample.Step] {
        [
            .history(
                HistorySample(
                    .user, source: "salesforce", [.key, .name], [["005Ec00000000AA", "Ada"]])),
            .history(
                HistorySample(
                    .other, source: "salesforce", [.key, .name], [["a00Ec00000000S1", "Shop 1"]])),
        ]
    }

    /// `key role -> object:name` for each lookup.
    private func lookups() throws -> [String] {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.read { db in
            try String.fetchAll(
                db,
                sql: """
                    SELECT recordKey || ' ' || role || ' -> '
                        || coalesce(targetObject || ':' || targetName, 'none')
                    FROM recordReference ORDER BY recordKey, role
                    """)
        }
    }

    private static let expected = [
        "1 owner -> user:Ada", "1 related -> other:Shop 1", "2 owner -> none",
    ]

    @Test func recordsNameTheirOwnersAndObjectsOfTheUsersOwnMaking() async throws {
        try await Sample.load(path, Self.rowsWithIDs(), table: Self.table)
        #expect(try lookups() == [])
        let run = try #require(try await HistorySample.load(path, history()).run)
        #expect(try lookups() == Self.expected)
        #expect(try await HistorySample.gaps(path) == [])
        var unlinked: [String] = []
        try CanonicalStore.open(at: path).forEachUnlinkedReference { unlinked.append($0.key) }
        #expect(unlinked == ["2"])
        try await Sample.change(path) { try $0.undo(run) }
        #expect(try lookups() == ["1 owner -> none", "1 related -> none", "2 owner -> none"])
        #expect(try await HistorySample.gaps(path) == [])
        try Sample.execute("UPDATE recordLookup SET reference = 'x' WHERE record = 2", on: path)
        #expect(try await !HistorySample.gaps(path).isEmpty)
    }

    @Test func theOrderOfImportsDoesNotMatter() async throws {
        try await HistorySample.load(path, history())
        try await Sample.load(path, Self.rowsWithIDs(), table: Self.table)
        #expect(try lookups() == Self.expected)
        #expect(try await HistorySample.gaps(path) == [])
        // A new row on another night.
        let more = Self.rowsWithIDs() + [["3", "Cy Fox", "005Ec00000000AA", "", ""]]
        try await Sample.load(path, more, table: Self.table)
        #expect(try lookups() == Self.expected + ["3 owner -> user:Ada"])
        #expect(try await HistorySample.gaps(path) == [])
    }
}
