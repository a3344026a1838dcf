import RecordModel

/// What happened with a party and, for an account, with its branches and people.
public struct PartyTimeline: Sendable {
    /// A party of the timeline.
    public struct Party: Hashable, Sendable {
        public let entity: EntityID
        public let kind: PartyKind
        public let name: String?
        /// What it is to the party that was asked for: `self`, `branch`, `person`.
        public let part: String
    }

    /// The one that was asked for first, then by part, name and id.
    public let parties: [Party]
    public let entries: [TimelineEntry]
}
