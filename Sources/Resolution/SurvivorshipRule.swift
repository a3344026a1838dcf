/// How the surviving value of a field is chosen among the members' values.
public enum SurvivorshipRule: String, Sendable, Codable, CaseIterable {
    /// The value of the source that the policy trusts most.
    case mostTrusted = "most-trusted"
    /// The value of the record that its source changed last, by the record's own dates.
    case mostRecent = "most-recent"
    /// The value with the most information: full words over initials, international phones.
    case mostComplete = "most-complete"
    case longest
    /// The value that most members state.
    case mostFrequent = "most-frequent"
    case first
    case last
    case maximum
    case minimum
    /// The value furthest on the way from a stranger to a customer: a customer is never turned back
    /// into a lead (`StageOrder`).
    case furthestStage = "furthest-stage"
    /// All distinct values survive.
    case union
    /// The only value there is.
    case only
    /// A person's choice, kept until unpinned.
    case pinned
}
