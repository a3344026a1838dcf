import CanonicalStore
import Matching
import RecordModel
import Resolution

/// Draws pairs by lot among all that nobody has decided, so that the answers tell how many duplicates are
/// not found yet.
struct AuditWorkflow {
    let place: Workplace
    let progress: ProgressLine

    /// Draws a sample and opens its questions, in the order of the lots: so the place in the queue does
    /// not tell what the model thinks.
    func ask(_ count: Int) async throws -> [ProposalID] {
        let writer = try await place.openForChange("review")
        let outcome = try await writer.run(
            place.description("review", reason: "audit")
        ) { run in
            let frames = try await AuditFrames(place: place, progress: progress).frames(run.store)
            let expected = frames.reduce(0) { $0 + $1.expected }
            var asked: [(lot: UInt64, id: ProposalID)] = []
            for frame in frames {
                let share = expected > 0 ? frame.expected / expected : 0
                asked += try draw(frame, Int((Double(count) * share).rounded()), run)
            }
            return asked.sorted { ($0.lot, $0.id) < ($1.lot, $1.id) }.map(\.id)
        }
        try writer.close()
        return outcome.value
    }

    private func draw(
        _ frame: AuditFrames.Frame, _ count: Int, _ run: StoreRun
    ) throws -> [(lot: UInt64, id: ProposalID)] {
        let seed = try run.store.contentHash()
        let decision = frame.decision
        let lots = frame.pairs.map { pair in
            var hasher = StableHasher()
            hasher.append(seed)
            for end in [decision.pairs.left[pair], decision.pairs.right[pair]] {
                hasher.appendRaw(decision.table.recordHashes[Int(end)])
            }
            return hasher.finish().low
        }
        let sample = AuditSample(weights: frame.weights, lots: lots, count: count)
        var asked: [(lot: UInt64, id: ProposalID)] = []
        var strata: [KeptAudit.Stratum] = []
        for stratum in sample.strata {
            var drawn: [Int64] = []
            for position in stratum.drawn {
                let draft = try draft(frame.pairs[position], decision, run.store)
                guard let id = try run.ask([draft], kind: decision.kind).first else { continue }
                drawn.append(id.rawValue)
                asked.append((lots[position], id))
            }
            strata.append(
                .init(
                    lowest: stratum.lowest, highest: stratum.highest, pairs: stratum.pairs,
                    expected: stratum.expected, drawn: drawn))
        }
        try run.set(
            KeptAudit.setting(decision.kind),
            to: JSONText.line(KeptAudit(after: run.id.rawValue, strata: strata)))
        return asked
    }

    private func draft(
        _ pair: Int, _ decision: MatchWorkflow.Decision, _ store: CanonicalStore
    ) throws -> ProposalDraft {
        let records = decision.table.records
        let ends = RecordPair(
            records[Int(decision.pairs.left[pair])], records[Int(decision.pairs.right[pair])])
        let evidence = KeptEvidence(
            decision.explanation(of: pair), states: try store.states([ends.left, ends.right]))
        return ProposalDraft(
            members: [ends.left, ends.right], reason: Proposal.Reason.audit.rawValue,
            weight: Double(decision.pairs.weights[pair]), decisivePair: ends,
            evidence: try evidence.text())
    }
}
