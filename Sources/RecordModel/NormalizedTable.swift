/// The normalised records of one kind as a struct of arrays: what matching works on.
///
/// Records are numbered densely from 0 in the order of `recordHashes`, so that numbering, and all
/// that follows, depends on the records alone and not on the order of files and rows.
///
/// - Shapes: one entry per record in `records`, `recordHashes` and `sources`, and in each column.
public struct NormalizedTable: Sendable {
    public let kind: PartyKind
    /// The store's handle of each record.
    public let records: [RecordID]
    /// The high half of each record's `RecordReference.stableHash`, ascending.
    public let recordHashes: [UInt64]
    /// The index of each record's source in `sourceNames`.
    public let sources: [UInt16]
    /// The sources' names, ascending.
    public let sourceNames: [String]
    /// A feature that no record has is missing.
    public let columns: [Feature: FeatureColumn]

    public init(
        kind: PartyKind, records: [RecordID], recordHashes: [UInt64], sources: [UInt16],
        sourceNames: [String], columns: [Feature: FeatureColumn]
    ) {
        self.kind = kind
        self.records = records
        self.recordHashes = recordHashes
        self.sources = sources
        self.sourceNames = sourceNames
        self.columns = columns
    }

    public var count: Int { records.count }

    /// The column of a feature; nil where no record has it.
    public subscript(feature: Feature) -> FeatureColumn? { columns[feature] }
}
