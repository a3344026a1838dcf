import RecordModel

/// Who our customers and prospects are, in numbers.
///
/// Of each number the truth lies between two bounds: the parties as they are now, and what would be
/// left of them if all known duplicates were one.
public struct Customers: Hashable, Sendable {
    /// Parties of one kind and role that are in one stage.
    public struct Group: Hashable, Sendable {
        public let kind: PartyKind
        public let role: CustomerRole
        /// As the source writes it; nil where none says one.
        public let stage: String?
        public let minimum: Int
        public let maximum: Int
        /// How many source records they come from.
        public let records: Int
    }

    /// By kind, role from customer down, and size.
    public let groups: [Group]
    /// Parties that stand in an open proposal.
    public let concerned: Int

    /// The bounds of all groups of a kind and a role together.
    public func total(
        _ kind: PartyKind, _ role: CustomerRole? = nil
    ) -> (minimum: Int, maximum: Int, records: Int) {
        groups.filter { $0.kind == kind && (role == nil || $0.role == role) }.reduce((0, 0, 0)) {
            ($0.0 + $1.minimum, $0.1 + $1.maximum, $0.2 + $1.records)
        }
    }
}
