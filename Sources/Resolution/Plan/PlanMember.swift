import RecordModel

/// A record of a plan's item, with the state of it that the plan was made from.
public struct PlanMember: Codable, Hashable, Sendable {
    public let source: String
    public let key: String
    public let version: Int
    /// The hash of the record's content at that version.
    public let contentHash: String

    public init(source: String, key: String, version: Int, contentHash: String) {
        self.source = source
        self.key = key
        self.version = version
        self.contentHash = contentHash
    }

    /// The record's name outside the store.
    public func reference(kind: PartyKind) -> RecordReference {
        RecordReference(source: source, kind: kind, key: key)
    }
}
