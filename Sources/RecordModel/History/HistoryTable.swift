/// A table of history that shares columns: one CSV file, one sheet.
public struct HistoryTable: Hashable, Sendable, Codable {
    /// The source that it belongs to: the same name as that of the parties it is about.
    public var source: String
    /// The table's own name: the sheet's, or the file's stem.
    public var name: String
    public var kind: HistoryKind
    /// The system that exported it, where its signature was recognised, such as `salesforce`.
    public var system: String?
    public var columns: [HistoryColumn]

    public init(
        source: String, name: String, kind: HistoryKind, system: String? = nil,
        columns: [HistoryColumn]
    ) {
        self.source = source
        self.name = name
        self.kind = kind
        self.system = system
        self.columns = columns
    }
}
