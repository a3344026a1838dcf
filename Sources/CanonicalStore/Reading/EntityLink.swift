import RecordModel

/// A link between a contact and an account, seen from one of them.
public struct EntityLink: Hashable, Sendable {
    public let entity: EntityID
    /// What to call it; nil where nothing is known.
    public let name: String?
    public let basis: AccountLink.Basis
    public let role: String?
}
