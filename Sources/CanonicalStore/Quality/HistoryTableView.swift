import RecordModel

/// A table of history as its files have had it.
public struct HistoryTableView: Sendable {
    public let number: Int
    public let source: String
    public let name: String
    public let kind: HistoryKind
    public let columns: [HistoryColumn]
    /// When it was imported for the first and for the last time, in UTC.
    public let firstSeen: String
    public let lastSeen: String
}
