/// A person's answer to a conflict between a source and what was settled.
public enum ConflictAnswer: String, Sendable, CaseIterable {
    /// The source is right: what was settled is let go, and the rules choose again.
    case theirs
    /// What was settled stays.
    case ours
}
