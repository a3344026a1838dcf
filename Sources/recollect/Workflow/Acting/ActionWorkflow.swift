import CanonicalStore
import RecordModel

/// Does what the rules say, once; what its reason is gone for is closed.
///
/// Tasks and notes become history of the source `recollect`, linked with the party's record; an owner is
/// pinned as an edit would. All of it is one run, which can be undone.
struct ActionWorkflow {
    /// The source that tasks and notes of rules belong to.
    static let source = CanonicalStore.ownSource

    let place: Workplace
    let progress: ProgressLine
    let rules: [ActionRule]
    let scope: QuestionScope

    /// What is to be done, and what was done before.
    struct Plan {
        /// Not done yet.
        let new: [PlannedAction]
        /// Done in an earlier run, and the reason is still there.
        let standing: [PlannedAction]
        /// Open tasks of these rules for which there is no reason any more.
        let settled: [HistoryRowView]
    }

    func plan(_ store: CanonicalStore) throws -> Plan {
        let planned = try ActionPlanner(
            store: store, rules: rules, scope: scope,
            departed: place.policy.quality.departedOwners
        ).plan()
        let known = try store.ownHistory()
        let open = Set(known.filter { $0.facts["state"] != "closed" }.map(\.reference.key))
        let names = Set(rules.map(\.name))
        let keys = Set(planned.map(\.key))
        return Plan(
            new: planned.filter { !open.contains($0.key) },
            standing: planned.filter { open.contains($0.key) },
            settled: known.filter { row in
                row.reference.kind == .task && row.facts["state"] == "open"
                    && !keys.contains(row.reference.key)
                    && row.cells.contains { $0.header == "Rule" && names.contains($0.text) }
            })
    }

    /// - Returns: the plan that was carried out, and the run; nil where there was nothing to do.
    func apply() async throws -> (plan: Plan, run: RunID?, summary: Summary) {
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
                    let entity = try run.store.entity(action.party.entity),
                    let member = entity.members.first(where: { $0.reference == action.record })
                else { continue }
                try run.state(.ownerName, owner, of: member.id, isOfEntity: true)
            }
            try await GoldenRecordMaker(place: place).refresh(run, progress)
        }
        let summary = try Summary(store: writer.store)
        try writer.close()
        return (plan, outcome.run, summary)
    }

    private func write(_ plan: Plan, into run: StoreRun) throws {
        var tasks = ActionRows(kind: .task)
        var notes = ActionRows(kind: .note)
        for action in plan.new {
            switch action.deed {
            case .task(let subject, let isCall, let due, let owner):
                tasks.add(
                    action.key,
                    [
                        "Subject": subject, "Type": isCall ? "Call" : "Task",
                        "Due date": due?.text ?? "", "Owner": owner ?? "", "Status": "Open",
                        "Rule": action.rule, "Because": action.reasons.joined(separator: ", "),
                        "Created": scope.asOf.text,
                    ], of: action.record)
            case .flag(let text):
                notes.add(
                    action.key,
                    [
                        "Subject": text, "Rule": action.rule,
                        "Because": action.reasons.joined(separator: ", "),
                        "Created": scope.asOf.text,
                    ], of: action.record)
            case .assignOwner: continue
            }
        }
        for row in plan.settled { tasks.close(row) }
        for rows in [tasks, notes] where rows.batch.rowCount > 0 {
            let table = try run.beginHistory(
                rows.table, file: ImportFile(path: "actions", byteCount: 0, fingerprint: ""))
            try run.appendHistory(rows.batch, to: table)
        }
        try run.finishHistory(unseen: .keep)
    }
}
