/// What merging may not change: what the pipeline and the purchases are worth, and what is open.
///
/// - Units: amounts in millionths of the currency.
public struct HistoryTotals: Hashable, Sendable, Codable {
    /// Amounts of one currency.
    public struct Sum: Hashable, Sendable, Codable {
        /// As the sources write it; empty where they say none.
        public let currency: String
        public let count: Int
        public let millionths: Int64
    }

    /// Open deals, by currency.
    public var pipeline: [Sum] = []
    public var purchases: [Sum] = []
    public var openTasks = 0
    public var openTickets = 0
}
