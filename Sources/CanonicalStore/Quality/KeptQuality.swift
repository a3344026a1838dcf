import RecordModel

/// What the last check of the rules left, so that the next one needs to look at what changed alone.
public struct KeptQuality: Sendable {
    /// How many rows of a source or an owner a rule spoke of.
    public struct Tally: Sendable, Equatable {
        /// `source` or `owner`.
        public let scope: String
        /// An owner's is a hash.
        public let name: String
        /// Rows that the rule spoke of.
        public let checked: Int
        /// Those of them that do not meet it.
        public let failed: Int

        public init(scope: String, name: String, checked: Int, failed: Int) {
            self.scope = scope
            self.name = name
            self.checked = checked
            self.failed = failed
        }
    }

    /// The run that checked.
    public let run: RunID
    /// The day that it took as today, in days since 1970-01-01.
    public let day: Int
    /// Equal where the rules and what they have to know are equal.
    public let basis: String
    /// Records whose entity changed since, ascending.
    public let unchecked: [RecordID]
    /// Pieces of history that changed since, or whose links did, ascending.
    public let uncheckedPieces: [Int64]
    /// In the order in which the rules were checked.
    public let rules: [QualityRecord]
    /// By rule.
    public let tallies: [String: [Tally]]
    /// By rule the bounds of the ranges of rows that it spoke of, where that hangs on more than the row.
    public let counted: [String: [Int64]]
}
