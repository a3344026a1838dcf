import RecordModel
import Resolution

/// An entity with its records and what survives of them, and nothing of what it has to do with others:
/// what exports read a hundred thousand times.
public struct StoredParty: Sendable {
    public let id: EntityID
    public let kind: PartyKind
    /// In the order of their references.
    public let members: [SourceRecord]
    public let golden: GoldenRecord
    /// Of a contact the name of the account that it belongs to, the first by id that has one; nil where
    /// it belongs to none, and for accounts.
    public let accountName: String?

    public init(
        id: EntityID, kind: PartyKind, members: [SourceRecord], golden: GoldenRecord,
        accountName: String? = nil
    ) {
        self.id = id
        self.kind = kind
        self.members = members
        self.golden = golden
        self.accountName = accountName
    }

    /// The same party with fewer values.
    package func keeping(_ survivors: [GoldenRecord.Survivor]) -> StoredParty {
        StoredParty(
            id: id, kind: kind, members: members,
            golden: GoldenRecord(kind: kind, survivors: survivors), accountName: accountName)
    }
}
