import RecordModel

/// A party named in an answer: its id and what it is called.
public struct PartyReference: Hashable, Comparable, Sendable {
    public let entity: EntityID
    /// Nil where nothing says a name.
    public let name: String?

    public init(entity: EntityID, name: String?) {
        self.entity = entity
        self.name = name
    }

    public static func < (left: PartyReference, right: PartyReference) -> Bool {
        (left.name ?? "~", left.entity) < (right.name ?? "~", right.entity)
    }
}
