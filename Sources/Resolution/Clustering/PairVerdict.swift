/// What a plan does with two records; the raw values stand in exports and plans.
public enum PairVerdict: String, Sendable, Codable, CaseIterable {
    /// They stay apart and nobody is asked.
    case leave
    /// They stand in one open proposal.
    case review
    /// The plan puts them into one entity.
    case merge
}
