import CanonicalStore
import RecordModel
import Testing

struct HistoryVersionTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path("store.sqlite") }

    init() throws { folder = try TemporaryFolder() }

    private func stages() throws -> [String: String] {
        var stages: [String: String] = [:]
        try CanonicalStore.open(at: path).forEachHistoryRow {
            stages[$0.reference.key] = $0.facts["stage"] ?? ""
        }
        return stages
    }

    private func deals(_ rows: [[String]]) -> HistorySample {
        HistorySample(.deal, [.key, .stage, .amount], rows)
    }

    @Test func theSameFileAgainIsNothingNew() async throws {
        let sample = deals([["1", "a", "1"], ["2", "b", "2"]])
        try await HistorySample.load(path, [.history(sample)])
        let again = try await HistorySample.load(path, [.history(sample)])
        #expect(again.run == nil)
        #expect(again.value[0].counts.unchanged == 2)
    }

    @Test func anEditedRowIsANewVersionAndAVanishedOneIsMarked() async throws {
        try await HistorySample.load(
            path, [.history(deals([["1", "a", "1"], ["2", "b", "2"], ["3", "c", "3"]]))])
        let second = try await HistorySample.load(
            path, [.history(deals([["1", "won", "1"], ["3", "c", "3"], ["4", "d", "4"]]))])
        let summary = second.value[0]
        #expect(summary.counts.changed == 1 && summary.counts.added == 1)
        #expect(summary.counts.unchanged == 1 && summary.absent == 1)
        #expect(try stages() == ["1": "won", "3": "c", "4": "d"])
        #expect(try await HistorySample.gaps(path) == [])
        // What comes again is there again.
        try await HistorySample.load(
            path,
            [
                .history(
                    deals([
                        ["1", "won", "1"], ["2", "b", "2"], ["3", "c", "3"], ["4", "d", "4"],
                    ]))
            ]
        )
        #expect(try stages()["2"] == "b")
        #expect(try await HistorySample.gaps(path) == [])
    }

    @Test func aPartOfATableMarksNothing() async throws {
        let rows = (1...5).map { ["\($0)", "a", "1"] }
        try await HistorySample.load(path, [.history(deals(rows))])
        let second = try await HistorySample.load(path, [.history(deals(Array(rows.prefix(2))))])
        #expect(second.value[0].absent == 0 && second.value[0].keptUnseen == 3)
        #expect(try stages().count == 5)
    }

    @Test func undoingAnImportTakesItsHistoryBackAndUndoingThatBringsItAgain() async throws {
        let first = deals([["1", "a", "1"], ["2", "b", "2"]])
        let second = deals([["1", "won", "1"], ["3", "c", "3"]])
        try await HistorySample.load(path, [.history(first)])
        let before = try HistorySample.hash(path)
        let run = try #require(try await HistorySample.load(path, [.history(second)]).run)
        let after = try HistorySample.hash(path)
        #expect(before != after)
        let undone = try await Sample.change(path) { try $0.undo(run) }
        #expect(undone.value.history == 3)
        #expect(try HistorySample.hash(path) == before)
        #expect(try stages() == ["1": "a", "2": "b"])
        #expect(try await HistorySample.gaps(path) == [])
        try await Sample.change(path) { try $0.undo(try #require(undone.run)) }
        #expect(try HistorySample.hash(path) == after)
        #expect(try await HistorySample.gaps(path) == [])
    }

    @Test func whatWasTakenBackComesAgainWithItsFile() async throws {
        let sample = deals([["1", "a", "1"]])
        let run = try #require(try await HistorySample.load(path, [.history(sample)]).run)
        let before = try HistorySample.hash(path)
        try await Sample.change(path) { try $0.undo(run) }
        #expect(try stages().isEmpty)
        try await HistorySample.load(path, [.history(sample)])
        #expect(try HistorySample.hash(path) == before)
        #expect(try await HistorySample.gaps(path) == [])
    }

    @Test func aRebuildSaysTheSame() async throws {
        try await HistorySample.load(path, HistorySample.everything)
        let before = try HistorySample.hash(path)
        let writer = try StoreWriter.open(at: path, command: "rebuild")
        defer { Sample.close(writer) }
        let outcome = try await writer.run(Sample.description("rebuild")) { run in
            try await run.rebuild(golden: Sample.golden)
        }
        #expect(outcome.value)
        #expect(try writer.store.contentHash() == before)
    }

    @Test func twoTablesOfASourceThatUseTheSameKeysKeepTheirRowsApart() async throws {
        let one = HistorySample(.note, name: "notes", [.key, .body], [["1", "x"]])
        let two = HistorySample(.note, name: "memos", [.key, .body], [["1", "y"]])
        try await HistorySample.load(path, [.history(one), .history(two)])
        var keys: [String] = []
        try CanonicalStore.open(at: path).forEachHistoryRow { keys.append($0.reference.key) }
        #expect(keys == ["1@memos", "1@notes"])
    }
}
