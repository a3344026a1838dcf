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
}
