import CanonicalStore
import Matching
import RecordModel
import Resolution
import TextKernels

/// Prepares the open proposals for a reviewer: their order, records, what they would become, and the
/// evidence.
final class ReviewQueue {
    let place: Workplace
    private let progress: ProgressLine
    private var explainers: [PartyKind: Explainer] = [:]
    private var stakes: [ProposalID: ReviewStake]?

    /// What explanations of a kind of record need where none was kept.
    private struct Explainer {
        let explainer: PairExplainer
        let positions: [RecordID: Int]
    }

    init(place: Workplace, progress: ProgressLine) {
        self.place = place
        self.progress = progress
    }

    /// The open proposals of a selection, in its order; without those on which the reviewer waits for
    /// a second person.
    func open(_ selection: ReviewSelection) throws -> [ProposalID] {
        let store = try place.open()
        defer { try? store.close() }
        let mine = try awaitingOthers(store)
        var found = try store.queuedProposals().filter { proposal in
            (selection.kind == nil || proposal.kind == selection.kind)
                && (selection.part?.holds(proposal.fingerprint) ?? true)
                && !mine.contains(proposal.id)
        }
        if !selection.sources.isEmpty {
            let wanted = try store.openProposals(ofSources: selection.sources)
            found = found.filter { wanted.contains($0.id) }
        }
        for word in selection.words {
            let wanted = try store.openProposals(matching: word)
            found = found.filter { wanted.contains($0.id) }
        }
        if let range = selection.range {
            let initials = range.scale == .name ? try store.initialsOfOpenProposals() : [:]
            found = found.filter { range.holds($0, initial: initials[$0.id] ?? "") }
        }
        let owners =
            selection.owners.isEmpty && selection.order != .owner
            ? [:] : try store.ownersOfOpenProposals()
        if !selection.owners.isEmpty {
            let wanted = Set(selection.owners.map { TextFolder.fold($0) })
            found = found.filter { proposal in
                owners[proposal.id]?.contains { wanted.contains(TextFolder.fold($0)) } ?? false
            }
        }
        return try ordered(found, selection.order, owners: owners, store).map(\.id)
    }

    /// Opens the store to read one proposal; the caller closes it.
    func read() throws -> CanonicalStore { try place.open() }

    /// A proposal as it is now; nil where there is nothing to ask any more, because it was answered
    /// elsewhere or its records are one entity by now.
    func proposal(_ id: ProposalID, _ store: CanonicalStore) throws -> StoredProposal? {
        guard let proposal = try store.proposal(id), proposal.state == "open",
            proposal.entities.count > 1
        else { return nil }
        return proposal
    }

    /// Whether the evidence about a proposal takes a while, because none was kept.
    func needsPreparation(_ proposal: StoredProposal, _ store: CanonicalStore) throws -> Bool {
        try explainers[proposal.kind] == nil && keptEvidence(proposal, store) == nil
    }

    /// What a reviewer sees of a proposal.
    func item(
        _ proposal: StoredProposal, number: Int, count: Int, _ store: CanonicalStore
    ) async throws -> ReviewItem {
        let records = try store.sourceRecords(proposal.members)
        let reason = Proposal.Reason(rawValue: proposal.reason).map(EvidenceText.reason)
        let columns = ReviewColumns(
            place: place, store: store, kind: proposal.kind, records: records,
            groups: proposal.entities)
        let remarks = try store.remarks(of: proposal.id)
        let single = try columns.records()
        let golden = try columns.golden(Self.choices(remarks))
        let result = try columns.result(golden)
        return ReviewItem(
            id: proposal.id, number: number, count: count, kind: proposal.kind,
            reason: reason ?? proposal.reason, records: single, entities: try columns.entities(),
            result: result, evidence: try await evidence(proposal, store),
            stake: try stake(of: proposal, records, store),
            remarks: ReviewRemarks.lines(remarks, reviewer: place.actor),
            options: ReviewColumns.options(
                single, records: records, result: result, golden: golden),
            choices: Self.choices(remarks))
    }

    /// The values that somebody chose last.
    static func choices(_ remarks: [Remark]) -> [ReviewChoice] {
        remarks.last { $0.topic == .choices }.map { ReviewChoice.choices($0.text) } ?? []
    }

    // MARK: Order

    private func ordered(
        _ found: [QueuedProposal], _ order: ReviewSelection.Order,
        owners: [ProposalID: [String]], _ store: CanonicalStore
    ) throws -> [QueuedProposal] {
        // They come with the surest first; every order keeps that where it says nothing else.
        func sorted<Key: Comparable>(_ key: (QueuedProposal) -> Key) -> [QueuedProposal] {
            let keys = found.map(key)
            return found.indices.sorted { left, right in
                keys[left] != keys[right] ? keys[left] < keys[right] : left < right
            }.map { found[$0] }
        }
        switch order {
        case .weight: return found
        case .age: return sorted(\.run.rawValue)
        case .kind: return sorted(\.kind.rawValue)
        case .source:
            let sources = try store.sourcesOfOpenProposals()
            return sorted { sources[$0.id]?.first ?? "" }
        case .owner: return sorted { owners[$0.id]?.first ?? "\u{10FFFF}" }
        case .stakes:
            let stakes = try stakes(store)
            if stakes.isEmpty { return found }
            return sorted { proposal in -(stakes[proposal.id]?.value(of: proposal) ?? 0) }
        }
    }

    /// Proposals that the reviewer has answered and a second person has not.
    private func awaitingOthers(_ store: CanonicalStore) throws -> Set<ProposalID> {
        var actors: [ProposalID: Set<String>] = [:]
        for remark in try store.openRemarks(.opinion) {
            actors[remark.proposal, default: []].insert(remark.actor)
        }
        return Set(actors.filter { $0.value == [place.actor] }.keys)
    }

    // MARK: Stakes

    /// What is at stake in a proposal.
    private func stake(
        of proposal: StoredProposal, _ records: [SourceRecord], _ store: CanonicalStore
    ) throws -> ReviewStake? {
        let hasConflict = ReviewConsents(records).areInConflict
        let sides = try store.historyAtStake(now: place.time, of: proposal.id)[proposal.id] ?? []
        return sides.isEmpty && !hasConflict
            ? nil : ReviewStake(sides, hasConsentConflict: hasConflict)
    }

    /// What is at stake in one proposal, where a second person may be needed.
    func stake(of id: ProposalID) throws -> ReviewStake? {
        let store = try place.open()
        defer { try? store.close() }
        guard let proposal = try store.proposal(id) else { return nil }
        return try stake(of: proposal, store.sourceRecords(proposal.members), store)
    }

    /// What is at stake in all open proposals, once in a sitting.
    private func stakes(_ store: CanonicalStore) throws -> [ProposalID: ReviewStake] {
        if let stakes { return stakes }
        let sides = try store.historyAtStake(now: place.time)
        let conflicts = try store.openConsentConflicts()
        var made: [ProposalID: ReviewStake] = [:]
        for id in Set(sides.keys).union(conflicts) {
            made[id] = ReviewStake(
                sides[id] ?? [], hasConsentConflict: conflicts.contains(id))
        }
        stakes = made
        return made
    }

    // MARK: Evidence

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

    /// The evidence that was kept with a proposal and still stands.
    func keptEvidence(
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
