import CanonicalStore
import GRDB
import RecordModel
import Resolution
import Testing

/// The numbers that runs keep, beside those of all rows.
struct KeptCountsTests {
    let folder: TemporaryFolder
    let path: String

    init() async throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
    }

    private var store: CanonicalStore { get throws { try CanonicalStore.open(at: path) } }

    /// What the views say, which count all rows.
    private func expectSame(_ comment: Comment) async throws {
        let store = try store
        var rows: [String: Set<[String]>] = [:]
        try store.forEachRelation {
            rows[$0.relation, default: []].insert([$0.subject.rawValue, $0.object.rawValue])
        }
        let counts = try store.relationCounts()
        #expect(
            Dictionary(uniqueKeysWithValues: counts.map { ($0.relation.rawValue, $0.count) })
                == rows.mapValues(\.count), comment)
        let status = try store.status()
        #expect(try entities("contact") == status.people, comment)
        #expect(try entities("account") == status.organizations, comment)
        #expect(try await store.verify(golden: Sample.golden).isEmpty, comment)
    }

    /// Entities with a present record, by their members.
    private func entities(_ kind: String) throws -> Int {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        return try queue.read {
            try Int.fetchOne(
                $0,
                sql: """
                    SELECT count(DISTINCT m.entity) FROM membership m
                        JOIN sourceRecord r ON r.id = m.record JOIN source s ON s.id = r.source
                    WHERE s.kind = ? AND r.absentRun IS NULL
                    """, arguments: [kind]) ?? 0
        }
    }

    private func draft(_ left: String, _ relation: Relation, _ right: String) throws
        -> RelationDraft
    {
        let store = try store
        return RelationDraft(
            subject: try Sample.record(store, left), object: try Sample.record(store, right),
            relation: relation, holds: true, decider: .rule, actor: "relations/1",
            evidence: [.address])
    }

    @Test func everyRunContinuesTheNumbersOfTheOneBefore() async throws {
        try await expectSame("import")
        let drafts = try [
            draft("1", .household, "2"), draft("3", .household, "2"),
            draft("3", .sharedMailbox, "4"),
        ]
        try await Sample.change(path) { try $0.replaceRelations(drafts) }
        try await expectSame("relations")
        let store = try store
        #expect(try store.relationCounts().map(\.count) == [2, 1])
        let same = try Sample.same(store, "1", "3")
        let merged = try await Sample.change(path) { try $0.judge([same]) }
        // Two households of what is one person now are one.
        #expect(try store.relationCounts().map(\.count) == [1, 1])
        #expect(try store.status().people == 3)
        try await expectSame("merge")
        // The second and the fourth are missing.
        try await Sample.load(path, [Sample.people[0], Sample.people[2]], unseen: .markAbsent)
        #expect(try store.relationCounts().isEmpty)
        #expect(try store.status().people == 1)
        try await expectSame("absence")
        let run = try #require(merged.run)
        try await Sample.change(path) { try $0.undo(run) }
        #expect(try store.status().people == 2)
        try await expectSame("undo")
        try await Sample.load(path, Sample.people)
        #expect(try store.relationCounts().map(\.count) == [2, 1])
        try await expectSame("return")
        try await Sample.change(path) { try $0.replaceRelations([drafts[0]]) }
        #expect(try store.relationCounts().map(\.count) == [1])
        try await expectSame("withdrawal")
    }

    @Test func numbersOfAnotherRunAreNotBelieved() async throws {
        let before = try store.status()
        try Sample.execute(
            """
            UPDATE setting SET value = '{"organizations":7,"people":8,"relations":{"household":9},"run":0}'
            WHERE name = 'keptCounts'
            """, on: path)
        #expect(try store.status().people == before.people)
        #expect(try store.relationCounts().isEmpty)
        let draft = try draft("1", .household, "2")
        try await Sample.change(path) { try $0.replaceRelations([draft]) }
        #expect(try store.relationCounts().map(\.count) == [1])
        try await expectSame("after")
    }

    @Test func verifyTellsOfNumbersThatAreWrong() async throws {
        try Sample.execute(
            "UPDATE setting SET value = replace(value, '\"people\":4', '\"people\":5') WHERE name = 'keptCounts'",
            on: path)
        #expect(try await store.verify(golden: Sample.golden).map(\.code) == ["verify.counts"])
    }
}
