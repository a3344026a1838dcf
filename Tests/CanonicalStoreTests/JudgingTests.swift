import CanonicalStore
import RecordModel
import Resolution
import Testing

struct JudgingTests {
    let folder: TemporaryFolder
    let path: String

    init() async throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
    }

    private var store: CanonicalStore { get throws { try CanonicalStore.open(at: path) } }

    private func gaps() async throws -> [StoreGap] {
        try await store.verify(golden: Sample.golden)
    }

    @Test func aJudgementMergesAndTheOtherIdRedirects() async throws {
        let ids = try ["1", "3"].map {
            try #require(try store.entity(of: Sample.record(store, $0))).id
        }
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "1", "3")]) }
        let entity = try #require(try store.entity(of: Sample.record(store, "3")))
        #expect(entity.members.count == 2)
        #expect(entity.id == ids.min())
        #expect(entity.formerIDs == [ids.max()].compactMap { $0 })
        for id in ids { #expect(try store.entity(id)?.id == entity.id) }
        #expect(try store.entityID(of: Sample.record(store, "1")) == entity.id)
        #expect(try store.entityID(of: RecordID(rawValue: 99_999)) == nil)
        #expect(entity.golden.text(.fullName) == "Anna Berg")
        #expect(entity.golden.survivors.first { $0.winner.value.field == .email }?.twins.count == 1)
        let status = try store.status()
        #expect(status.entities == 3 && status.mergedRecords == 1)
        #expect(try await gaps().isEmpty)
    }

    @Test func refreshingTwiceInOneRunIsAsRefreshingOnce() async throws {
        for times in [1, 2] {
            let path = folder.path("\(times).sqlite")
            let writer = try StoreWriter.open(at: path, command: "migrate")
            _ = try await writer.run(Sample.description()) { run in
                let table = try run.beginTable(Sample.table(), file: Sample.file)
                try run.appendBatch(Sample.batch(Sample.people), to: table)
                try run.finishImport()
                if times == 2 { try await run.refresh(golden: Sample.golden) }
                try run.judge([Sample.same(run.store, "1", "3", decider: .model)])
                try await run.refresh(golden: Sample.golden)
            }
            try writer.close()
        }
        var crosswalks: [[CrosswalkRow]] = []
        for times in [1, 2] {
            let store = try CanonicalStore.open(at: folder.path("\(times).sqlite"))
            var rows: [CrosswalkRow] = []
            try store.forEachCrosswalkRow { rows.append($0) }
            try store.forEachRedirect { _ in Issue.record("an id was never given out") }
            crosswalks.append(rows)
            #expect(try await store.verify(golden: Sample.golden).isEmpty)
        }
        #expect(crosswalks[0] == crosswalks[1])
    }

    @Test func judgingTwiceChangesNothing() async throws {
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "1", "3")]) }
        let again = try await Sample.change(path) {
            try $0.judge([Sample.same($0.store, "1", "3")])
        }
        #expect(!again.hasChanged)
    }

    @Test func undoWithdrawsAndUndoingTheUndoRestores() async throws {
        let before = try store.status()
        let merge = try await Sample.change(path) {
            try $0.judge([Sample.same($0.store, "1", "3")])
        }
        let merged = try store.contentHash()
        let run = try #require(merge.run)
        let undo = try await Sample.change(path) { try $0.undo(run) }
        #expect(undo.value.withdrawn == 1)
        #expect(try store.contentHash() == before.contentHash)
        #expect(try store.undonePairs(kind: .contact).count == 1)
        await #expect(throws: StoreError.self) {
            try await Sample.change(path) { try $0.undo(run) }
        }
        let redo = try await Sample.change(path) { try $0.undo(try #require(undo.run)) }
        #expect(redo.value.restored == 1)
        #expect(try store.contentHash() == merged)
        #expect(try await gaps().isEmpty)
    }

    @Test(arguments: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]])
    func runsMayBeUndoneInAnyOrder(_ order: [Int]) async throws {
        let before = try store.contentHash()
        var runs: [RunID] = []
        for (left, right) in [("1", "3"), ("3", "4"), ("2", "4")] {
            let outcome = try await Sample.change(path) {
                try $0.judge([Sample.same($0.store, left, right, decider: .model)])
            }
            runs.append(try #require(outcome.run))
        }
        #expect(try Sample.groups(path) == [["1", "2", "3", "4"]])
        for index in order {
            try await Sample.change(path) { try $0.undo(runs[index]) }
            #expect(try await gaps().isEmpty)
        }
        #expect(try store.contentHash() == before)
        #expect(try Sample.groups(path).count == 4)
    }

    @Test func unmergeHoldsAgainstTheModel() async throws {
        try await Sample.change(path) {
            try $0.judge([
                Sample.same($0.store, "1", "3", decider: .model),
                Sample.same($0.store, "3", "4", decider: .model),
            ])
        }
        let record = try Sample.record(store, "4")
        let outcome = try await Sample.change(path) { try $0.unmerge(record) }
        #expect(outcome.value == 2)
        #expect(try Sample.groups(path) == [["1", "3"], ["2"], ["4"]])
        let drafts = [try Sample.same(store, "1", "4", decider: .model)]
        try await Sample.change(path) {
            try $0.replaceModelJudgements(kind: .contact, with: drafts)
        }
        #expect(try Sample.groups(path).contains(["4"]))
        #expect(try await gaps().isEmpty)
    }

    @Test func theModelMayTakeBackItsOwnMerges() async throws {
        let drafts = [try Sample.same(store, "1", "3", decider: .model)]
        try await Sample.change(path) {
            try $0.replaceModelJudgements(kind: .contact, with: drafts)
        }
        let same = try await Sample.change(path) {
            try $0.replaceModelJudgements(kind: .contact, with: drafts)
        }
        #expect(!same.hasChanged)
        try await Sample.change(path) { try $0.replaceModelJudgements(kind: .contact, with: []) }
        #expect(try Sample.groups(path).count == 4)
        #expect(try store.undonePairs(kind: .contact).isEmpty)
    }

    @Test func rebuildGivesTheSameContent() async throws {
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "1", "3")]) }
        let before = try store.status()
        let id = try store.entity(of: Sample.record(store, "3"))?.id
        let writer = try StoreWriter.open(at: path, command: "rebuild")
        let outcome = try await writer.run(Sample.description("rebuild")) {
            try await $0.rebuild(golden: Sample.golden)
        }
        try writer.close()
        #expect(outcome.value)
        #expect(try store.status().contentHash == before.contentHash)
        #expect(try store.entity(of: Sample.record(store, "3"))?.id == id)
        #expect(try store.search("angstrom").count == 1)
        #expect(try await gaps().isEmpty)
    }

    @Test func relationsAreShownAndCountAsContent() async throws {
        let before = try store.contentHash()
        try await Sample.change(path) { run in
            try run.judge([
                JudgementDraft(
                    left: Sample.record(run.store, "1"), right: Sample.record(run.store, "2"),
                    verdict: .related, relation: .household, decider: .person, actor: "ada")
            ])
        }
        #expect(try store.contentHash() != before)
        let entity = try #require(try store.entity(of: Sample.record(store, "1")))
        #expect(entity.relations.map(\.relation) == [.household])
        #expect(try await gaps().isEmpty)
    }

    @Test func aPinOutranksTheRuleUntilItIsTakenBack() async throws {
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "1", "3")]) }
        let (one, three) = try (Sample.record(store, "1"), Sample.record(store, "3"))
        let plain = try store.contentHash()
        try await Sample.change(path) {
            try $0.pin(.fullName, of: one, statedBy: three, column: 1)
        }
        #expect(try store.entity(of: one)?.golden.text(.fullName) == "A. Berg")
        #expect(try await gaps().isEmpty)
        try await Sample.change(path) { try $0.unpin(.fullName, of: one) }
        #expect(try store.contentHash() == plain)
    }
}
