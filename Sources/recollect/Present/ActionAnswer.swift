import CanonicalStore
import RecordModel

/// `act --json` (docs/json-output.md, `recollect.actions/1`).
struct ActionAnswer: Encodable {
    struct Action: Encodable {
        let rule: String
        let entity: String
        let name: String?
        let source: String
        let recordKey: String
        let kind: String
        let text: String
        let due: String?
        let owner: String?
        let because: [String]
        /// `new`, `standing` (done in an earlier run) or `takenBack` (and not done again).
        let state: String

        enum CodingKeys: String, CodingKey {
            case rule, entity, name, source, kind, text, due, owner, because, state
            case recordKey = "record_key"
        }

        init(_ action: PlannedAction, state: String) {
            rule = action.rule
            entity = action.party.entity.rawValue
            name = action.party.name
            source = action.record.source
            recordKey = action.record.key
            kind = action.kind
            because = action.reasons
            self.state = state
            switch action.deed {
            case .task(let subject, _, let due, let owner):
                text = subject
                self.due = due?.text
                self.owner = owner
            case .assignOwner(let owner):
                text = owner
                due = nil
                self.owner = owner
            case .flag(let flag):
                text = flag
                due = nil
                owner = nil
            }
        }
    }

    let schema = "recollect.actions/1"
    /// Null where nothing was done.
    let run: Int64?
    let isApplied: Bool
    let actions: [Action]
    /// Tasks of earlier runs that are closed because their reason is gone.
    let closed: Int

    enum CodingKeys: String, CodingKey {
        case schema, run, actions, closed
        case isApplied = "applied"
    }

    init(_ plan: ActionPlan, run: RunID?, isApplied: Bool) {
        self.run = run?.rawValue
        self.isApplied = isApplied
        closed = plan.settled.count
        actions =
            plan.new.map { Action($0, state: "new") }
            + plan.standing.map { Action($0, state: "standing") }
            + plan.takenBack.map { Action($0, state: "takenBack") }
    }
}
