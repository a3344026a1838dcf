import RecordModel

/// An entity that rules had to choose for, with what they chose from.
public struct ChosenEntity: Sendable {
    public let id: EntityID
    public let members: EntityMembers
    /// The internal number, for asking for the next ones.
    let number: Int64
}
