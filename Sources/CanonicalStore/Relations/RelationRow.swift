import RecordModel
import Resolution

/// One relation between entities as it is exported.
public struct RelationRow: Hashable, Sendable {
    public let subject: EntityID
    public let relation: String
    public let object: EntityID
    public let evidence: [RelationEvidence]
    public let since: String?
    public let until: String?
    /// `rule` or `person`, and its or their name.
    public let decider: String
    public let actor: String
    /// In ISO 8601.
    public let statedAt: String
    /// The records that state it, as `source:key`.
    public let subjectRecord: String
    public let objectRecord: String
}
