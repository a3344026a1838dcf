@testable import CanonicalStore
import GRDB
import RecordModel
import Testing

/// What is shown of a day is what was there on that day, whatever came after.
struct PastTests {
    /// An entity in the words that are compared.
    private struct Known: Equatable {
        let id: EntityID
        let members: [RecordID]
        let versions: [Int]
        let texts: [[String]]
        let rules: [String]
        let formerIDs: [EntityID]
        let links: [EntityLink]
        let relations: [String]
        let history: EntityHistory?

        init(_ entity: StoredEntity) {
            id = entity.id
            members = entity.members.map(\.id)
            versions = entity.members.map(\.version)
            texts = entity.golden.survivors.map { survivor in
                ([survivor.winner] + survivor.twins + survivor.alternates).map(\.value.text)
            }
            rules = entity.golden.survivors.map(\.rule.rawValue)
            formerIDs = entity.formerIDs
            links = entity.links
            relations = entity.relations.map { "\($0)" }
            history = entity.history
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func eachOfThirtyDaysIsAsItWas(seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        var life = RandomLife(seed: seed, path: path)
        var days: [RunID: [RecordID: Known]] = [:]
        try await life.live(children: 5, deeds: 30...30) { store in
            guard let run = try store.runs().last?.id, days[run] == nil else { return }
            let records = try store.reading { db in
                try Int64.fetchAll(db, sql: "SELECT id FROM sourceRecord ORDER BY id")
            }
            for record in records.map(RecordID.init(rawValue:)) {
                days[run, default: [:]][record] = try store.entity(of: record).map { Known($0) }
            }
        }
        try #require(days.count > 10)
        let store = try CanonicalStore.open(at: path)
        for (run, day) in days.sorted(by: { $0.key < $1.key }) {
            for (record, known) in day {
                let found = try await store.entity(
                    of: record, asOf: run, golden: Sample.golden)
                #expect(found.map { Known($0) } == known, "run \(run.rawValue)")
            }
        }
        #expect(
            try await store.entity(
                of: RecordID(rawValue: 1), asOf: RunID(rawValue: 0), golden: Sample.golden) == nil)
    }

    @Test func packsOfASourceFollowMergesAndCorrectThem() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        let merge = try await Sample.change(path) {
            try $0.judge([Sample.same($0.store, "3", "1"), Sample.same($0.store, "3", "4")])
        }
        func pack(since: RunID? = nil) throws -> [String] {
            var lines: [String] = []
            try CanonicalStore.open(at: path).forEachSourceRedirect(of: "crm", since: since) {
                lines.append("\($0.recordKey)->\($0.leadingKey)\($0.isCorrection ? "!" : "")")
            }
            return lines
        }
        #expect(try pack() == ["3->1", "4->1"])
        try await Sample.change(path) { _ = try $0.unmerge(Sample.record($0.store, "4")) }
        #expect(try pack() == ["3->1"])
        #expect(try pack(since: merge.run) == ["3->1", "4->4!"])
    }

    @Test func theTrailTellsWhoDidWhat() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        try await Sample.change(path) { try $0.judge([Sample.same($0.store, "1", "3")]) }
        let events = try CanonicalStore.open(at: path).auditEvents(ofRun: RunID(rawValue: 2))
        #expect(events.map(\.action) == ["entity.merged", "ledger", "run.test"])
        #expect(events.allSatisfy { $0.actor == "ada" })
    }
}
