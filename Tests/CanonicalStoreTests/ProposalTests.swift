import CanonicalStore
import Matching
import RecordModel
import Resolution
import Testing

struct ProposalTests {
    let folder: TemporaryFolder
    let path: String

    init() async throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
    }

    private var store: CanonicalStore { get throws { try CanonicalStore.open(at: path) } }

    private func propose(_ keys: [String], weight: Double = 3) async throws -> Bool {
        let members = try keys.map { try Sample.record(store, $0) }
        return try await Sample.change(path) {
            try $0.replaceProposals(
                [ProposalDraft(members: members, reason: "bridge", weight: weight)], kind: .contact)
        }.hasChanged
    }

    @Test func theSameProposalIsNotOpenedTwice() async throws {
        #expect(try await propose(["1", "3"]))
        #expect(try await propose(["3", "1"]) == false)
        #expect(try store.status().reviewItems == 1)
        #expect(try await propose(["1", "2"]))
        #expect(try store.proposals().map(\.members.count) == [2])
    }

    @Test(arguments: [
        (ProposalAnswer.same, [["1", "3"], ["2"], ["4"]]),
        (.different, [["1"], ["2"], ["3"], ["4"]]),
        (.unsure, [["1"], ["2"], ["3"], ["4"]]),
    ])
    func anAnswerJudgesAndClosesAndCanBeUndone(
        _ answer: ProposalAnswer, _ groups: [[String]]
    ) async throws {
        _ = try await propose(["1", "3"])
        let proposal = try #require(try store.proposals().first)
        #expect(proposal.entities.count == 2)
        let outcome = try await Sample.change(path) { try $0.answer(proposal.id, answer) }
        #expect(try Sample.groups(path) == groups)
        #expect(try store.proposals().isEmpty)
        #expect(try store.standingJudgements().count == 1)
        // Asked again by a later plan: it was answered.
        #expect(try await propose(["1", "3"]) == false)
        let run = try #require(outcome.run)
        try await Sample.change(path) { try $0.undo(run) }
        #expect(try store.proposals().map(\.id) == [proposal.id])
        #expect(try store.standingJudgements().isEmpty)
    }

    @Test func pairsAreExportedWithWhatHoldsOfThem() async throws {
        let records = try ["1", "2", "3", "4"].map { try Sample.record(store, $0) }
        var pairs = StoredPairs()
        for (left, right, weight) in [(2, 0, Float(12)), (1, 3, 1), (0, 1, 0.5)] {
            pairs.left.append(records[left])
            pairs.right.append(records[right])
            pairs.weights.append(weight)
            pairs.agreements.append(.name)
            pairs.contradictions.append([])
        }
        let stored = pairs
        try await Sample.change(path) { run in
            try run.replacePairs(stored, kind: .contact)
            try run.judge([Sample.same(run.store, "1", "3", decider: .model)])
            try run.replaceProposals(
                [ProposalDraft(members: [records[1], records[3]], reason: "x", weight: 1)],
                kind: .contact)
        }
        var rows: [PairRow] = []
        try store.forEachPairRow { rows.append($0) }
        #expect(rows.map { "\($0.left.key)-\($0.right.key)" } == ["1-2", "1-3", "2-4"])
        #expect(rows.map(\.verdict) == [.leave, .merge, .review])
        #expect(try store.pair(records[2], records[0])?.weight.bits == 12)
        let again = try await Sample.change(path) { try $0.replacePairs(stored, kind: .contact) }
        #expect(!again.hasChanged)
    }

    @Test func linksCountAsContentAndAreShownFromBothSides() async throws {
        try await Sample.load(
            path, [["a1", "Berg AS", "", "", "Oslo"]],
            table: Sample.table(name: "a", kind: .account))
        let before = try store.contentHash()
        let contact = try Sample.record(store, "1")
        let account = try Sample.record(store, "a1", kind: .account)
        try await Sample.change(path) {
            try $0.replaceLinks([AccountLink(contact: contact, account: account, basis: .key)])
        }
        #expect(try store.contentHash() != before)
        #expect(try store.entity(of: contact)?.links.map(\.name) == ["Berg AS"])
        #expect(try store.entity(of: account)?.links.map(\.name) == ["Anna Berg"])
        #expect(try await store.verify(golden: Sample.golden).isEmpty)
        try await Sample.change(path) { try $0.replaceLinks([]) }
        #expect(try store.contentHash() == before)
    }
}
