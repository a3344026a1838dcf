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

    /// What was done with a plan's items.
    struct Done {
        var merges = 0
        var proposals = 0
        /// Items that a person turned into the opposite, or decided where the plan would have asked.
        var decided = 0
        /// Golden values that a person chose.
        var choices = 0
        /// Items that a person took out and that are judged different.
        var dropped = 0
    }

    /// Writes the items, all but those left out.
    ///
    /// - Parameters:
    ///   - stale: positions of items that are left out.
    ///   - edits: by position what a person changed in the golden values.
    ///   - dropped: items that a person took out of the plan and that are to be held apart.
    ///   - approved: positions of merges that need somebody's approval: they are that person's
    ///     judgement, so that no later matching takes them back.
    func apply(
        leavingOut stale: Set<Int>, edits: [Int: PlanEdits], dropped: [PlanItem],
        approved: Set<Int> = []
    ) throws -> Done {
        var done = Done()
        var drafts: [JudgementDraft] = []
        var decisions: [JudgementDraft] = []
        var proposals: [PartyKind: [ProposalDraft]] = [:]
        for (position, item) in plan.items.enumerated() where !stale.contains(position) {
            guard let records = try records(of: item) else { continue }
            switch (item.verdict, item.plannedVerdict) {
            case (.merge, .merge):
                done.merges += 1
                if approved.contains(position) {
                    decisions += people(item, records, .same)
                } else {
                    drafts += judgements(item, records)
                }
            case (.merge, _):
                done.decided += 1
                decisions += people(item, records, .same)
            case (.leave, _):
                done.decided += 1
                decisions += people(item, records, .different)
            case (.review, _):
                proposals[item.kind, default: []].append(proposal(item, records))
            }
            if item.verdict == .merge, let edits = edits[position] {
                done.choices += try choose(edits, records)
            }
        }
        for item in dropped {
            guard let records = try records(of: item) else { continue }
            done.dropped += 1
            decisions += people(item, records, .different)
        }
        _ = try run.judge(drafts)
        _ = try run.judge(decisions)
        for kind in PartyKind.allCases {
            guard let drafts = proposals[kind] else { continue }
            done.proposals += drafts.count
            try run.replaceProposals(drafts, kind: kind)
        }
        return done
    }

    /// The records of an item's members; nil where the store lacks one.
    private func records(of item: PlanItem) throws -> [RecordID]? {
        let records = try item.members.compactMap { member in
            try run.store.record(member.reference(kind: item.kind))
        }
        return records.count == item.members.count ? records : nil
    }

    /// A person's judgements: all pairs are the same, or those of different entities different.
    private func people(
        _ item: PlanItem, _ records: [RecordID], _ verdict: Verdict
    ) -> [JudgementDraft] {
        var drafts: [JudgementDraft] = []
        for right in records.indices.dropFirst() {
            for left in 0..<right {
                let isTogether = item.entities.contains {
                    $0.contains(left) && $0.contains(right)
                }
                if verdict == .different && isTogether { continue }
                drafts.append(
                    JudgementDraft(
                        left: records[left], right: records[right], verdict: verdict,
                        decider: .person, actor: run.description.actor))
            }
        }
        return drafts
    }

    /// Pins what a person chose; a choice that no member states belongs to the whole entity.
    private func choose(_ edits: PlanEdits, _ records: [RecordID]) throws -> Int {
        for choice in edits.choices {
            try run.state(
                choice.field, label: choice.label, choice.text,
                of: records[choice.member ?? 0], isOfEntity: choice.member == nil)
        }
        return edits.choices.count
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
