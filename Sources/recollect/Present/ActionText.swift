import CanonicalStore

/// What rules do, as a table.
struct ActionText {
    let plan: ActionPlan
    let style: Style

    func lines(width: Int) -> [String] {
        var out: [String] = []
        if !plan.new.isEmpty {
            var table = TextTable([
                ("rule", .left), ("who", .left), ("does", .left), ("due", .left),
                ("owner", .left), ("because", .wrapped),
            ])
            for action in plan.new {
                let answer = ActionAnswer.Action(action, state: "new")
                table.add([
                    action.rule, action.party.name ?? action.party.entity.rawValue,
                    "\(Self.verb(action.deed)): \(answer.text)", answer.due ?? "",
                    answer.owner ?? "", action.reasons.joined(separator: ", "),
                ])
            }
            out += table.lines(width: width, style: style) + [""]
        }
        let back = plan.takenBack.count
        out.append(
            "\(Numbers.counted(plan.new.count, "thing", "things")) to do, "
                + "\(Numbers.grouped(plan.standing.count)) done before, "
                + (back == 0 ? "" : "\(Numbers.grouped(back)) taken back and not done again, ")
                + "\(Numbers.counted(plan.settled.count, "task", "tasks")) to close.")
        return out
    }

    private static func verb(_ deed: PlannedAction.Deed) -> String {
        switch deed {
        case .task(_, let isCall, _, _): isCall ? "call" : "task"
        case .assignOwner: "owner"
        case .flag: "flag"
        }
    }
}
