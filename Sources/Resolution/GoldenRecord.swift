import RecordModel

/// What is known of an entity: for each field the surviving value, where it came from and which
/// rule chose it, and the values that lost, kept as alternates.
///
/// Derived from the members by a survivorship policy, never edited.
public struct GoldenRecord: Hashable, Sendable {
    /// A value of a member, with the member and the column that it stands in.
    public struct Statement: Hashable, Sendable {
        public let value: FieldValue
        public let record: RecordID

        public init(value: FieldValue, record: RecordID) {
            self.value = value
            self.record = record
        }
    }

    /// One surviving value: a single-valued field has one, a multi-valued field several.
    public struct Survivor: Hashable, Sendable {
        public let winner: Statement
        /// Equal statements of other members (same normalised value): both sources are remembered.
        public let twins: [Statement]
        /// Values that lost to the winner, and what a losing name or address says in fields that the
        /// winning one leaves out; empty for multi-valued fields, where all survive.
        public let alternates: [Statement]
        /// The rule that chose it.
        public let rule: SurvivorshipRule
        /// Whether members disagree on a critical field, which is for a person to settle.
        public let isConflict: Bool
        /// Ties the values of one thing within the golden record, such as the parts of its second
        /// address; from 0, the best first. The winner's own group is that of its source record.
        public let group: Int

        public init(
            winner: Statement, twins: [Statement], alternates: [Statement],
            rule: SurvivorshipRule, isConflict: Bool, group: Int = 0
        ) {
            self.winner = winner
            self.twins = twins
            self.alternates = alternates
            self.rule = rule
            self.isConflict = isConflict
            self.group = group
        }
    }

    public let kind: PartyKind
    /// In the order of `Field.allCases`, then group, then as the policy ranks them.
    public let survivors: [Survivor]

    public init(kind: PartyKind, survivors: [Survivor]) {
        self.kind = kind
        self.survivors = survivors
    }

    /// The first surviving text of a field; nil where none survives.
    public func text(_ field: Field) -> String? {
        survivors.first { $0.winner.value.field == field }?.winner.value.text
    }

    /// All surviving texts of a field, the best first.
    public func texts(_ field: Field) -> [String] {
        survivors.filter { $0.winner.value.field == field }.map(\.winner.value.text)
    }
}
