import RecordModel

/// The history that the records of one entity brought, in numbers.
public struct EntityHistory: Hashable, Sendable {
    /// Deals that can still be won, of one currency.
    public struct OpenDeals: Hashable, Sendable {
        /// As the source writes it; nil where it says none.
        public let currency: String?
        public let count: Int
        /// Their worth, exact, in millionths of the currency; deals without an amount add nothing.
        public let millionths: Int64
    }

    /// How many pieces of each kind, in the order of kinds.
    public let counts: [(kind: HistoryKind, count: Int)]
    /// By currency; none last.
    public let openDeals: [OpenDeals]
    public let openTasks: Int
    public let openTickets: Int
    /// Pieces that another system tells as well; they are among `counts` once.
    public let folded: Int

    public static func == (left: EntityHistory, right: EntityHistory) -> Bool {
        left.counts.elementsEqual(right.counts, by: ==) && left.openDeals == right.openDeals
            && left.openTasks == right.openTasks && left.openTickets == right.openTickets
            && left.folded == right.folded
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(openDeals)
        hasher.combine(openTasks)
        hasher.combine(openTickets)
        for entry in counts { hasher.combine(entry.count) }
    }
}
