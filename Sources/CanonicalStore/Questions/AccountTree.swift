import RecordModel

/// An account as it is: its branches, its people by department, their parts in deals, what is open
/// with them, and when somebody last talked with them.
public struct AccountTree: Sendable {
    public struct Deal: Hashable, Sendable {
        public let citation: TimelineEntry.Citation
        public let name: String?
        public let stage: String?
        public let amountMillionths: Int64?
        public let currency: String?
        public let closeDay: CalendarDay?
    }

    public struct Person: Hashable, Sendable {
        public let party: PartyReference
        public let title: String?
        public let department: String?
        /// What the person is there, at deals and on committees, as sources write it; each once.
        public let roles: [String]
        public let lastContact: CalendarDay?
        /// Deals of the person that belong to no account of the tree.
        public let deals: [Deal]
    }

    /// One account of the tree.
    public struct Node: Sendable {
        public let party: PartyReference
        /// What it is to the account above: `branch-of` or `parent-of`; nil at the top.
        public let relation: String?
        /// With it or any of its people.
        public let lastContact: CalendarDay?
        /// By the day of closing.
        public let deals: [Deal]
        /// By department, those without one first; then by name.
        public let people: [Person]
        public let branches: [Node]
    }

    public let top: Node
}
