import RecordModel
import Resolution

/// One line of the crosswalk (DESIGN.md, section 5).
public struct CrosswalkRow: Hashable, Sendable {
    public let source: String
    public let recordKey: String
    /// The 1-based data row in its file; nil where there is none.
    public let row: Int?
    public let entity: EntityID
    public let kind: PartyKind
}

/// One line of the export of pairs (DESIGN.md, section 5); the left reference is the smaller.
public struct PairRow: Hashable, Sendable {
    public let left: RecordReference
    public let right: RecordReference
    public let weight: MatchWeight
    public let verdict: PairVerdict
}

/// One line of the export of redirects.
public struct RedirectRow: Hashable, Sendable {
    public let formerID: EntityID
    public let entity: EntityID
    public let kind: PartyKind
}

/// One entity as its row shows it.
public struct EntityRowView: Hashable, Sendable {
    public let id: EntityID
    public let kind: PartyKind
    public let memberCount: Int
    /// The first surviving value of each field that has a column; fields without one are missing.
    public let values: [Field: String]
}
