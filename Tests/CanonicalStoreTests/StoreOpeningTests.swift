import CanonicalStore
import Foundation
import Testing

struct StoreOpeningTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func kind(_ body: () throws -> Void) -> StoreError.Kind? {
        do {
            try body()
            return nil
        } catch {
            return (error as? StoreError)?.kind
        }
    }

    @Test func aMissingStoreIsMissing() {
        #expect(kind { _ = try CanonicalStore.open(at: folder.path("none")) } == .missing)
    }

    @Test func whatIsNotAStoreIsRefused() async throws {
        let text = folder.path("a.jpeg")
        try Data("not a database at all, but long enough to be one".utf8)
            .write(to: URL(fileURLWithPath: text))
        #expect(kind { _ = try CanonicalStore.open(at: text) } == .notAStore)
        #expect(kind { _ = try StoreWriter.open(at: text, command: "t") } == .notAStore)
        #expect(kind { _ = try CanonicalStore.open(at: folder.url.path) } == .notAStore)
        let other = folder.path("other.sqlite")
        try Sample.execute("CREATE TABLE t(x)", on: other)
        #expect(kind { _ = try CanonicalStore.open(at: other) } == .notAStore)
        #expect(try Data(contentsOf: URL(fileURLWithPath: text)).count == 48)
    }

    @Test func aNewerStoreIsRefusedForReadingAndWriting() async throws {
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        try Sample.execute("PRAGMA user_version = 99", on: path)
        #expect(kind { _ = try CanonicalStore.open(at: path) } == .newerStore)
        #expect(kind { _ = try StoreWriter.open(at: path, command: "t") } == .newerStore)
    }

    @Test func allFilesAreReadableByTheirOwnerOnly() async throws {
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        let writer = try StoreWriter.open(at: path, command: "t")
        _ = try await writer.run(Sample.description()) { run in
            try run.set("a", to: "b")
            for name in try folder.names() {
                let attributes = try FileManager.default.attributesOfItem(
                    atPath: folder.path(name))
                #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
            }
            #expect(try folder.names().contains("s.sqlite.lock"))
        }
        try writer.close()
    }

    @Test func atRestAStoreIsOneFileAndItsKey() async throws {
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        try await Sample.change(path) { try $0.set("a", to: "b") }
        #expect(try folder.names() == ["s.sqlite", "s.sqlite.key"])
    }

    @Test func aSecondWriterIsToldWhoHoldsTheStore() async throws {
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        let first = try StoreWriter.open(at: path, command: "nightly")
        do {
            _ = try StoreWriter.open(at: path, command: "review")
            Issue.record("two writers")
        } catch {
            #expect(error.kind == .locked)
            #expect(
                error.message.contains("\(ProcessInfo.processInfo.processIdentifier) (nightly)"))
        }
        try first.close()
        try StoreWriter.open(at: path, command: "review").close()
    }

    @Test func aFolderThatCannotBeWrittenIsNamed() {
        let path = folder.path("no/such/folder/s.sqlite")
        #expect(kind { _ = try StoreWriter.open(at: path, command: "t") } == .cannotCreate)
    }

    @Test func readersSeeTheStoreAsBeforeWhileARunIsOpen() async throws {
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        let writer = try StoreWriter.open(at: path, command: "t")
        _ = try await writer.run(Sample.description()) { run in
            let table = try run.beginTable(Sample.table(source: "two"), file: Sample.file)
            try run.appendBatch(Sample.batch([["9", "New", "", "", ""]]), to: table)
            try run.finishImport()
            try await run.refresh(golden: Sample.golden)
            #expect(try CanonicalStore.open(at: path).status().sourceRecords == 4)
            #expect(try run.store.status().sourceRecords == 5)
        }
        #expect(try CanonicalStore.open(at: path).status().sourceRecords == 5)
        try writer.close()
    }

    @Test func aReaderThatStaysDoesNotDelayTheWriter() async throws {
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        let reader = try CanonicalStore.open(at: path)
        #expect(try reader.status().runs == 1)
        try await Sample.change(path) { try $0.set("a", to: "b") }
        #expect(try reader.status().runs == 2)
        try reader.close()
        try await Sample.change(path) { try $0.set("a", to: "c") }
        #expect(try folder.names() == ["s.sqlite", "s.sqlite.key"])
    }

    @Test func theFingerprintKeyIsMadeOnceAndIsNeeded() async throws {
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        let first = try FingerprintKey(paths: StorePaths(store: path)).fingerprint("x")
        try await Sample.change(path) { try $0.set("a", to: "b") }
        #expect(try FingerprintKey(paths: StorePaths(store: path)).fingerprint("x") == first)
        try FileManager.default.removeItem(atPath: path + ".key")
        #expect(kind { _ = try FingerprintKey(paths: StorePaths(store: path)) } == .missingKey)
        await #expect(throws: StoreError.self) { try await Sample.load(path, Sample.people) }
        #expect(try CanonicalStore.open(at: path).runs().count == 2)
    }
}
