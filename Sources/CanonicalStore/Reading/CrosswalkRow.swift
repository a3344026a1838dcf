import RecordModel

/// One line of the crosswalk (DESIGN.md, section 5).
public struct CrosswalkRow: Hashable, Sendable {
    public let source: String
    public let recordKey: String
    /// The 1-based data row in its file; nil where there is none.
    public let row: Int?
    public let entity: EntityID
    public let kind: PartyKind
}
