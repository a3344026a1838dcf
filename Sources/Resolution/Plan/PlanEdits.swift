import RecordModel

/// What a person changed in an item of a plan.
public struct PlanEdits: Hashable, Sendable {
    /// A value that is to stand instead of the one that the rules chose.
    public struct Choice: Hashable, Sendable {
        public let field: Field
        public let label: String?
        public let text: String
        /// The member that states it, as a position within the item's members; nil where none does.
        public let member: Int?
    }

    /// In the order of the item's golden values.
    public let choices: [Choice]
    /// Places of golden values whose edit says nothing that can be done: taken out, added, moved.
    public let misunderstood: [String]

    /// Compares an item as it is in the file with what the rules say.
    ///
    /// - Parameter rules: the golden values as they would be planned now.
    public init(_ item: PlanItem, rules: [PlanValue]) {
        var choices: [Choice] = []
        var misunderstood: [String] = []
        if item.golden.count != rules.count { misunderstood.append("golden") }
        for (position, pair) in zip(item.golden, rules).enumerated() where pair.0 != pair.1 {
            let (edited, planned) = pair
            guard edited.field == planned.field, edited.group == planned.group else {
                misunderstood.append("golden.\(position)")
                break
            }
            if edited.text == planned.text && edited.label == planned.label { continue }
            let stated = ([planned.winner] + planned.twins + planned.alternates).first {
                $0.field == edited.field && $0.text == edited.text
            }
            choices.append(
                Choice(
                    field: edited.field, label: edited.label, text: edited.text,
                    member: stated?.member))
        }
        self.choices = choices
        self.misunderstood = misunderstood
    }
}

extension PlanValue {
    /// The winner as a statement.
    fileprivate var winner: Statement { Statement(member: member, field: field, text: text) }
}
