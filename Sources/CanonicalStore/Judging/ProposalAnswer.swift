/// What a person says to a proposal.
public enum ProposalAnswer: String, Sendable, CaseIterable {
    /// All its records are one person or organisation.
    case same
    /// Its entities are not the same.
    case different
    case unsure
}
