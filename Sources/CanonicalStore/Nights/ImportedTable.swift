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
}
