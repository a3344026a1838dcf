import CanonicalStore
import RecordModel
import Resolution
import Testing

struct RelationTests {
    let folder: TemporaryFolder
    let path: String

    init() async throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
    }

    private var store: CanonicalStore { get throws { try CanonicalStore.open(at: path) } }

    private func draft(
        _ left: String, _ relation: Relation, _ right: String, holds: Bool = true,
        by decider: Judgement.Decider = .rule, since: String? = nil
    ) throws -> RelationDraft {
        let store = try store
        return RelationDraft(
            subject: try Sample.record(store, left), object: try Sample.record(store, right),
            relation: relation, holds: holds, decider: decider,
            actor: decider == .rule ? "relations/1" : "ada",
            evidence: decider == .rule ? [.familyName, .address] : [.stated], since: since)
    }

    private func relations(_ key: String) throws -> [EntityRelation] {
        let store = try store
        return try #require(try store.entity(of: Sample.record(store, key))).relations
    }

    private func isSound() async throws -> Bool {
        try await store.verify(golden: Sample.golden).isEmpty
    }

    @Test func aRelationIsSeenFromBothSidesWithItsEvidenceAndDates() async throws {
        let draft = try draft("1", .branchOf, "2", since: "2025-03-01")
        let before = try store.contentHash()
        let outcome = try await Sample.change(path) { try $0.replaceRelations([draft]) }
        #expect(outcome.value == 1)
        let one = try #require(try relations("1").first)
        #expect(one.relation == .branchOf && one.isSubject && one.since == "2025-03-01")
        #expect(one.name == "Bob Stone" && one.evidence == [.familyName, .address])
        #expect(one.actor == "relations/1" && one.run == outcome.run)
        #expect(try relations("2").map(\.isSubject) == [false])
        #expect(try store.contentHash() != before)
        #expect(try store.relationCounts().map(\.count) == [1])
        #expect(try await isSound())
    }

    @Test func statingTheSameAgainChangesNothingAndWhatIsGoneIsWithdrawn() async throws {
        let first = try draft("1", .household, "3")
        let second = try draft("2", .sharedMailbox, "4")
        try await Sample.change(path) { try $0.replaceRelations([first, second]) }
        // A household has no direction: the other way round is the same.
        let turned = try draft("3", .household, "1")
        let again = try await Sample.change(path) { try $0.replaceRelations([turned, second]) }
        #expect(again.value == 0 && again.run == nil)
        try await Sample.change(path) { try $0.replaceRelations([second]) }
        #expect(try relations("1").isEmpty)
        #expect(try relations("2").count == 1)
        #expect(try await isSound())
    }

    @Test func anUndoneRelationIsNotStatedAgainUnlessTheUndoIsUndone() async throws {
        let draft = try draft("1", .household, "3")
        let before = try store.contentHash()
        let made = try await Sample.change(path) { try $0.replaceRelations([draft]) }
        let stated = try store.contentHash()
        let run = try #require(made.run)
        let undone = try await Sample.change(path) { try $0.undo(run) }
        #expect(undone.value.relations == 1)
        #expect(try store.contentHash() == before)
        try await Sample.change(path) { try $0.replaceRelations([draft]) }
        #expect(try relations("1").isEmpty)
        let undo = try #require(undone.run)
        try await Sample.change(path) { try $0.undo(undo) }
        #expect(try relations("1").count == 1)
        #expect(try store.contentHash() == stated)
        #expect(try await isSound())
    }

    @Test func aRunThatIsRedoneWithdrawsAgainWhatItReplaced() async throws {
        let first = try draft("1", .household, "3")
        let second = try draft("2", .sharedMailbox, "4")
        try await Sample.change(path) { try $0.replaceRelations([first]) }
        let replaced = try #require(
            try await Sample.change(path) { try $0.replaceRelations([second]) }.run)
        let after = try store.contentHash()
        let undo = try #require(try await Sample.change(path) { try $0.undo(replaced) }.run)
        #expect(try relations("1").count == 1 && relations("2").isEmpty)
        let redo = try #require(try await Sample.change(path) { try $0.undo(undo) }.run)
        #expect(try relations("1").isEmpty && relations("2").count == 1)
        #expect(try store.contentHash() == after)
        try await Sample.change(path) { try $0.undo(redo) }
        #expect(try relations("1").count == 1 && relations("2").isEmpty)
        #expect(try await isSound())
    }

    @Test func aMergeRelinksAndAnUnmergeGivesBack() async throws {
        let drafts = try [draft("1", .parentOf, "2"), draft("3", .branchOf, "2")]
        try await Sample.change(path) { try $0.replaceRelations(drafts) }
        // 1 and 3 become one: above and below 2 at once is a circle.
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "1", "3")]) }
        #expect(try relations("1").count == 1)
        #expect(try relations("2").count == 1)
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "1", "2")]) }
        #expect(try relations("1").isEmpty)
        #expect(try await isSound())
        let record = try Sample.record(store, "2")
        try await Sample.change(path) { _ = try $0.unmerge(record) }
        #expect(try relations("2").count == 1)
        #expect(try await isSound())
    }

    @Test func aPersonOutranksRulesAndKeepsRelatedRecordsApart() async throws {
        try await Sample.change(path) {
            try $0.judge([Sample.same($0.store, "1", "3", decider: .model)])
        }
        let stated = try draft("1", .household, "3", by: .person)
        try await Sample.change(path) { try $0.relate(stated) }
        #expect(try Sample.groups(path).count == 4)
        #expect(try relations("1").map(\.decider) == [.person])
        let denied = try draft("2", .household, "4", holds: false, by: .person)
        try await Sample.change(path) { try $0.relate(denied) }
        let found = try draft("4", .household, "2")
        try await Sample.change(path) { try $0.replaceRelations([found]) }
        #expect(try relations("2").isEmpty)
        let again = try await Sample.change(path) { try $0.relate(denied) }
        #expect(again.value == false && again.run == nil)
        #expect(try await isSound())
    }

    @Test func verifyNamesALinkThatDoesNotFollow() async throws {
        let draft = try draft("1", .household, "3")
        try await Sample.change(path) { try $0.replaceRelations([draft]) }
        try Sample.execute("DELETE FROM relationLink", on: path)
        #expect(try await store.verify(golden: Sample.golden).map(\.code) == ["verify.relation"])
        let writer = try StoreWriter.open(at: path, command: "rebuild")
        _ = try await writer.run(Sample.description()) { run in
            try await run.rebuild(golden: Sample.golden)
        }
        try writer.close()
        #expect(try await isSound())
        try Sample.execute("UPDATE relation SET relation = 'colleague'", on: path)
        let codes = try await store.verify(golden: Sample.golden).map(\.code)
        #expect(codes.contains("verify.contentHash"))
    }
}
