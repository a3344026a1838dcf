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

/// A scored pair as stored.
public struct StoredPair: Hashable, Sendable {
    public let pair: RecordPair
    public let weight: MatchWeight
    /// `EvidenceKinds.rawValue`.
    public let agreements: UInt16
    public let contradictions: UInt16
}

/// A run as stored.
public struct StoredRun: Hashable, Sendable {
    public let id: RunID
    public let description: RunDescription
    /// JSON: what it did, in numbers.
    public let counts: String
    /// The store's content hash after it.
    public let contentHash: String
    public let auditHead: String
    public let undoneBy: RunID?
}

/// A model or a policy as stored.
public struct StoredText: Hashable, Sendable {
    public let version: String
    public let text: String
}
