import CanonicalStore
import RecordModel

/// Does what the rules say, once; what its reason is gone for is closed.
///
/// Tasks and notes become history of the source `recollect`, linked with the party's record; an owner is
/// pinned as an edit would, and a note says which rule did it. All of it is one run, which can be undone.
struct ActionWorkflow {
    let place: Workplace
    let progress: ProgressLine
    /// The rules to follow.
    let rules: [ActionRule]
    let scope: QuestionScope
    /// Whether what was taken back is done anew.
    var again = false

    func plan(_ store: CanonicalStore) throws -> ActionPlan {
        let actions = try ActionPlanner(
            store: store, rules: rules, scope: scope, policy: place.policy
        ).plan()
        let asked = Set(rules.map(\.name))
        let known = Set((place.policy.actions ?? []).map(\.name))
        return ActionPlan(
            actions, pieces: try store.ownPieces(), rules: asked,
            known: asked == known ? known : nil, again: again)
    }

    /// - Returns: the plan that was carried out, and the run; nil where there was nothing to do.
    func apply() async throws -> (plan: ActionPlan, run: RunID?, summary: Summary) {
        let writer = try await place.openForChange("act")
        let plan = try plan(writer.store)
        if plan.new.contains(where: { $0.kind == "assignOwner" }) {
            try place.require(.changeOwners)
        }
        let outcome = try await writer.run(place.description("act")) { run in
            if plan.new.isEmpty && plan.settled.isEmpty { return }
            try write(plan, into: run)
            for action in plan.new {
                guard case .assignOwner(let owner) = action.deed,
                    let record = try run.store.record(action.record)
                else { continue }
                try run.state(.ownerName, owner, of: record, isOfEntity: true)
            }
            try await GoldenRecordMaker(place: place).refresh(run, progress)
        }
        let summary = try Summary(store: writer.store)
        try writer.close()
        return (plan, outcome.run, summary)
    }

    private func write(_ plan: ActionPlan, into run: StoreRun) throws {
        var tasks = ActionRows(kind: .task)
        var notes = ActionRows(kind: .note)
        for action in plan.new {
            var texts = [
                "Rule": action.rule, "Because": action.reasons.joined(separator: ", "),
                "Created": scope.asOf.text,
            ]
            switch action.deed {
            case .task(let subject, let isCall, let due, let owner):
                texts["Subject"] = subject
                texts["Type"] = isCall ? "Call" : "Task"
                texts["Due date"] = due?.text
                texts["Owner"] = owner
                texts["Status"] = "Open"
                tasks.add(action.key, texts, of: action.record)
            case .flag(let text):
                texts["Subject"] = text
                notes.add(action.key, texts, of: action.record)
            case .assignOwner(let owner):
                texts["Subject"] = "Owner: \(owner)"
                notes.add(action.key, texts, of: action.record)
            }
        }
        for piece in plan.settled { tasks.close(piece) }
        for rows in [tasks, notes] where rows.batch.rowCount > 0 {
            let table = try run.beginHistory(
                rows.table, file: ImportFile(path: "actions", byteCount: 0, fingerprint: ""))
            try run.appendHistory(rows.batch, to: table)
        }
        try run.finishHistory(unseen: .keep)
    }
}
