import RecordModel

/// What a person said of an entity as a whole, not of one of its records.
public struct EntityEdit: Hashable, Sendable {
    /// The pin's number.
    public let pin: Int64
    /// The record with which it stays.
    public let record: RecordID
    public let field: Field
    public let label: String?
    public let text: String
    /// The records of its entity, ascending.
    public let members: [RecordID]
}
