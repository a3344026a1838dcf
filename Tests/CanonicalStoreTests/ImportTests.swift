import CanonicalStore
import RecordModel
import Testing

struct ImportTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
    }

    @Test func rawCellsComeBackByteForByte() async throws {
        let odd = ["1", "O'Neil, \"Jim\"\n", "", " 0049-30 \u{0} ", "None"]
        try await Sample.load(path, [odd])
        let store = try CanonicalStore.open(at: path)
        let record = try store.sourceRecords([Sample.record(store, "1")])[0]
        #expect(record.values.map(\.text) == odd)
        #expect(record.version == 1 && record.row == 1)
    }

    @Test func anEditedRowBecomesANewVersionOfItsRecord() async throws {
        try await Sample.load(path, Sample.people)
        var edited = Sample.people
        edited[1][4] = "Chicago"
        let outcome = try await Sample.load(path, edited)
        #expect(outcome.value[0].counts.changed == 1 && outcome.value[0].counts.unchanged == 3)
        let store = try CanonicalStore.open(at: path)
        let record = try Sample.record(store, "2")
        #expect(try store.states([record])[0].version == 2)
        #expect(try store.entity(of: record)?.golden.text(.city) == "Chicago")
        #expect(try await store.verify(golden: Sample.golden).isEmpty)
        #expect(try store.search("Boston").isEmpty)
        #expect(try store.search("Chicago").count == 1)
    }

    @Test func recordsMissingFromACompleteImportAreAbsentAndComeBack() async throws {
        try await Sample.load(path, Sample.people)
        let hash = try CanonicalStore.open(at: path).contentHash()
        let gone = try await Sample.load(path, Array(Sample.people.prefix(3)))
        #expect(gone.value[0].absent == 1)
        var status = try CanonicalStore.open(at: path).status()
        #expect(status.sourceRecords == 3 && status.entities == 3 && status.absentRecords == 1)
        try await Sample.load(path, Sample.people)
        status = try CanonicalStore.open(at: path).status()
        #expect(status.sourceRecords == 4 && status.absentRecords == 0)
        #expect(status.contentHash == hash)
        #expect(try await CanonicalStore.open(at: path).verify(golden: Sample.golden).isEmpty)
    }

    @Test func aSmallPartOfATableMarksNothingAbsent() async throws {
        try await Sample.load(path, Sample.people)
        let part = try await Sample.load(path, [["9", "New", "", "", ""], Sample.people[0]])
        #expect(part.value[0].absent == 0 && part.value[0].keptUnseen == 3)
        #expect(try CanonicalStore.open(at: path).status().sourceRecords == 5)
    }

    @Test func anEditedRowWithoutIdIsAVersionOfTheOneItContinues() async throws {
        let rows = Sample.people.map { [""] + $0.dropFirst() }
        try await Sample.load(path, rows)
        var edited = rows
        edited[0][4] = "Bergen"
        let outcome = try await Sample.load(path, edited)
        #expect(outcome.value[0].edited == 1 && outcome.value[0].absent == 0)
        let store = try CanonicalStore.open(at: path)
        #expect(try store.status().sourceRecords == 4)
        #expect(try await store.verify(golden: Sample.golden).isEmpty)
        // The same file once more: its key is known now.
        #expect(try await Sample.load(path, edited).hasChanged == false)
    }

    @Test func twoTablesOfASourceMayUseTheSameKeys() async throws {
        let writer = try StoreWriter.open(at: path, command: "t")
        _ = try await writer.run(Sample.description()) { run in
            for name in ["people", "leads"] {
                let table = try run.beginTable(Sample.table(name: name), file: Sample.file)
                let counts = try run.appendBatch(
                    Sample.batch([["1", "From \(name)", "", "", ""]]), to: table)
                #expect(counts.added == 1)
            }
            try run.finishImport()
            try await run.refresh(golden: Sample.golden)
        }
        try writer.close()
        var keys: [String] = []
        try CanonicalStore.open(at: path).forEachCrosswalkRow { keys.append($0.recordKey) }
        #expect(keys == ["1@leads", "1@people"])
    }

    @Test func tomorrowsExportIsTheSameTable() async throws {
        try await Sample.load(path, Sample.people, table: Sample.table(name: "people-2026-05-04"))
        let next = try await Sample.load(
            path, Sample.people, table: Sample.table(name: "people-2026-05-05"))
        #expect(!next.hasChanged)
    }

    @Test func rejectedRowsAreKeptOnce() async throws {
        let row = RejectedRow(
            file: "a.csv", line: 7, code: "csv.tooLong", reason: "Too long.", cells: ["a", "b"])
        for expected in [true, false] {
            let outcome: RunOutcome<Void>
            let writer = try StoreWriter.open(at: path, command: "t")
            outcome = try await writer.run(Sample.description()) { try $0.reject([row]) }
            try writer.close()
            #expect(outcome.hasChanged == expected)
        }
        var found: [RejectedRow] = []
        try CanonicalStore.open(at: path).forEachRejectedRow { found.append($0) }
        #expect(found == [row])
    }

    @Test func theBulkPathGivesWhatTheLookupPathGives() async throws {
        // On a store with another source first, the same rows go through lookups and increments.
        let other = folder.path("other.sqlite")
        try await Sample.load(path, Sample.people)
        try await Sample.load(other, [Sample.people[3]])
        try await Sample.load(other, Sample.people, unseen: .markAbsent)
        #expect(
            try CanonicalStore.open(at: path).contentHash()
                == CanonicalStore.open(at: other).contentHash())
    }
}
