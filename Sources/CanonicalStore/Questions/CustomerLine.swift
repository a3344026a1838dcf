import RecordModel

/// One party as the question for customers answers it, with the records that say so.
public struct CustomerLine: Hashable, Sendable {
    public let entity: EntityID
    public let kind: PartyKind
    public let name: String?
    public let role: CustomerRole
    /// As the source writes it; nil where none says one.
    public let stage: String?
    public let since: CalendarDay?
    /// The owners that its records name, in order.
    public let owners: [String]
    /// Its present records, in order.
    public let records: [RecordReference]
    /// Of each column that the question's words name, the distinct texts of its records.
    public let own: [[String]]
}
