import RecordModel

/// One decision of a plan: records to merge, or to show to a person.
public struct PlanItem: Codable, Hashable, Sendable {
    /// Derived from the members and the verdict alone: the same decision has the same id in every
    /// plan.
    public let id: String
    public let kind: PartyKind
    /// `merge` or `review`; a person may have written another one: `merge` for a proposal says that
    /// they are the same, `leave` that they are different.
    public let verdict: PairVerdict
    /// Ascending by source, then key.
    public let members: [PlanMember]
    /// The entities that it joins, as positions within `members`.
    public let entities: [[Int]]
    /// Ascending by left, then right.
    public let evidence: [PlanEvidence]
    /// The golden record that would result.
    public let golden: [PlanValue]
    /// Why a person is asked; nil where it is merged alone.
    public let reason: Proposal.Reason?
    /// The pair that the reason is about, as positions within `members`.
    public let decisivePair: [Int]?
    /// Fields that somebody has to approve: the owner, where the members have different ones. Absent
    /// where there are none.
    public let approval: [Field]?

    public init(
        kind: PartyKind, verdict: PairVerdict, members: [PlanMember], entities: [[Int]],
        evidence: [PlanEvidence], golden: [PlanValue], reason: Proposal.Reason?,
        decisivePair: [Int]?, approval: [Field]? = nil
    ) {
        self.id = Self.identifier(kind: kind, verdict: verdict, members: members)
        self.kind = kind
        self.verdict = verdict
        self.members = members
        self.entities = entities
        self.evidence = evidence
        self.golden = golden
        self.reason = reason
        self.decisivePair = decisivePair
        self.approval = approval
    }

    /// `M-` or `R-` and 16 hexadecimal digits over the members' references, in any order.
    public static func identifier(
        kind: PartyKind, verdict: PairVerdict, members: [PlanMember]
    ) -> String {
        var sum = StableHash128.zero
        for member in members { sum = sum.adding(member.reference(kind: kind).stableHash) }
        return (verdict == .merge ? "M-" : "R-") + sum.hexadecimal.prefix(16)
    }
}
