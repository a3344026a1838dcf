/// What an erasure removed from the store.
public struct ErasureSummary: Hashable, Sendable {
    public var records = 0
    /// Former versions of these records.
    public var versions = 0
    /// What people had said of them.
    public var statements = 0
    /// Pieces of history of which something was removed.
    public var history = 0
    /// Rejected rows that named them.
    public var rejectedRows = 0
    /// Sources and tables in whose names a word of theirs stands that others have, too: they keep their
    /// names. Those with a value that only they have got others.
    public var namedSources: [String] = []
    /// Values that nobody else in the store has, so that files beside it can be cleaned of them; never
    /// kept or logged.
    public var values: [String] = []

    public init() {}
}
