/// A file with personal values that a run wrote outside the store: `erase` has to know of it.
public struct WrittenFile: Hashable, Sendable {
    /// What a written file is for.
    public enum Purpose: String, Sendable, CaseIterable {
        case rejects
        case report
    }

    public let purpose: Purpose
    /// Absolute.
    public let path: String
    /// What the writer needs to understand it again; no personal value.
    public let definition: String
}
