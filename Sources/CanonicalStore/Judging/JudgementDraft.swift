import RecordModel
import Resolution

/// A judgement before the store has numbered it.
public struct JudgementDraft: Hashable, Sendable {
    public let left: RecordID
    public let right: RecordID
    public let verdict: Verdict
    /// Set where the verdict is `related`.
    public let relation: Relation?
    public let decider: Judgement.Decider
    /// The person's name, the rule's, or the model's version.
    public let actor: String
    /// Bits, prior included; nil where the model was not asked.
    public let weight: Double?
    /// The kinds of agreement, as `EvidenceKinds.rawValue`.
    public let agreements: UInt16

    public init(
        left: RecordID, right: RecordID, verdict: Verdict, relation: Relation? = nil,
        decider: Judgement.Decider, actor: String, weight: Double? = nil, agreements: UInt16 = 0
    ) {
        self.left = min(left, right)
        self.right = max(left, right)
        self.verdict = verdict
        self.relation = relation
        self.decider = decider
        self.actor = actor
        self.weight = weight
        self.agreements = agreements
    }
}
