import CanonicalStore
import RecordModel
import Resolution

/// Finds what a person changed in a plan: values chosen, and items taken out.
struct PlanEditWorkflow {
    let store: CanonicalStore
    let place: Workplace

    /// By position of the item what was changed in its golden values.
    ///
    /// - Parameter stale: items that are not looked at.
    /// - Throws: `CommandFailure` with `.badData` for an edit that says nothing that can be done.
    func edits(of plan: MergePlan, leavingOut stale: Set<Int>) throws -> [Int: PlanEdits] {
        // Under other rules other values would win, whatever a person did.
        guard try plan.header.policyVersion == place.policy.version() else { return [:] }
        let maker = GoldenRecordMaker(place: place)
        var found: [Int: PlanEdits] = [:]
        for (position, item) in plan.items.enumerated()
        where !stale.contains(position) && item.verdict == .merge {
            let ids = try item.members.compactMap {
                try store.record($0.reference(kind: item.kind))
            }
            if ids.count != item.members.count { continue }
            var places: [RecordID: Int] = [:]
            for (place, record) in ids.enumerated() { places[record] = place }
            let golden = maker.golden(
                kind: item.kind, members: try store.sourceRecords(ids),
                pins: try store.standingPins(of: ids))
            let edits = PlanEdits(item, rules: PlanItem.values(of: golden, places: places))
            if let problem = edits.misunderstood.first {
                throw CommandFailure(
                    .badData,
                    "Item \(item.id): the edit at \(problem) says nothing that can be done. Change "
                        + "the text of a value, or take the item out.")
            }
            if !edits.choices.isEmpty { found[position] = edits }
        }
        return found
    }

    /// The merges that a person took out of a plan: those that the same store plans and the file does
    /// not have.
    ///
    /// - Throws: `CommandFailure` with `.gateNotMet` where the store has moved on since.
    func dropped(from plan: MergePlan, progress: ProgressLine) async throws -> [PlanItem] {
        guard plan.missingItems > 0 else { return [] }
        guard try plan.header.storeState == store.contentHash(),
            try plan.header.policyVersion == place.policy.version()
        else {
            throw CommandFailure(
                .gateNotMet,
                "The store or the policy has changed since the plan was made, so nobody can tell which "
                    + "items were taken out. Make the plan again, or let them mean nothing with --dropped leave."
            )
        }
        let present = Set(plan.items.map(\.id))
        let matching = MatchWorkflow(store: store, place: place, progress: progress)
        let planning = PlanWorkflow(store: store, place: place, progress: progress)
        var dropped: [PlanItem] = []
        for kind in PartyKind.allCases {
            guard let decision = try await matching.decide(kind, retrain: false) else { continue }
            dropped += try planning.items(decision).filter {
                $0.verdict == .merge && !present.contains($0.id)
            }
        }
        progress.clear()
        return dropped
    }
}
