import RecordModel

/// A proposal as stored.
public struct StoredProposal: Hashable, Sendable {
    public let id: ProposalID
    public let kind: PartyKind
    /// `Proposal.Reason`'s raw value.
    public let reason: String
    /// Bits: how sure the whole is.
    public let weight: Double
    public let decisivePair: RecordPair?
    /// `open`, `merged`, `apart`, `unsure` or `superseded`.
    public let state: String
    /// The entities that it would join, as they are now, in the order of their first records;
    /// members in the order of their references.
    public let entities: [[RecordID]]

    public var members: [RecordID] { entities.flatMap { $0 } }
}
