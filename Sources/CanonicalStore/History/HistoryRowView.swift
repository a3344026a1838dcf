import RecordModel

/// One piece of history as exports show it.
public struct HistoryRowView: Hashable, Sendable {
    public let reference: HistoryReference
    /// Its columns in the view `historyItem`, by name; nil where it does not say.
    public let facts: [String: String]
    /// All its cells that are not empty, as its source wrote them.
    public let cells: [HistoryItem.Value]
    public let links: [HistoryLinkView]
}

/// One link of a piece of history as exports show it.
public struct HistoryLinkView: Hashable, Sendable {
    public let item: HistoryReference
    public let role: String
    /// The raw key, address or name by which the source names the target.
    public let way: String
    public let reference: String
    /// `key`, `keyElsewhere`, `email`, `name`; nil where nothing was found.
    public let basis: String?
    /// `missing` or `ambiguous`, where nothing was found.
    public let reason: String?
    /// The target's kind, source and key; nil where nothing was found.
    public let target: (kind: String, source: String, key: String)?
    /// The entity that the target is in now; nil for what is no party.
    public let entity: EntityID?

    public static func == (left: HistoryLinkView, right: HistoryLinkView) -> Bool {
        left.item == right.item && left.role == right.role && left.reference == right.reference
            && left.basis == right.basis && left.entity == right.entity
            && left.target?.key == right.target?.key
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(item)
        hasher.combine(role)
        hasher.combine(reference)
    }
}
