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
    /// - Parameter merges: whether the model's judgements are written, which merges records; false
    ///   only proposes.
    func write(_ decision: MatchWorkflow.Decision, merges: Bool) async throws {
        try writeModel(decision)
        try run.replacePairs(storedPairs(decision), kind: decision.kind)
        if merges { try writeMerges(decision) }
        try run.replaceProposals(await proposals(decision), kind: decision.kind)
    }

    /// Writes the model's *same* judgements of the decision's merges.
    private func writeMerges(_ decision: MatchWorkflow.Decision) throws {
        let records = decision.table.records
        let pairs = decision.pairs
        var drafts: [JudgementDraft] = []
        for merge in decision.clustering.merges {
            for link in merge.links {
                drafts.append(
                    JudgementDraft(
                        left: records[Int(pairs.left[link])],
                        right: records[Int(pairs.right[link])], verdict: .same, decider: .model,
                        actor: decision.model.version, weight: Double(pairs.weights[link]),
                        agreements: pairs.agreements[link].rawValue))
            }
        }
        _ = try run.replaceModelJudgements(kind: decision.kind, with: drafts)
    }

    private func writeModel(_ decision: MatchWorkflow.Decision) throws {
        try run.setModel(
            version: decision.model.version, kind: decision.kind,
            definition: try JSONText.line(decision.model))
        let policy = place.policy
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

    private func proposals(_ decision: MatchWorkflow.Decision) async throws -> [ProposalDraft] {
        let proposals = decision.clustering.proposals
        if proposals.isEmpty { return [] }
        let records = decision.table.records
        let explainer = await decision.explainer(place: place)
        return try proposals.map { proposal in
            ProposalDraft(
                members: proposal.members.map { records[Int($0)] },
                reason: proposal.reason.rawValue,
                weight: proposal.cohesion,
                decisivePair: proposal.decisivePair.map {
                    RecordPair(
                        records[Int(decision.pairs.left[$0])],
                        records[Int(decision.pairs.right[$0])])
                }, evidence: try evidence(proposal, decision, explainer))
        }
    }

    /// What a reviewer will want to see of the pair on which the proposal hangs.
    private func evidence(
        _ proposal: Proposal, _ decision: MatchWorkflow.Decision, _ explainer: PairExplainer
    ) throws -> String? {
        guard let pair = proposal.decisivePair else { return nil }
        let (left, right) = (Int(decision.pairs.left[pair]), Int(decision.pairs.right[pair]))
        let records = RecordPair(decision.table.records[left], decision.table.records[right])
        return try KeptEvidence(
            explainer.explain(left: left, right: right),
            states: run.store.states([records.left, records.right])
        ).text()
    }
}
