import RecordModel

/// Where a record stands: in its source, and in its own history.
public struct RecordStanding: Hashable, Sendable {
    /// A column in which the record said something, and whose cell is empty now.
    public struct Cleared: Hashable, Sendable {
        public let column: SourceColumn
        /// The last version that had a value.
        public let version: Int
    }

    public let record: RecordID
    public let version: Int
    /// The run that brought the record, and the one that brought its present version.
    public let firstRun: RunID
    public let versionRun: RunID
    /// The run whose complete file did not have the record any more; nil while it is there.
    public let absentSince: RunID?
    /// For columns that the present version's file does not have: the version that last had them.
    public let statedIn: [Int: Int]
    public let cleared: [Cleared]
}
