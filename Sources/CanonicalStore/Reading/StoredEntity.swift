import RecordModel
import Resolution

/// An entity with all that the store knows of it.
public struct StoredEntity: Sendable {
    public let id: EntityID
    public let kind: PartyKind
    /// The run in which it formed.
    public let formed: RunID
    /// In the order of their references.
    public let members: [SourceRecord]
    public let golden: GoldenRecord
    /// Ids that lead here, ascending.
    public let formerIDs: [EntityID]
    /// For a contact the accounts that its records belong to, for an account its contacts.
    public let links: [EntityLink]
    /// What it has to do with other entities, by relation and id.
    public let relations: [EntityRelation]
    /// Open proposals in which its records stand.
    public let proposals: [ProposalID]
    /// What its records brought of deals, activities, tickets and the like; nil where nothing.
    public let history: EntityHistory?
}
