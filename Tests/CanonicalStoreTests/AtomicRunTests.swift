@testable import CanonicalStore
import Foundation
import GRDB
import RecordModel
import Testing

struct AtomicRunTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
    }

    private struct Interruption: Error {}

    @Test func aFailingFirstRunLeavesNothing() async throws {
        let writer = try StoreWriter.open(at: path, command: "t")
        await #expect(throws: Interruption.self) {
            _ = try await writer.run(Sample.description()) { run in
                let table = try run.beginTable(Sample.table(), file: Sample.file)
                try run.appendBatch(Sample.batch(Sample.people), to: table)
                throw Interruption()
            }
        }
        try writer.close()
        #expect(try folder.names().isEmpty)
    }

    @Test func aFailingLaterRunLeavesTheStoreAsBefore() async throws {
        try await Sample.load(path, Sample.people)
        let before = try CanonicalStore.open(at: path).status()
        let writer = try StoreWriter.open(at: path, command: "t")
        await #expect(throws: Interruption.self) {
            _ = try await writer.run(Sample.description()) { run in
                let table = try run.beginTable(Sample.table(source: "two"), file: Sample.file)
                try run.appendBatch(Sample.batch(Sample.people), to: table)
                try run.finishImport()
                try await run.refresh(golden: Sample.golden)
                throw Interruption()
            }
        }
        try writer.close()
        #expect(try CanonicalStore.open(at: path).status() == before)
        // The same writer's next run finds nothing of the failed one.
        try await Sample.load(path, Sample.people, table: Sample.table(source: "two"))
        #expect(try CanonicalStore.open(at: path).status().sourceRecords == 8)
        #expect(try await CanonicalStore.open(at: path).verify(golden: Sample.golden).isEmpty)
    }

    @Test func whatADeadProcessLeftIsRemovedByTheNextRun() async throws {
        for name in ["s.sqlite.building", "s.sqlite.building-journal", "s.sqlite.lock"] {
            try Data("999999 migrate\n".utf8).write(to: folder.url.appendingPathComponent(name))
        }
        #expect(!CanonicalStore.exists(at: path))
        try await Sample.load(path, Sample.people)
        #expect(try folder.names() == ["s.sqlite", "s.sqlite.key"])
    }

    @Test func aKilledWriterLeavesTheStoreAsBefore() async throws {
        try await Sample.load(path, Sample.people)
        let before = try CanonicalStore.open(at: path).status()
        // What a killed process leaves: the file and its log, copied in the middle of a run.
        let copy = folder.path("copy.sqlite")
        let writer = try StoreWriter.open(at: path, command: "t")
        _ = try await writer.run(Sample.description()) { run in
            let table = try run.beginTable(Sample.table(source: "two"), file: Sample.file)
            let rows = (0..<20_000).map { ["\($0)", "Name \($0)", "", "", ""] }
            try run.appendBatch(Sample.batch(rows), to: table)
            try run.finishImport()
            try await run.refresh(golden: Sample.golden)
            for suffix in ["", "-wal", "-shm"]
            where FileManager.default.fileExists(atPath: path + suffix) {
                try FileManager.default.copyItem(atPath: path + suffix, toPath: copy + suffix)
            }
        }
        try writer.close()
        let next = try StoreWriter.open(at: copy, command: "t")
        #expect(try next.store.status() == before)
        #expect(try await next.store.verify(golden: Sample.golden).isEmpty)
        try next.close()
    }

    @Test func aFullDiskLeavesTheStoreAsBefore() async throws {
        try await Sample.load(path, Sample.people)
        let before = try CanonicalStore.open(at: path).status()
        let writer = try StoreWriter.open(at: path, command: "t")
        try writer.store.access { try $0.execute(sql: "PRAGMA max_page_count = 80") }
        do {
            _ = try await writer.run(Sample.description()) { run in
                let table = try run.beginTable(Sample.table(source: "two"), file: Sample.file)
                let rows = (0..<20_000).map { ["\($0)", "Name \($0)", "", "", ""] }
                try run.appendBatch(Sample.batch(rows), to: table)
            }
            Issue.record("the disk was not full")
        } catch {
            #expect((error as? StoreError)?.code == "store.diskFull")
        }
        try writer.close()
        #expect(try CanonicalStore.open(at: path).status() == before)
    }

    @Test func aRunThatChangesNothingLeavesNoTrace() async throws {
        let first = try await Sample.load(path, Sample.people)
        #expect(first.hasChanged)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let second = try await Sample.load(path, Sample.people)
        #expect(!second.hasChanged)
        #expect(second.value.first?.counts.unchanged == 4)
        #expect(try CanonicalStore.open(at: path).runs().count == 1)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == bytes.count)
    }

    @Test func everyMigrationAppliesToAFreshFile() throws {
        let queue = try DatabaseQueue()
        try StoreSchema.migrate(queue)
        let tables = try queue.read {
            try Set(String.fetchAll($0, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'"))
        }
        #expect(tables.isSuperset(of: ["sourceRecord", "judgement", "entity", "membership"]))
        let loose = try queue.read {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT name FROM pragma_table_list WHERE strict = 0 AND type = 'table'
                        AND name NOT LIKE 'sqlite_%' AND name != 'grdb_migrations'
                    """)
        }
        #expect(loose.isEmpty)
    }
}
