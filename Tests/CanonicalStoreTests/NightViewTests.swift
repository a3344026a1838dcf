import GRDB
import RecordModel
import Testing

@testable import CanonicalStore

/// The view of nights that wait, for people who ask in SQL.
struct NightViewTests {
    @Test func aNightThatWasTakenBackWaitsForNobody() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        try await Sample.change(path) { run in
            try run.noteNight(
                measure: "{}", causes: "[]", held: [Sample.record(run.store, "1")])
            _ = try run.reject([
                RejectedRow(file: "x.csv", line: 3, code: "x", reason: "x", cells: ["x"])
            ])
        }
        func waiting() throws -> [Int64] {
            try CanonicalStore.open(at: path).reading { db in
                try Int64.fetchAll(db, sql: "SELECT run FROM heldNight")
            }
        }
        let night = try #require(
            try CanonicalStore.open(at: path).waitingNights().first?.run.rawValue)
        #expect(try waiting() == [night])
        try Sample.execute("UPDATE run SET undoneBy = 1 WHERE id = \(night)", on: path)
        #expect(try waiting() == [])
        #expect(try CanonicalStore.open(at: path).waitingNights().isEmpty)
    }
}
