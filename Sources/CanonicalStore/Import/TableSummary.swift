import RecordModel

/// What an import did to one table.
public struct TableSummary: Hashable, Sendable {
    public let source: String
    public let name: String
    public let kind: PartyKind
    public let counts: AppendCounts
    /// Vanished and new rows without ids that were recognised as versions of one record.
    public let edited: Int
    /// New rows that say what a record says, though columns came or went.
    public let recognized: Int
    /// Records that the table had before.
    public let knownBefore: Int
    /// Records that were absent and are back.
    public let returned: Int
    /// Records marked absent.
    public let absent: Int
    /// Records that the files did not bring and that were kept.
    public let keptUnseen: Int
}
