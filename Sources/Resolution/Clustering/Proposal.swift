/// Entities that a person is asked to join, by dense record numbers.
public struct Proposal: Sendable, Hashable {
    /// Why it is not merged alone, from the gravest reason to the mildest.
    public enum Reason: String, Sendable, Codable, CaseIterable {
        /// Two of its records contradict each other: two birth dates, Jr and Sr, two tax ids.
        case contradiction
        /// A judgement stands in the way: a merge of theirs was undone, or a person was unsure.
        case judgement
        /// A record is protected.
        case protected
        /// The entity would be larger than the policy allows without a person.
        case oversized
        /// Its sides hang together by a pair that the other pairs between them do not support.
        case bridge
        /// Strong enough, but the evidence is of too few kinds.
        case singleEvidence = "needs-second-kind-of-evidence"
        /// The policy merges nothing alone.
        case automaticMergesOff = "automatic-merges-off"
        /// Likely, but below the merge threshold.
        case belowThreshold = "below-merge-threshold"
        /// The answer teaches the model; nothing else asks for it.
        case teaching
        /// Drawn by lot, to tell how many matches nobody has found.
        case audit
    }

    /// All records, ascending.
    public let members: [UInt32]
    /// The entities that it would join, each ascending, ordered by their first record; at least
    /// two. Together they are `members`.
    public let entities: [[UInt32]]
    public let reason: Reason
    /// The pair on which the proposal hangs, or which is in the way: a position within the scored
    /// pairs. For most reasons the strongest pair between two of the entities.
    public let decisivePair: Int?
    /// The average weight of the pairs between the entities, in bits: how sure the whole is.
    public let cohesion: Double

    public init(
        members: [UInt32], entities: [[UInt32]], reason: Reason, decisivePair: Int?,
        cohesion: Double
    ) {
        self.members = members
        self.entities = entities
        self.reason = reason
        self.decisivePair = decisivePair
        self.cohesion = cohesion
    }
}
