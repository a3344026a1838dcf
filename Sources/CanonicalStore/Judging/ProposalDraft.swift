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

    public init(
        members: [RecordID], reason: String, weight: Double, decisivePair: RecordPair? = nil
    ) {
        self.members = members
        self.reason = reason
        self.weight = weight
        self.decisivePair = decisivePair
    }
}

/// Two records.
public struct RecordPair: Hashable, Sendable {
    /// The smaller one by `RecordID`.
    public let left: RecordID
    public let right: RecordID

    public init(_ left: RecordID, _ right: RecordID) {
        self.left = min(left, right)
        self.right = max(left, right)
    }
}

/// The number of a proposal within its store.
public struct ProposalID: RawRepresentable, Hashable, Comparable, Sendable, Codable {
    public let rawValue: Int64

    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    public static func < (left: ProposalID, right: ProposalID) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// What a person says to a proposal.
public enum ProposalAnswer: String, Sendable, CaseIterable {
    /// All its records are one person or organisation.
    case same
    /// Its entities are not the same.
    case different
    case unsure
}
