import RecordModel

/// A golden value that results from a plan's item: winner, rule and what became of the others.
public struct PlanValue: Codable, Hashable, Sendable {
    /// A statement of a member.
    public struct Statement: Codable, Hashable, Sendable {
        /// The member's position within the item; nil for a record outside it, such as a
        /// steward's.
        public let member: Int?
        public let field: Field
        public let text: String

        public init(member: Int?, field: Field, text: String) {
            self.member = member
            self.field = field
            self.text = text
        }
    }

    public let field: Field
    public let group: Int
    public let label: String?
    public let text: String
    /// The winner's position among the members; nil for a record outside the item.
    public let member: Int?
    public let rule: SurvivorshipRule
    public let twins: [Statement]
    public let alternates: [Statement]
    public let isConflict: Bool

    public init(
        field: Field, group: Int, label: String?, text: String, member: Int?,
        rule: SurvivorshipRule, twins: [Statement], alternates: [Statement], isConflict: Bool
    ) {
        self.field = field
        self.group = group
        self.label = label
        self.text = text
        self.member = member
        self.rule = rule
        self.twins = twins
        self.alternates = alternates
        self.isConflict = isConflict
    }
}
