import CanonicalStore
import RecordModel
import Resolution
import Testing

/// A question that something else has answered is not asked any more, and comes back with what answered it
/// being taken back.
struct SettlingTests {
    private let folder: TemporaryFolder
    private let path: String

    init() async throws {
        folder = try TemporaryFolder()
        path = folder.path("s.sqlite")
        try await Sample.load(path, Sample.people)
        try await propose()
    }

    private var store: CanonicalStore { get throws { try CanonicalStore.open(at: path) } }
    private var open: Int { get throws { try store.proposals().count } }

    private func propose() async throws {
        try await Sample.change(path) { run in
            let members = try ["1", "3"].map { try Sample.record(run.store, $0) }
            try run.replaceProposals(
                [
                    ProposalDraft(
                        members: members, reason: "bridge", weight: 3,
                        decisivePair: RecordPair(members[0], members[1]), evidence: "{}")
                ], kind: .contact)
        }
    }

    private func judge(_ verdict: Verdict, _ decider: Judgement.Decider) async throws -> RunID {
        let outcome = try await Sample.change(path) { run in
            try run.judge([
                Sample.same(run.store, "1", "3", decider: decider, verdict: verdict)
            ])
        }
        return try #require(outcome.run)
    }

    @Test(arguments: [Verdict.same, .different])
    func aJudgementAnswersTheQuestionAtOnceAndUndoAsksItAgain(_ verdict: Verdict) async throws {
        let run = try await judge(verdict, .person)
        #expect(try open == 0)
        let undo = try await Sample.change(path) { try $0.undo(run) }.run
        #expect(try open == 1)
        try await Sample.change(path) { try $0.undo(#require(undo)) }
        #expect(try open == 0)
        #expect(try await store.verify(golden: Sample.golden).isEmpty)
    }

    @Test func whatTheModelHoldsApartIsStillAQuestion() async throws {
        _ = try await judge(.different, .model)
        #expect(try open == 1)
    }

    @Test func theNextMatchingMayAskAgain() async throws {
        _ = try await judge(.same, .model)
        #expect(try open == 0)
        try await Sample.change(path) {
            _ = try $0.replaceModelJudgements(kind: .contact, with: [])
        }
        try await propose()
        #expect(try open == 1)
    }

    @Test func theQuestionsAndAbsenceOfADayAreKnownLater() async throws {
        let asked = try #require(try store.runs().last?.id)
        let record = try Sample.record(store, "1")
        let answered = try await judge(.different, .person)
        try await Sample.load(
            path, Sample.people.filter { $0[0] != "1" }, unseen: .markAbsent)
        let gone = try #require(try store.runs().last?.id)
        try await Sample.load(path, Sample.people)
        let back = try #require(try store.runs().last?.id)
        try await Sample.change(path) { try $0.undo(answered) }
        func open(_ run: RunID) async throws -> Int? {
            try await store.entity(of: record, asOf: run, golden: Sample.golden)?.proposals.count
        }
        #expect(try await open(RunID(rawValue: asked.rawValue - 1)) == 0)
        #expect(try await open(asked) == 1)
        #expect(try await open(answered) == 0)
        #expect(try await open(back) == 0)
        #expect(try self.open == 1)
        func absent(_ run: RunID) throws -> RunID? {
            try store.standings([record], asOf: run).first?.absentSince
        }
        #expect(try absent(answered) == nil)
        #expect(try absent(gone) == gone)
        #expect(try absent(back) == nil)
    }
}
