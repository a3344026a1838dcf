import RecordModel

/// One line of the export of redirects.
public struct RedirectRow: Hashable, Sendable {
    public let formerID: EntityID
    public let entity: EntityID
    public let kind: PartyKind
}
