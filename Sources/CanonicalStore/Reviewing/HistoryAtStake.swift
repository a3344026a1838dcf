import RecordModel

/// Open history of one side of a proposal, in numbers.
public struct HistoryAtStake: Hashable, Sendable {
    /// The internal number of the entity that the history belongs to.
    public let entity: Int64
    public internal(set) var openDeals = 0
    /// What open deals are worth together, in millionths, whatever their currency.
    public internal(set) var millionths: Int64 = 0
    public internal(set) var openTickets = 0
    public internal(set) var overdueTasks = 0

    public init(
        entity: Int64, openDeals: Int = 0, millionths: Int64 = 0, openTickets: Int = 0,
        overdueTasks: Int = 0
    ) {
        self.entity = entity
        self.openDeals = openDeals
        self.millionths = millionths
        self.openTickets = openTickets
        self.overdueTasks = overdueTasks
    }
}
