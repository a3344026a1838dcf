import CanonicalStore
import RecordModel
import Resolution

/// Applies a plan: its merges become judgements of the model, its other items proposals.
struct ApplyWorkflow {
    let run: StoreRun
    let plan: MergePlan

    /// The positions of items of which a record changed since the plan was made.
    static func staleItems(_ plan: MergePlan, in store: CanonicalStore) throws -> [Int] {
        var states: [RecordReference: MergePlan.RecordState] = [:]
        for item in plan.items {
            for member in item.members {
                let reference = member.reference(kind: item.kind)
                guard states[reference] == nil, let record = try store.record(reference),
                    let state = try store.states([record]).first
                else { continue }
                states[reference] = MergePlan.RecordState(
                    version: state.version, contentHash: state.contentHash.hexadecimal)
            }
        }
        return plan.staleItems { states[$0] }
    }

    /// Writes the items, all but those left out.
    ///
    /// - Returns: how many merges and proposals were written.
    func apply(leavingOut stale: Set<Int>) throws -> (merges: Int, proposals: Int) {
        var drafts: [JudgementDraft] = []
        var proposals: [PartyKind: [ProposalDraft]] = [:]
        var merges = 0
        for (position, item) in plan.items.enumerated() where !stale.contains(position) {
            let records = try item.members.compactMap { member in
                try run.store.record(member.reference(kind: item.kind))
            }
            guard records.count == item.members.count else { continue }
            if item.verdict == .merge {
                merges += 1
                drafts += judgements(item, records)
            } else {
                proposals[item.kind, default: []].append(proposal(item, records))
            }
        }
        _ = try run.judge(drafts)
        var proposed = 0
        for kind in PartyKind.allCases {
            guard let drafts = proposals[kind] else { continue }
            proposed += drafts.count
            try run.replaceProposals(drafts, kind: kind)
        }
        return (merges, proposed)
    }

    private func judgements(_ item: PlanItem, _ records: [RecordID]) -> [JudgementDraft] {
        item.evidence.filter(\.isLink).map { pair in
            JudgementDraft(
                left: records[pair.left], right: records[pair.right], verdict: .same,
                decider: .model, actor: plan.header.modelVersions[item.kind.rawValue] ?? "plan",
                weight: pair.weight)
        }
    }

    private func proposal(_ item: PlanItem, _ records: [RecordID]) -> ProposalDraft {
        let decisive = item.decisivePair.flatMap { pair in
            pair.count == 2 ? RecordPair(records[pair[0]], records[pair[1]]) : nil
        }
        let between = item.evidence.filter { pair in
            !item.entities.contains { $0.contains(pair.left) && $0.contains(pair.right) }
        }
        let mean = between.reduce(0) { $0 + $1.weight } / Double(max(1, between.count))
        return ProposalDraft(
            members: records, reason: (item.reason ?? .belowThreshold).rawValue, weight: mean,
            decisivePair: decisive)
    }
}
