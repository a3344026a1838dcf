import GRDB
import RecordModel
import Resolution
import Testing

@testable import CanonicalStore

struct WaitingRecordTests {
    let folder: TemporaryFolder
    let path: String

    init() async throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
    }

    private var store: CanonicalStore { get throws { try CanonicalStore.open(at: path) } }

    private func waiting(_ key: String, _ owners: [String], _ consents: UInt8) throws
        -> WaitingRecord
    {
        WaitingRecord(
            record: try Sample.record(store, key), owners: owners, initial: key,
            objections: consents,
            permissions: 0)
    }

    @Test func whatIsKeptGoesWithTheRecordsChange() async throws {
        let members = try ["1", "3"].map { try Sample.record(store, $0) }
        let outcome = try await Sample.change(path) {
            try $0.ask([ProposalDraft(members: members, reason: "x", weight: 3)], kind: .contact)
        }
        let proposal = try #require(outcome.value.first)
        #expect(try store.unknownWaitingRecords() == members)
        let own = [try waiting("1", ["Ann", "U1"], 1), try waiting("3", [], 0)]
        let kept = try await Sample.change(path) { run in
            try run.keep(own)
            try run.remark(proposal, .note, "so that the run changes something")
        }
        #expect(kept.run != nil)
        #expect(try store.unknownWaitingRecords() == [])
        #expect(try store.ownersOfOpenProposals() == [proposal: ["Ann", "U1"]])
        #expect(try store.initialsOfOpenProposals() == [proposal: "1"])
        #expect(try store.openProposals(ofSources: ["CRM"]) == [proposal])
        #expect(try store.openConsentConflicts().isEmpty)
        try await Sample.change(path) { _ = try $0.erase([members[0]]) }
        #expect(try store.ownersOfOpenProposals().isEmpty)
        let left = try await Sample.change(path) { run in
            try run.store.access { db in
                try Int64.fetchAll(db, sql: "SELECT record FROM waitingRecord")
            }
        }
        #expect(left.value == [members[1].rawValue])
    }
}
