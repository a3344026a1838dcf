import RecordModel

/// An open proposal as a queue needs it: without its records.
public struct QueuedProposal: Hashable, Sendable {
    public let id: ProposalID
    public let kind: PartyKind
    /// `Proposal.Reason`'s raw value.
    public let reason: String
    /// Bits.
    public let weight: Double
    /// The run that first proposed it: the smaller, the longer it waits.
    public let run: RunID
    /// A name of its records that does not depend on the order of imports.
    public let fingerprint: String

    public init(
        id: ProposalID, kind: PartyKind, reason: String, weight: Double, run: RunID,
        fingerprint: String
    ) {
        self.id = id
        self.kind = kind
        self.reason = reason
        self.weight = weight
        self.run = run
        self.fingerprint = fingerprint
    }
}
