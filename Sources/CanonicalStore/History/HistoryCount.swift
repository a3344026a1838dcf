import RecordModel

/// How much history of one kind a store holds, of what sources still have.
public struct HistoryCount: Hashable, Sendable {
    public let kind: HistoryKind
    public let records: Int
    /// Those that belong to a party, themselves or through another piece such as their deal.
    public let linked: Int
    /// Those that should and do not; kinds that stand on their own have none.
    public var unlinked: Int { kind.standsAlone ? 0 : records - linked }
    /// Places where they name something that the store does not have, or has several of.
    public let unresolvedReferences: Int
}
