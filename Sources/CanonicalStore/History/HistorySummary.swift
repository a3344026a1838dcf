import RecordModel

/// What an import did to one table of history.
public struct HistorySummary: Hashable, Sendable {
    public let source: String
    public let name: String
    public let kind: HistoryKind
    public let counts: AppendCounts
    /// Records marked absent.
    public let absent: Int
    /// Records that the files did not bring and that were kept.
    public let keptUnseen: Int
}

/// A table of history that is being imported; `appendHistory` takes it.
public struct ImportingHistory: Hashable, Sendable {
    let layout: Int64
    let file: Int64
}
