import CanonicalStore
import RecordModel
import Resolution
import Testing

struct VerdictTests {
    let folder: TemporaryFolder
    let path: String

    init() async throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
    }

    private var store: CanonicalStore { get throws { try CanonicalStore.open(at: path) } }

    private func record(_ key: String) throws -> RecordID { try Sample.record(store, key) }

    private func propose(_ keys: [String]) async throws -> ProposalID {
        let members = try keys.map { try record($0) }
        let outcome = try await Sample.change(path) {
            try $0.ask([ProposalDraft(members: members, reason: "x", weight: 3)], kind: .contact)
        }
        return try #require(outcome.value.first)
    }

    @Test func aDividedProposalJoinsEachGroupAndHoldsTheGroupsApart() async throws {
        let proposal = try await propose(["1", "2", "3", "4"])
        let groups = [[try record("1"), try record("3")], [try record("2"), try record("4")]]
        let outcome = try await Sample.change(path) { try $0.decide(proposal, .divided(groups)) }
        #expect(try Sample.groups(path) == [["1", "3"], ["2", "4"]])
        #expect(try store.proposal(proposal)?.state == "merged")
        #expect(try store.standingJudgements().count == 6)
        // A model that thinks otherwise does not change it.
        try await Sample.change(path) {
            _ = try $0.judge([Sample.same($0.store, "1", "2", decider: .model)])
        }
        #expect(try Sample.groups(path) == [["1", "3"], ["2", "4"]])
        let run = try #require(outcome.run)
        try await Sample.change(path) { try $0.undo(run) }
        #expect(try store.proposal(proposal)?.state == "open")
    }

    @Test func aMemberThatIsDroppedLeavesAnEntityThatHadItAlready() async throws {
        try await Sample.change(path) {
            _ = try $0.judge([Sample.same($0.store, "1", "2", decider: .model)])
        }
        let proposal = try await propose(["1", "2", "3"])
        let groups = [[try record("1"), try record("3")], [try record("2")]]
        try await Sample.change(path) { try $0.decide(proposal, .divided(groups)) }
        #expect(try Sample.groups(path) == [["1", "3"], ["2"], ["4"]])
    }

    @Test func relatedPartiesAreStatedAsSuchAndKeptApart() async throws {
        let proposal = try await propose(["1", "2", "3"])
        let subject = try record("2")
        let outcome = try await Sample.change(path) {
            try $0.decide(proposal, .related(.assistantOf, subject: subject))
        }
        #expect(try Sample.groups(path) == [["1"], ["2"], ["3"], ["4"]])
        #expect(try store.proposal(proposal)?.state == "apart")
        let verdicts = try store.standingJudgements().map(\.verdict)
        #expect(verdicts.count { $0 == .related } == 2 && verdicts.count { $0 == .different } == 1)
        let entity = try #require(try store.entity(of: subject))
        #expect(entity.relations.count == 2)
        let run = try #require(outcome.run)
        try await Sample.change(path) { try $0.undo(run) }
        #expect(try store.entity(of: subject)?.relations.isEmpty == true)
        #expect(try await store.verify(golden: Sample.golden).isEmpty)
    }

    @Test func aHouseholdHoldsBetweenAllOfThem() async throws {
        let proposal = try await propose(["1", "2", "3"])
        let subject = try record("1")
        try await Sample.change(path) {
            try $0.decide(proposal, .related(.household, subject: subject))
        }
        #expect(try store.entity(of: record("3"))?.relations.count == 2)
    }

    @Test func aNewEmployerIsTheSamePerson() async throws {
        let proposal = try await propose(["1", "3"])
        let later = try record("3")
        try await Sample.change(path) {
            try $0.decide(proposal, .related(.newEmployer, subject: later))
        }
        #expect(try Sample.groups(path) == [["1", "3"], ["2"], ["4"]])
        #expect(try store.proposal(proposal)?.state == "merged")
    }

    @Test func aClosedProposalIsNotDecidedAgain() async throws {
        let proposal = try await propose(["1", "3"])
        try await Sample.change(path) { try $0.decide(proposal, .unsure) }
        await #expect(throws: StoreError.self) {
            try await Sample.change(path) { try $0.decide(proposal, .same) }
        }
    }
}
