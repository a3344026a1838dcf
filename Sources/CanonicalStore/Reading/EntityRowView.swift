import RecordModel

/// One entity as its row shows it.
public struct EntityRowView: Hashable, Sendable {
    public let id: EntityID
    public let kind: PartyKind
    public let memberCount: Int
    /// The first surviving value of each field that has a column; fields without one are missing.
    public let values: [Field: String]
}
