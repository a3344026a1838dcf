import CanonicalStore
import Matching
import RecordModel
import Resolution

/// Prepares the open proposals for a reviewer: records, what they would become, and the evidence.
final class ReviewQueue {
    private let place: Workplace
    private let progress: ProgressLine
    private var explainers: [PartyKind: Explainer] = [:]

    /// What explanations of a kind of record need where none was kept.
    private struct Explainer {
        let explainer: PairExplainer
        let positions: [RecordID: Int]
    }

    init(place: Workplace, progress: ProgressLine) {
        self.place = place
        self.progress = progress
    }

    /// The open proposals, the surest first.
    func open() throws -> [ProposalID] {
        let store = try place.open()
        defer { try? store.close() }
        return try store.openProposals()
    }

    /// A proposal as it is now; nil where there is nothing to ask any more, because it was answered
    /// elsewhere or its records are one entity by now.
    func proposal(_ id: ProposalID) throws -> StoredProposal? {
        let store = try place.open()
        defer { try? store.close() }
        guard let proposal = try store.proposal(id), proposal.state == "open",
            proposal.entities.count > 1
        else { return nil }
        return proposal
    }

    /// Whether the evidence about a proposal takes a while, because none was kept.
    func needsPreparation(_ proposal: StoredProposal) throws -> Bool {
        if explainers[proposal.kind] != nil { return false }
        let store = try place.open()
        defer { try? store.close() }
        return try keptEvidence(proposal, store) == nil
    }

    /// What a reviewer sees of a proposal.
    func item(_ proposal: StoredProposal, number: Int, count: Int) async throws -> ReviewItem {
        let store = try place.open()
        defer { try? store.close() }
        let records = try store.sourceRecords(proposal.members)
        let reason = Proposal.Reason(rawValue: proposal.reason).map(EvidenceText.reason)
        let columns = ReviewColumns(place: place, kind: proposal.kind, records: records)
        return ReviewItem(
            number: number, count: count, kind: proposal.kind, reason: reason ?? proposal.reason,
            records: columns.records(of: proposal.entities),
            entities: columns.entities(proposal.entities), result: columns.result,
            evidence: try await evidence(proposal, store))
    }

    private func evidence(
        _ proposal: StoredProposal, _ store: CanonicalStore
    ) async throws -> ReviewItem.Evidence? {
        if let kept = try keptEvidence(proposal, store) { return kept }
        let pair = decisivePair(proposal)
        let explainer = try await explainer(of: proposal.kind, store)
        guard let left = explainer.positions[pair.left],
            let right = explainer.positions[pair.right]
        else { return nil }
        return ReviewItem.Evidence(
            explainer.explainer.explain(left: min(left, right), right: max(left, right)))
    }

    private func keptEvidence(
        _ proposal: StoredProposal, _ store: CanonicalStore
    ) throws -> ReviewItem.Evidence? {
        let pair = decisivePair(proposal)
        guard let text = try store.evidence(of: proposal.id), let kept = KeptEvidence(text: text),
            kept.stands(try store.states([pair.left, pair.right]))
        else { return nil }
        return kept.evidence
    }

    private func decisivePair(_ proposal: StoredProposal) -> RecordPair {
        let first = proposal.entities.compactMap(\.first)
        return proposal.decisivePair ?? RecordPair(first[0], first[1])
    }

    /// Normalises and blocks all records of a kind, once in a sitting.
    private func explainer(
        of kind: PartyKind, _ store: CanonicalStore
    ) async throws -> Explainer {
        if let known = explainers[kind] { return known }
        let matching = MatchWorkflow(store: store, place: place, progress: progress)
        progress.begin("Preparing the evidence")
        let table = try await matching.table(kind)
        let model = try await matching.model(for: table)
        var positions: [RecordID: Int] = [:]
        for (index, record) in table.records.enumerated() { positions[record] = index }
        let explainer = await PairExplainer(
            table, model: model, policy: place.policy.matching, workers: place.workers)
        progress.clear()
        let made = Explainer(explainer: explainer, positions: positions)
        explainers[kind] = made
        return made
    }
}
