/// What became of some rows.
public struct AppendCounts: Hashable, Sendable {
    public var added = 0
    public var changed = 0
    public var unchanged = 0
    /// Rows whose key another row of the same source has; they got a key of their own.
    public var qualifiedKeys = 0

    /// Rows that say in every cell what another row without an id says, new ones and known ones.
    public var newCopies = 0
    public var knownCopies = 0

    /// Rows about people who were erased; nothing of them was kept.
    public var refused = 0

    public init() {}

    static func += (left: inout AppendCounts, right: AppendCounts) {
        left.added += right.added
        left.changed += right.changed
        left.unchanged += right.unchanged
        left.qualifiedKeys += right.qualifiedKeys
        left.refused += right.refused
        left.newCopies += right.newCopies
        left.knownCopies += right.knownCopies
    }
}
