/// What a judgement says of two source records.
public enum Verdict: String, Sendable, Codable, CaseIterable {
    /// They describe one person or one organisation.
    case same
    /// They do not, whatever the model thinks.
    case different
    /// They do not, but they have to do with each other; the judgement names the relation.
    case related
    /// A person looked and could not tell.
    case unsure
}
