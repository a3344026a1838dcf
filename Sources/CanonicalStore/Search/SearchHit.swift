import RecordModel

/// An entity that a search found.
public struct SearchHit: Hashable, Sendable {
    /// What was found.
    public enum Match: Int, Hashable, Sendable, Comparable {
        /// The text is the entity's id, or a former one.
        case entityID
        /// The text is the key of one of its records in its source.
        case key
        /// The text is an e-mail address, a phone number or a whole word.
        case exact
        /// All words of the text begin words of a record.
        case prefix
        /// All words of the text are like words of a record, which somebody mistyped.
        case like

        public static func < (left: Match, right: Match) -> Bool { left.rawValue < right.rawValue }
    }

    public let entity: EntityID
    public let kind: PartyKind
    public let match: Match
    /// How many letters of the text have to be changed, added, left out or swapped; 0 but for `like`.
    public let edits: Int
    /// The record that was found; one of the entity's members.
    public let record: RecordID
    /// What to call the entity; nil where no name is known.
    public let name: String?
    public let email: String?
    public let phone: String?
    public let city: String?
}
