/// From when on a relationship needs attention.
public struct AttentionLimits: Hashable, Sendable, Codable {
    /// Days without talk, while a deal is open.
    public var silentDays = 60
    /// How many tickets within how many days are many.
    public var tickets = 3
    public var ticketDays = 90
    /// Days before the end of a contract from which on something should be done.
    public var renewalDays = 60
    /// Days since which that something may have been done.
    public var renewalActivityDays = 30
    /// Days after which what nobody confirmed may be wrong.
    public var staleDays = 730

    public init() {}

    /// A limit that is left out has its default.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func days(_ key: CodingKeys, _ standard: Int) throws -> Int {
            try container.decodeIfPresent(Int.self, forKey: key) ?? standard
        }
        silentDays = try days(.silentDays, silentDays)
        tickets = try days(.tickets, tickets)
        ticketDays = try days(.ticketDays, ticketDays)
        renewalDays = try days(.renewalDays, renewalDays)
        renewalActivityDays = try days(.renewalActivityDays, renewalActivityDays)
        staleDays = try days(.staleDays, staleDays)
    }
}
