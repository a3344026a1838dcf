import CanonicalStore
import RecordModel
import Resolution

/// Takes the answers of a table that was filled in.
struct ReviewImport {
    let place: Workplace
    let progress: ProgressLine

    /// An answer about one proposal.
    struct Answer {
        let proposal: ProposalID
        let verdict: ProposalVerdict?
        let note: String
        /// All that was chosen for the records, before and in the table.
        let choices: [ReviewChoice]
        /// Whether the table says other things of the records than what was chosen before.
        let hasEdits: Bool
        let stake: ReviewStake?
    }

    /// Why an answer is left out.
    enum Problem: String, Encodable, CaseIterable {
        case settled, changed, incomplete, contradictory, unknownVerdict, unreadableEdit, whose

        var sentence: String {
            switch self {
            case .settled: "settled meanwhile"
            case .changed: "a record or the question has changed since the export"
            case .incomplete: "rows are missing, or a group is not named for all of them"
            case .contradictory: "its rows say different things"
            case .unknownVerdict: "the verdict is none of the list"
            case .unreadableEdit: "the edit is not written as field=value, such as city=Bergen"
            case .whose:
                "nobody has said whose the values are that were written down before; repeat them as edit "
                    + "in the row whose they are, or write - there"
            }
        }
    }

    /// An answer that waits for a better one: nothing of it was taken over.
    struct LeftOut {
        let proposal: Int64
        let problem: Problem
        /// The line of the file that it is about.
        let line: Int
    }

    /// What became of a table.
    struct Outcome {
        var answers: [Answer] = []
        var leftOut: [LeftOut] = []
        /// Proposals without a verdict, a note or an edit.
        var unanswered = 0
        /// The lines whose values are others than those written, which changes nothing.
        var otherValues: [Int] = []
    }

    /// Finds what the rows answer; nothing is written.
    func read(_ rows: [ReviewSheet.Row]) throws -> Outcome {
        var order: [Int64] = []
        var byProposal: [Int64: [ReviewSheet.Row]] = [:]
        for row in rows {
            if byProposal[row.proposal] == nil { order.append(row.proposal) }
            byProposal[row.proposal, default: []].append(row)
        }
        let store = try place.open()
        defer { try? store.close() }
        var fingerprints: [ProposalID: String] = [:]
        for queued in try store.queuedProposals() { fingerprints[queued.id] = queued.fingerprint }
        let queue = ReviewQueue(place: place, progress: progress)
        var outcome = Outcome()
        outcome.otherValues = rows.filter(\.hasOtherValues).map(\.line)
        for number in order {
            let own = byProposal[number] ?? []
            let isFilledIn = own.contains {
                !$0.verdict.isEmpty || !$0.note.isEmpty || !$0.edit.isEmpty
            }
            if !isFilledIn {
                outcome.unanswered += 1
                continue
            }
            let id = ProposalID(rawValue: number)
            guard let fingerprint = fingerprints[id], let proposal = try store.proposal(id),
                proposal.entities.count > 1
            else {
                outcome.leftOut.append(
                    LeftOut(proposal: number, problem: .settled, line: own[0].line))
                continue
            }
            let filled = FilledProposal(
                proposal: proposal, rows: own, names: try names(proposal, store))
            let states = try store.states(proposal.members)
            let former = ReviewQueue.choices(try store.remarks(of: id))
            let stake = try queue.stake(of: id)
            do throws(FilledProposal.Refusal) {
                let ordered = try filled.inOrder(states: states, fingerprint)
                let verdict = try filled.verdict(ordered)
                let choices = try filled.choices(after: verdict, former: former)
                outcome.answers.append(
                    Answer(
                        proposal: id, verdict: verdict,
                        note: own.map(\.note).first { !$0.isEmpty } ?? "", choices: choices,
                        hasEdits: choices != former, stake: stake))
            } catch {
                outcome.leftOut.append(
                    LeftOut(proposal: number, problem: error.problem, line: error.line))
            }
        }
        return outcome
    }

    private func names(_ proposal: StoredProposal, _ store: CanonicalStore) throws -> [String] {
        ReviewColumns(
            place: place, store: store, kind: proposal.kind,
            records: try store.sourceRecords(proposal.members), groups: proposal.entities
        ).names
    }

    /// Writes the answers in one run.
    ///
    /// - Returns: the run; nil where nothing changed.
    func write(_ answers: [Answer]) async throws -> RunID? {
        let writer = try await place.openForChange("review")
        let decider = ReviewDecider(place: place)
        let outcome = try await writer.run(place.description("review", reason: "import")) { run in
            for answer in answers {
                if !answer.note.isEmpty { try run.remark(answer.proposal, .note, answer.note) }
                if answer.hasEdits {
                    try run.remark(answer.proposal, .choices, ReviewChoice.text(answer.choices))
                }
                guard let verdict = answer.verdict else { continue }
                _ = try decider.decide(
                    answer.proposal, verdict, stake: answer.stake, choices: answer.choices, in: run)
            }
            try await GoldenRecordMaker(place: place).refresh(run, progress)
        }
        try writer.close()
        return outcome.run
    }
}
