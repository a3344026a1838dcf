@testable import CanonicalStore
import Foundation
import RecordModel
import Testing

/// Nothing is left of an erased person but a shape, and an old file does not bring the person back.
struct EraseTests {
    let folder: TemporaryFolder
    let path: String

    private static let zoe = [
        "z1", "Zoraida Quillfeather", "zoraida@quillfeather.example", "+47 22 33 44 55", "Oslo",
    ]
    /// Values that nobody else has; the town is Anna's, too.
    private static let values = [
        "Zoraida", "Quillfeather", "zoraida@quillfeather", "22 33 44 55", "z1-secret", "Trombone",
    ]

    init() async throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
        try await HistorySample.load(
            path,
            [
                .people(Sample.people + [Self.zoe]), .companies(HistorySample.accounts),
                .history(
                    HistorySample(
                        .task, [.key, .subject, .body, .contactKey, .contactEmail],
                        [
                            ["t1", "Call z1-secret", "plays the Trombone", "z1", ""],
                            ["t2", "Both", "Zoraida Quillfeather and Anna", "1;z1", ""],
                            ["t3", "Anna", "alone", "1", ""],
                        ])),
                .history(HistorySample.deals),
            ])
        // An edited version, a person's word, a merge.
        var edited = Self.zoe
        edited[3] = "+47 99"
        try await Sample.load(path, Sample.people + [edited])
        try await Sample.change(path) { run in
            try run.state(.jobTitle, "Trombone player", of: Sample.record(run.store, "z1"))
            try run.judge([Sample.same(run.store, "4", "z1")])
            try run.replaceProposals(
                [
                    ProposalDraft(
                        members: [Sample.record(run.store, "1"), Sample.record(run.store, "z1")],
                        reason: "belowThreshold", weight: 1, evidence: "Quillfeather")
                ], kind: .contact)
            _ = try run.reject([
                RejectedRow(
                    file: "x.csv", line: 3, code: "x", reason: "x",
                    cells: ["zoraida@quillfeather.example"])
            ])
        }
    }

    private func erase(_ key: String) async throws -> ErasureSummary {
        let writer = try StoreWriter.open(at: path, command: "erase")
        defer { Sample.close(writer) }
        let outcome = try await writer.run(Sample.description("erase")) { run in
            let summary = try run.erase([Sample.record(run.store, key)])
            try await run.refresh(golden: Sample.golden)
            return summary
        }
        try writer.shred()
        return outcome.value
    }

    /// Which of some values stand in any file of the folder, in either case.
    private func found(_ values: [String]) throws -> [String] {
        var found: [String] = []
        for name in try folder.names() {
            let data = try Data(contentsOf: URL(fileURLWithPath: folder.path(name)))
            let text = String(decoding: data, as: UTF8.self).lowercased()
            found += values.filter { text.contains($0.lowercased()) }.map { "\($0) in \(name)" }
        }
        return found
    }

    private func isSound() async throws -> Bool {
        try await CanonicalStore.open(at: path).verify(golden: Sample.golden).isEmpty
    }

    @Test func noByteIsLeftAndTheShapeIs() async throws {
        #expect(try found(Self.values).count >= Self.values.count)
        let before = try CanonicalStore.open(at: path)
        let entity = try #require(try before.entityID(of: Sample.record(before, "z1")))
        let pipeline = try before.reading { try before.historyTotals($0) }
        let summary = try await erase("z1")
        #expect(summary.records == 1 && summary.versions == 1 && summary.statements == 1)
        #expect(summary.history == 2 && summary.rejectedRows == 1)
        #expect(try found(Self.values) == [])
        let store = try CanonicalStore.open(at: path)
        let gaps = try await store.verification(golden: Sample.golden)
        #expect(gaps.gaps == [])
        #expect(gaps.account.erasedRecords == 1)
        #expect(try store.entity(entity) != nil)
        #expect(try store.reading { try store.historyTotals($0) } == pipeline)
        // Anna is as she was.
        #expect(try found(["Anna Berg", "anna@berg.example"]).count == 2)
        #expect(try store.entity(of: Sample.record(store, "1"))?.history?.counts.count == 2)
    }

    @Test func whatReportsKeepOfAllRecordsIsLetGo() async throws {
        try await Sample.change(path) { run in
            for kind in PartyKind.allCases {
                try run.set(StoreRun.matchedReport(kind), to: "of the address book of Quillfeather")
            }
        }
        func kept() throws -> [String] {
            let store = try CanonicalStore.open(at: path)
            return try PartyKind.allCases.compactMap {
                try store.setting(StoreRun.matchedReport($0))
            }
        }
        #expect(try kept().count == PartyKind.allCases.count)
        _ = try await erase("z1")
        #expect(try kept() == [])
        #expect(try found(["address book of Quillfeather"]) == [])
    }

    @Test func anOldFileDoesNotBringThePersonBack() async throws {
        _ = try await erase("z1")
        let records = try CanonicalStore.open(at: path).status().sourceRecords
        var other = Self.zoe
        other[0] = "another id"
        other[1] = "QUILLFEATHER, Zoraida"
        for (rows, source) in [([Self.zoe], "crm"), ([other], "crm"), ([other], "newsletter")] {
            let outcome = try await Sample.load(
                path, rows, table: Sample.table(source: source), unseen: .keep)
            #expect(outcome.value.first?.counts.refused == 1)
            #expect(try found(["Quillfeather"]) == [])
        }
        #expect(try CanonicalStore.open(at: path).status().sourceRecords == records)
        // Somebody who shares the number is somebody else.
        let sister = ["z2", "Ylva Other", "", "+47 22 33 44 55", "Oslo"]
        let outcome = try await Sample.load(path, [sister], unseen: .keep)
        #expect(outcome.value.first?.counts.added == 1)
        #expect(try await isSound())
    }

    @Test func aRejectedRowDoesNotBringThePersonBack() async throws {
        _ = try await erase("z1")
        let store = try CanonicalStore.open(at: path)
        let rows = [
            ["zoraida@quillfeather.example"],
            ["x", "Quillfeather", "Zoraida", "", "+47 (22) 334455"],
            ["x", "Ylva", "Other", "", "+47 (22) 334455"],
        ].enumerated().map { number, cells in
            RejectedRow(file: "y.csv", line: number, code: "x", reason: "x", cells: cells)
        }
        let writer = try StoreWriter.open(at: path, command: "import")
        defer { Sample.close(writer) }
        let outcome = try await writer.run(Sample.description()) { try $0.withoutErased(rows) }
        #expect(outcome.value == [rows[2]])
        #expect(try found(Self.values) == [])
        #expect(try store.status().sourceRecords == 5)
    }

    @Test func filesAndReasonsThatNameThePersonForgetIt() async throws {
        let file = ImportFile(
            path: "/home/zoraida@quillfeather.example/quillfeather-Zoraida.csv", byteCount: 3,
            fingerprint: "x")
        let writer = try StoreWriter.open(at: path, command: "import")
        let described = RunDescription(
            command: "import", actor: "ada", time: "2026-01-01T00:00:00Z",
            reason: "asked for by Zoraida Quillfeather")
        _ = try await writer.run(described) { run in
            let table = try run.beginTable(Sample.table(source: "quillfeather"), file: file)
            try run.appendBatch(Sample.batch([["q1", "Quinn Other", "", "", ""]]), to: table)
            try run.finishImport(unseen: .keep)
            try run.noteWrittenFile(.report, path: "/tmp/Quillfeather.html")
            try await run.refresh(golden: Sample.golden)
        }
        try writer.close()
        let records = try CanonicalStore.open(at: path).status().sourceRecords
        let summary = try await erase("z1")
        #expect(summary.namedSources.isEmpty)
        #expect(try found(Self.values) == [])
        #expect(try await isSound())
        // The next file of the source is still known as one of it, and brings nobody back.
        let table = Sample.table(source: "quillfeather", name: "quillfeather-2026-05-04")
        let again = try await Sample.load(
            path, [["q1", "Quinn Other", "", "", ""]], table: table, unseen: .keep)
        #expect(again.value.first?.counts.unchanged == 1 || again.value.first?.counts.added == 1)
        #expect(try CanonicalStore.open(at: path).status().sourceRecords == records)
        #expect(try found(Self.values) == [])
        #expect(try await isSound())
    }

    @Test func anOldFileOfHistoryBringsNothingBack() async throws {
        _ = try await erase("z1")
        try await HistorySample.load(
            path,
            [
                .history(
                    HistorySample(
                        .task, [.key, .subject, .body, .contactKey, .contactEmail],
                        [["t1", "Call z1-secret", "plays the Trombone", "z1", ""]]))
            ])
        #expect(try found(Self.values) == [])
        #expect(try await isSound())
    }

    @Test func undoingAnOlderMergeWorksForTheOthersAndTheErasureStays() async throws {
        let merge = try await Sample.change(path) { run in
            try run.judge([
                Sample.same(run.store, "1", "3"), Sample.same(run.store, "3", "z1"),
            ])
        }
        _ = try await erase("z1")
        let undone = try await Sample.change(path) { try $0.undo(#require(merge.run)) }
        #expect(undone.value.erased == 1)
        #expect(try Sample.groups(path).contains(["1"]))
        let erasing = try #require(
            try CanonicalStore.open(at: path).runs().last { $0.description.command == "erase" })
        await #expect(throws: StoreError.self) {
            try await Sample.change(path) { _ = try $0.undo(erasing.id) }
        }
        #expect(try await isSound())
        #expect(try found(Self.values) == [])
    }

    @Test func withoutTheKeyNothingIsErased() async throws {
        try FileManager.default.removeItem(atPath: path + ".key")
        await #expect(throws: StoreError.self) { _ = try await erase("z1") }
        #expect(try !found(["Quillfeather"]).isEmpty)
    }
}
