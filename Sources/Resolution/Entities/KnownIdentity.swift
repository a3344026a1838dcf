import RecordModel

/// An entity id that was given out once: it resolves for ever.
public struct KnownIdentity: Hashable, Sendable {
    public let id: EntityID
    /// The source record from which the id was derived. Whoever holds it holds the id.
    public let founder: RecordID
    /// The run in which the entity first formed.
    public let formed: RunID

    public init(id: EntityID, founder: RecordID, formed: RunID) {
        self.id = id
        self.founder = founder
        self.formed = formed
    }
}
