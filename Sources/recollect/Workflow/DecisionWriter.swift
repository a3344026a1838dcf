import CanonicalStore
import Matching
import RecordModel
import Resolution

/// Writes what matching decided into a run: judgements, scored pairs, proposals, models.
struct DecisionWriter {
    let run: StoreRun
    let place: Workplace

    /// Writes the decision about one kind.
    ///
    /// - Parameters:
    ///   - decision: loses its match index, which is large, as soon as that is written.
    ///   - merges: whether the model's judgements are written, which merges records; false only proposes.
    func write(_ decision: inout MatchWorkflow.Decision, merges: Bool) async throws {
        var index = decision.index.take()
        let decision = decision
        let hinges = hinges(decision)
        // All at once: to ask the store costs more than its answer.
        let states = try run.store.states(hinges.flatMap { [$0.records.left, $0.records.right] })
        let workers = place.workers
        // What reviewers will want to see is put together while the rest is written.
        async let evidence = Self.evidence(hinges, states, decision, workers: workers)
        async let bins = decision.part == nil ? WeightBins(decision) : nil
        try writeModel(decision)
        if let index { try keep(index, of: decision) }
        index = nil
        try run.replacePairs(
            storedPairs(decision), kind: decision.kind, scope: decision.scope)
        let held = merges ? try ownerChanges(decision) : [:]
        if merges { try writeMerges(decision, held) }
        let waiting = held.keys.sorted().map { number in
            ProposalDraft(
                members: decision.clustering.merges[number].members.map {
                    decision.table.records[Int($0)]
                }, reason: Proposal.Reason.protected.rawValue, weight: 0)
        }
        try run.replaceProposals(
            proposals(decision, hinges, await evidence) + waiting, kind: decision.kind,
            scope: decision.scope)
        if let bins = await bins {
            try bins.keep(as: decision, in: run)
            try MatchedSections.keep(decision, in: run, place: place)
        }
        try WaitingRecords.keep(run, among: decision.scope)
    }

    private func keep(_ index: MatchIndex, of decision: MatchWorkflow.Decision) throws {
        if decision.scope == nil {
            try run.replaceMatchIndex(index)
        } else {
            try run.addToMatchIndex(index)
        }
    }

    /// Merges that would change an owner, which the policy does not let the run's actor do: they wait for
    /// somebody. By their number, with the entity that each of their records is in already.
    private func ownerChanges(
        _ decision: MatchWorkflow.Decision
    ) throws -> [Int: [RecordID: Int64]] {
        let governance = try run.store.policy().map { try Policy(stored: $0).governance }
        guard let governance, !governance.allows(.changeOwners, run.description.actor) else {
            return [:]
        }
        var held: [Int: [RecordID: Int64]] = [:]
        for (number, merge) in decision.clustering.merges.enumerated() {
            let records = merge.members.map { decision.table.records[Int($0)] }
            guard OwnerChange.isOne(try run.store.sourceRecords(records)) else { continue }
            let entities = try run.store.knownEntities(of: records)
            if entities.count < records.count || Set(entities.values).count > 1 {
                held[number] = entities
            }
        }
        return held
    }

    /// Writes the model's *same* judgements of the decision's merges.
    ///
    /// - Parameter held: merges of which only what is one already stays so.
    private func writeMerges(
        _ decision: MatchWorkflow.Decision, _ held: [Int: [RecordID: Int64]]
    ) throws {
        let records = decision.table.records
        let pairs = decision.pairs
        var drafts: [JudgementDraft] = []
        for (number, merge) in decision.clustering.merges.enumerated() {
            for link in merge.links {
                if let entities = held[number] {
                    let left = entities[records[Int(pairs.left[link])]]
                    let right = entities[records[Int(pairs.right[link])]]
                    guard let left, left == right else { continue }
                }
                drafts.append(
                    JudgementDraft(
                        left: records[Int(pairs.left[link])],
                        right: records[Int(pairs.right[link])], verdict: .same, decider: .model,
                        actor: decision.model.version, weight: Double(pairs.weights[link]),
                        agreements: pairs.agreements[link].rawValue))
            }
        }
        // What is held back is not merged, and what is merged of it already is not taken apart.
        _ = try run.replaceModelJudgements(
            kind: decision.kind, with: drafts, scope: decision.scope,
            keeping: run.store.heldRecords())
    }

    private func writeModel(_ decision: MatchWorkflow.Decision) throws {
        try run.setModel(
            version: decision.model.version, kind: decision.kind,
            definition: try JSONText.line(decision.model))
        let policy = place.adopted
        try run.setPolicy(version: try policy.version(), text: try policy.yaml())
    }

    /// The pairs at or above the review threshold, with the weights that clustering left them.
    private func storedPairs(_ decision: MatchWorkflow.Decision) -> StoredPairs {
        let threshold = Float(
            MatchWeight(probability: place.policy.resolution.reviewThreshold).bits)
        let records = decision.table.records
        var stored = StoredPairs()
        for index in 0..<decision.pairs.count {
            let weight = decision.clustering.adjustedWeights[index]
            guard weight >= threshold || decision.clustering.verdicts[index] != .leave else {
                continue
            }
            stored.left.append(records[Int(decision.pairs.left[index])])
            stored.right.append(records[Int(decision.pairs.right[index])])
            stored.weights.append(weight)
            stored.agreements.append(decision.pairs.agreements[index])
            stored.contradictions.append(decision.pairs.contradictions[index])
        }
        return stored
    }

    private func proposals(
        _ decision: MatchWorkflow.Decision, _ hinges: [Hinge], _ evidence: [String]
    ) -> [ProposalDraft] {
        let proposals = decision.clustering.proposals
        let records = decision.table.records
        var found = [(records: RecordPair, evidence: String)?](
            repeating: nil, count: proposals.count)
        for (hinge, text) in zip(hinges, evidence) {
            found[hinge.proposal] = (hinge.records, text)
        }
        return zip(proposals, found).map { proposal, found in
            ProposalDraft(
                members: proposal.members.map { records[Int($0)] },
                reason: proposal.reason.rawValue, weight: proposal.cohesion,
                decisivePair: found?.records, evidence: found?.evidence)
        }
    }

    private func hinges(_ decision: MatchWorkflow.Decision) -> [Hinge] {
        let proposals = decision.clustering.proposals
        let records = decision.table.records
        return proposals.indices.compactMap { number in
            proposals[number].decisivePair.map { pair in
                Hinge(
                    proposal: number, pair: pair,
                    records: RecordPair(
                        records[Int(decision.pairs.left[pair])],
                        records[Int(decision.pairs.right[pair])]))
            }
        }
    }

    /// The pair on which a proposal hangs.
    private struct Hinge: Sendable {
        let proposal: Int
        let pair: Int
        let records: RecordPair
    }

    /// What a reviewer will want to see of each pair, found on all processors.
    private static func evidence(
        _ hinges: [Hinge], _ states: [RecordState], _ decision: MatchWorkflow.Decision, workers: Int
    ) async throws -> [String] {
        let size = max(64, (hinges.count + workers - 1) / workers)
        let starts = Array(stride(from: 0, to: hinges.count, by: size))
        return try await withThrowingTaskGroup(of: (Int, [String]).self) { group in
            for (number, start) in starts.enumerated() {
                group.addTask {
                    let texts = try (start..<min(start + size, hinges.count)).map { index in
                        try KeptEvidence(
                            decision.explanation(of: hinges[index].pair),
                            states: Array(states[2 * index..<2 * index + 2])
                        ).text()
                    }
                    return (number, texts)
                }
            }
            var parts = [[String]](repeating: [], count: starts.count)
            for try await (number, part) in group { parts[number] = part }
            return parts.flatMap { $0 }
        }
    }
}
