import CanonicalStore
import RecordModel
import Testing

struct HistoryVerifyTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path("store.sqlite") }

    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: [
        "DELETE FROM historyRecord WHERE key = 't3'",
        "DELETE FROM historyVersion WHERE record = 1",
        "DELETE FROM historyFact WHERE item = 2",
        "DELETE FROM historyLink WHERE item = 1 AND role = 'account'",
        "UPDATE historyLink SET record = 2 WHERE item = 1 AND role = 'contact' AND ordinal = 0",
        "DELETE FROM historyReach WHERE item = 1",
        "UPDATE historyReach SET record = 4 WHERE item = 2",
        "UPDATE historyFact SET amount = amount + 1 WHERE item = 1",
        "UPDATE historyVersion SET cells = (SELECT cells FROM historyVersion WHERE record = 2) WHERE record = 1",
        "UPDATE historyRecord SET key = 'd7' WHERE key = 'd1'",
        "UPDATE historyRecord SET isPresent = 0 WHERE key = 'd1'",
        "UPDATE setting SET value = '00000000000000000000000000000000' WHERE name = 'historyHash'",
    ])
    func aChangeByHandIsFound(_ sql: String) async throws {
        try await HistorySample.load(path, HistorySample.everything)
        #expect(try await HistorySample.gaps(path) == [])
        try Sample.execute(sql, on: path)
        #expect(try await !HistorySample.gaps(path).isEmpty)
    }

    @Test func aStoreOfTheFirstSchemaIsReadAndBroughtUpToDate() async throws {
        try await Sample.load(path, Sample.people)
        let hash = try HistorySample.hash(path)
        try Sample.execute(
            """
            DROP VIEW erasedRecord; DROP INDEX sourceRecordErased; DROP TABLE erasedFingerprint;
            ALTER TABLE sourceRecord DROP COLUMN erasedRun; DROP VIEW entityTimeline; DROP VIEW foldedActivity; DROP VIEW itemEntity; DROP VIEW entityHistory; DROP VIEW recordReference; DROP TABLE recordLookup; DROP TABLE historyReach; DROP VIEW historyReference;
            DROP VIEW historyItem; DROP TABLE historyLink; DROP TABLE historyFact;
            DROP TABLE historyVersion; DROP TABLE historyRecord; DROP TABLE historyLayout;
            DROP TABLE historyTable; DROP TABLE historySource;
            DELETE FROM grdb_migrations WHERE identifier IN ('2 history', '5 timeline', '6 erasure'); PRAGMA user_version = 1
            """, on: path)
        let store = try CanonicalStore.open(at: path)
        #expect(try store.historyCounts() == [])
        #expect(try store.contentHash() == hash)
        #expect(try store.entity(of: Sample.record(store, "1"))?.history == nil)
        try store.close()
        try await HistorySample.load(path, [.history(HistorySample.deals)])
        #expect(try CanonicalStore.open(at: path).historyCounts().first?.records == 3)
        #expect(try await HistorySample.gaps(path) == [])
    }

    @Test func amountsAreWrittenExactly() {
        #expect(CanonicalStore.decimal(1_200_500_000) == "1200.5")
        #expect(CanonicalStore.decimal(-100_000) == "-0.1")
        #expect(CanonicalStore.decimal(0) == "0")
        #expect(CanonicalStore.decimal(3_000_001) == "3.000001")
    }
}
