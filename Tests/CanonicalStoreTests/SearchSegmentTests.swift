import GRDB
import RecordModel
import Testing

@testable import CanonicalStore

struct SearchSegmentTests {
    /// Each run adds a segment; a run that matches all records makes few of many.
    @Test func manySegmentsAreMadeOneByARunThatMatchesAll() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        for number in 1...62 {
            try await Sample.load(
                path, [["\(number)", "Anna Berg\(number)", "a\(number)@x.example", "", "Ulm"]],
                unseen: .keep)
        }
        func segments() throws -> Int? {
            let queue = try DatabaseQueue(path: path)
            defer { try? queue.close() }
            return try queue.read {
                try Int.fetchOne($0, sql: "SELECT count(DISTINCT segment) FROM searchBlock")
            }
        }
        #expect(try segments() == 62)
        let writer = try StoreWriter.open(at: path, command: "import")
        defer { Sample.close(writer) }
        _ = try await writer.run(Sample.description("import")) { run in
            let importing = try run.beginTable(Sample.table(), file: Sample.file)
            try run.appendBatch(
                Sample.batch([["63", "Anna Berg63", "a63@x.example", "", "Ulm"]]), to: importing)
            _ = try run.finishImport(unseen: .keep)
            run.hasMatchedAll = true
            try await run.refresh(golden: Sample.golden)
        }
        #expect(try segments() == 1)
        #expect(try writer.store.search("berg", limit: 100).count == 63)
        #expect(try writer.store.search("a17@x.example").count == 1)
        #expect(try await writer.store.verify(golden: Sample.golden).isEmpty)
    }
}
