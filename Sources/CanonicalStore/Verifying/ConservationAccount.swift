/// Where every value that a source gave is now: the sums that `verify` proves.
///
/// Each value of each live record is in exactly one of `surviving`, `equalTwins`, `alternates` and
/// `pinnedAway`; the others count what is kept beside them.
public struct ConservationAccount: Hashable, Sendable {
    /// Values that their entity shows.
    public var surviving = 0
    /// Values that say the same as a surviving one.
    public var equalTwins = 0
    /// Values that lost to another one by a rule.
    public var alternates = 0
    /// Values that lost to what a person said.
    public var pinnedAway = 0
    /// What people said themselves.
    public var stated = 0
    /// Former versions of records, with all their cells.
    public var formerVersions = 0
    /// Rows that could not become records and wait to be corrected.
    public var rejectedRows = 0
    /// Records whose person was erased.
    public var erasedRecords = 0
    /// Pieces of history that their sources have.
    public var history = 0
    /// Of these, pieces that lead to an entity.
    public var linkedHistory = 0
    /// Pieces that their source has no more, or whose import was undone.
    public var pastHistory = 0

    public init() {}

    /// All values of live records.
    public var values: Int { surviving + equalTwins + alternates + pinnedAway }
}
