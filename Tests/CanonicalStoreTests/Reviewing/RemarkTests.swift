import CanonicalStore
import RecordModel
import Resolution
import Testing

struct RemarkTests {
    let folder: TemporaryFolder
    let path: String

    init() async throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
    }

    private var store: CanonicalStore { get throws { try CanonicalStore.open(at: path) } }

    private func propose() async throws -> ProposalID {
        let members = try ["1", "3"].map { try Sample.record(store, $0) }
        let outcome = try await Sample.change(path) {
            try $0.ask([ProposalDraft(members: members, reason: "x", weight: 3)], kind: .contact)
        }
        return try #require(outcome.value.first)
    }

    @Test func aRemarkStandsUntilItsRunIsUndone() async throws {
        let proposal = try await propose()
        let outcome = try await Sample.change(path) {
            try $0.remark(proposal, .note, "ask Zoë")
            try $0.remark(proposal, .opinion, "{}")
        }
        #expect(try store.remarks(of: proposal).map(\.text) == ["ask Zoë", "{}"])
        #expect(try store.remarks(of: proposal).map(\.actor) == ["ada", "ada"])
        #expect(try store.openRemarks(.opinion).map(\.proposal) == [proposal])
        #expect(try await store.verify(golden: Sample.golden).isEmpty)
        let run = try #require(outcome.run)
        let undo = try await Sample.change(path) { try $0.undo(run) }
        #expect(try store.remarks(of: proposal).isEmpty)
        let undoing = try #require(undo.run)
        try await Sample.change(path) { try $0.undo(undoing) }
        #expect(try store.remarks(of: proposal).count == 2)
    }

    @Test func erasingAPersonEmptiesWhatWasSaidOfThem() async throws {
        let proposal = try await propose()
        try await Sample.change(path) { try $0.remark(proposal, .note, "Anna moved") }
        let record = try Sample.record(store, "1")
        try await Sample.change(path) { _ = try $0.erase([record]) }
        #expect(try store.remarks(of: proposal).isEmpty)
        #expect(try await store.verify(golden: Sample.golden).isEmpty)
    }

    @Test func thereIsNoRemarkAboutNothing() async throws {
        await #expect(throws: StoreError.self) {
            try await Sample.change(path) {
                try $0.remark(ProposalID(rawValue: 99), .note, "x")
            }
        }
    }
}
