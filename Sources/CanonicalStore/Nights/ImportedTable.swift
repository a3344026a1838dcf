import RecordModel

/// A table that a run imported, beside what it was before.
public struct ImportedTable: Hashable, Sendable {
    public let source: String
    public let name: String
    public let kind: PartyKind
    /// Present records before the run.
    public let known: Int
    /// Fields that its last file had columns for and its present one has not.
    public let vanished: [Field]
    /// Fields that have columns still, and no value in any of its records any more, though many had one.
    public let emptied: [Field]
}
