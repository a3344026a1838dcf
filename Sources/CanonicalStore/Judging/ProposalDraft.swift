import RecordModel

/// Entities that a person is to be asked about, before the store has numbered the question.
public struct ProposalDraft: Hashable, Sendable {
    /// All records, at least two, of one kind.
    public let members: [RecordID]
    /// Why it is not merged alone (`Proposal.Reason`'s raw value).
    public let reason: String
    /// How sure the whole is, in bits; the surest are asked first.
    public let weight: Double
    /// The pair on which it hangs; nil where there is none.
    public let decisivePair: RecordPair?
    /// The evidence about that pair in the caller's own form, for showing it without matching anew;
    /// nil where none is kept. It may hold values of the records, and is stored as derived data.
    public let evidence: String?

    public init(
        members: [RecordID], reason: String, weight: Double, decisivePair: RecordPair? = nil,
        evidence: String? = nil
    ) {
        self.members = members
        self.reason = reason
        self.weight = weight
        self.decisivePair = decisivePair
        self.evidence = evidence
    }
}
