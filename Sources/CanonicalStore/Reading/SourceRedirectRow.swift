import RecordModel

/// A record of a source and the record of the same source that it leads to.
public struct SourceRedirectRow: Hashable, Sendable {
    public let source: String
    public let kind: PartyKind
    public let recordKey: String
    /// Its own key where an earlier redirect is taken back.
    public let leadingKey: String
    public let entity: EntityID
    /// Whether an earlier pack sent the record elsewhere and it stands for itself again.
    public let isCorrection: Bool
}
