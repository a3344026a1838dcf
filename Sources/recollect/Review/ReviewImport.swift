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
        let stake: ReviewStake?
    }

    /// Why an answer is left out.
    enum Problem: String, Encodable, CaseIterable {
        case settled, changed, incomplete, contradictory, unknownVerdict

        var sentence: String {
            switch self {
            case .settled: "settled meanwhile"
            case .changed: "a record or the question has changed since the export"
            case .incomplete: "rows are missing, or a group is not named for all of them"
            case .contradictory: "its rows say different things"
            case .unknownVerdict: "the verdict is none of the list"
            }
        }
    }

    /// What became of a table.
    struct Outcome {
        var answers: [Answer] = []
        var leftOut: [(proposal: Int64, problem: Problem)] = []
        /// Proposals without a verdict or a note.
        var unanswered = 0
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
        for number in order {
            let own = byProposal[number] ?? []
            let isFilledIn = own.contains { !$0.verdict.isEmpty || !$0.note.isEmpty }
            if !isFilledIn {
                outcome.unanswered += 1
                continue
            }
            let id = ProposalID(rawValue: number)
            guard let fingerprint = fingerprints[id], let proposal = try store.proposal(id),
                proposal.entities.count > 1
            else {
                outcome.leftOut.append((number, .settled))
                continue
            }
            switch try answer(own, proposal, fingerprint, store) {
            case .success(let verdict):
                outcome.answers.append(
                    Answer(
                        proposal: id, verdict: verdict,
                        note: own.map(\.note).first { !$0.isEmpty } ?? "",
                        stake: try queue.stake(of: id)))
            case .failure(let refusal): outcome.leftOut.append((number, refusal.problem))
            }
        }
        return outcome
    }

    private struct Refusal: Error {
        let problem: Problem
    }

    /// The verdict of a proposal's rows; nil where there is only a note.
    private func answer(
        _ rows: [ReviewSheet.Row], _ proposal: StoredProposal, _ fingerprint: String,
        _ store: CanonicalStore
    ) throws -> Result<ProposalVerdict?, Refusal> {
        let records = try store.sourceRecords(proposal.members)
        let names = ReviewColumns(
            place: place, store: store, kind: proposal.kind, records: records,
            groups: proposal.entities
        ).names
        let states = try store.states(proposal.members).map {
            ReviewSheet.state(fingerprint: fingerprint, $0)
        }
        var byName: [String: ReviewSheet.Row] = [:]
        for row in rows { byName[row.record] = row }
        guard byName.count == rows.count, rows.count == names.count,
            names.allSatisfy({ byName[$0] != nil })
        else { return .failure(Refusal(problem: .incomplete)) }
        for (name, state) in zip(names, states) where byName[name]?.state != state {
            return .failure(Refusal(problem: .changed))
        }
        let said = Set(rows.map(\.verdict)).subtracting([""])
        guard said.count <= 1 else { return .failure(Refusal(problem: .contradictory)) }
        switch said.first {
        case nil: return .success(nil)
        case "same": return .success(.same)
        case "different": return .success(.different)
        case "unsure": return .success(.unsure)
        case "groups":
            var groups: [String: [RecordID]] = [:]
            for (name, record) in zip(names, proposal.members) {
                guard let group = byName[name]?.group, !group.isEmpty else {
                    return .failure(Refusal(problem: .incomplete))
                }
                groups[group, default: []].append(record)
            }
            return .success(.divided(groups.sorted { $0.key < $1.key }.map(\.value)))
        case let word?:
            guard let relation = Relation(rawValue: word),
                let subject = names.firstIndex(where: { byName[$0]?.verdict == word })
            else { return .failure(Refusal(problem: .unknownVerdict)) }
            return .success(.related(relation, subject: proposal.members[subject]))
        }
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
                guard let verdict = answer.verdict else { continue }
                _ = try decider.decide(
                    answer.proposal, verdict, stake: answer.stake,
                    choices: ReviewQueue.choices(run.store.remarks(of: answer.proposal)), in: run)
            }
            try await GoldenRecordMaker(place: place).refresh(run, progress)
        }
        try writer.close()
        return outcome.run
    }
}
