import CanonicalStore
import RecordModel
import Testing

/// Rejected rows: kept once, corrected, and gone from the list then.
struct RejectTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
    }

    private static let bad = RejectedRow(
        file: "people.csv", line: 3, row: 2, code: "csv.tooManyCells", reason: "Too many.",
        cells: ["2", "Bob"])

    private func load(
        _ rows: [[String]], rejecting: [RejectedRow], line: Int? = nil
    ) async throws -> RunOutcome<Void> {
        let writer = try StoreWriter.open(at: path, command: "import")
        defer { Sample.close(writer) }
        let file = ImportFile(
            path: "people.csv", byteCount: 1, fingerprint: "", isCorrection: line != nil)
        return try await writer.run(Sample.description("import")) { run in
            let sheet = Sheet(["id", "name"], rows)
            var batch = sheet.batch
            if let line { batch.lines = batch.lines.map { _ in line } }
            let table = try run.beginTable(sheet.table, file: file)
            try run.appendBatch(batch, to: table)
            try run.reject(rejecting, of: table)
            try run.finishImport()
            try await run.refresh(golden: Sample.golden)
        }
    }

    @Test func aCorrectedRowTakesItsPlaceAndLeavesTheList() async throws {
        let others = [["1", "Anna"], ["3", "Cleo"]]
        try #require(try await load(others, rejecting: [Self.bad]).hasChanged)
        #expect(try await !load(others, rejecting: [Self.bad]).hasChanged)
        #expect(try CanonicalStore.open(at: path).status().rejectedRows == 1)
        _ = try await load([["2", "Bob"]], rejecting: [], line: 3)
        let store = try CanonicalStore.open(at: path)
        #expect(try store.status().rejectedRows == 0)
        #expect(try store.status().sourceRecords == 3 && store.status().absentRecords == 0)
        #expect(try store.sourceRecords([Sample.record(store, "2")])[0].row == 2)
    }

    @Test func aRowThatTheWholeFileNoLongerHasLeavesTheList() async throws {
        let others = [["1", "Anna"], ["3", "Cleo"]]
        _ = try await load(others, rejecting: [Self.bad])
        #expect(try await load(others + [["2", "Bob"]], rejecting: []).hasChanged)
        #expect(try CanonicalStore.open(at: path).status().rejectedRows == 0)
    }

    @Test func equalRejectedRowsAreKeptAsManyTimesAsTheyCame() async throws {
        let other = RejectedRow(
            file: "people.csv", line: 9, row: 8, code: Self.bad.code, reason: Self.bad.reason,
            cells: Self.bad.cells)
        _ = try await load([["1", "Anna"]], rejecting: [Self.bad, other])
        #expect(try CanonicalStore.open(at: path).status().rejectedRows == 2)
        #expect(try await !load([["1", "Anna"]], rejecting: [Self.bad, other]).hasChanged)
    }
}
