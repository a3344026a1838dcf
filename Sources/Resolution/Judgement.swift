import RecordModel

/// A statement about two source records: append-only, with who made it and on what evidence.
///
/// People outrank rules, rules outrank the model; among equals the later one holds. It refers to
/// records and holds no personal value.
public struct Judgement: Hashable, Sendable {
    /// Who decides, from the weakest to the strongest.
    public enum Decider: Int, Sendable, Codable, Comparable, CaseIterable {
        case model = 0
        case rule = 1
        case person = 2

        public static func < (left: Decider, right: Decider) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// The smaller record of the two by `RecordID`.
    public let left: RecordID
    public let right: RecordID
    public let verdict: Verdict
    /// Set where the verdict is `related`.
    public let relation: Relation?
    public let decider: Decider
    /// The person's name, the rule's, or the model's version.
    public let actor: String
    /// The order in which judgements were made; the store numbers them from 1.
    public let sequence: Int64
    /// Bits, prior included, where the model was asked; nil where it was not.
    public let weight: Double?
    /// The kinds of agreement, as `EvidenceKinds.rawValue`; 0 where none was recorded.
    public let agreements: UInt16

    public init(
        left: RecordID, right: RecordID, verdict: Verdict, relation: Relation? = nil,
        decider: Decider, actor: String, sequence: Int64, weight: Double? = nil,
        agreements: UInt16 = 0
    ) {
        self.left = min(left, right)
        self.right = max(left, right)
        self.verdict = verdict
        self.relation = relation
        self.decider = decider
        self.actor = actor
        self.sequence = sequence
        self.weight = weight
        self.agreements = agreements
    }
}
