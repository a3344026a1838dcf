import RecordModel

/// A file that records come from.
public struct ImportFile: Hashable, Sendable {
    /// As the user named it.
    public let path: String
    public let byteCount: Int
    /// A hash of its bytes, in hexadecimal; equal files have equal ones.
    public let fingerprint: String

    public init(path: String, byteCount: Int, fingerprint: String) {
        self.path = path
        self.byteCount = byteCount
        self.fingerprint = fingerprint
    }
}

/// A table that is being imported; `appendBatch` takes it.
public struct ImportingTable: Hashable, Sendable {
    /// The table's number, as in `StoreRecord.table`.
    public let number: Int
    let file: Int64
}

/// What became of some rows.
public struct AppendCounts: Hashable, Sendable {
    public var added = 0
    public var changed = 0
    public var unchanged = 0
    /// Rows whose key another row of the same source has; they got a key of their own.
    public var qualifiedKeys = 0

    public init() {}

    static func += (left: inout AppendCounts, right: AppendCounts) {
        left.added += right.added
        left.changed += right.changed
        left.unchanged += right.unchanged
        left.qualifiedKeys += right.qualifiedKeys
    }
}

/// What happens to records of a table that an import did not bring again.
public enum UnseenRecords: Hashable, Sendable {
    /// They are marked absent: the files are the whole table.
    case markAbsent
    /// They stay as they are: the files are a part of it.
    case keep
    /// Marked absent where the files brought at least half of the known records again, else kept.
    case automatic
}

/// What an import did to one table.
public struct TableSummary: Hashable, Sendable {
    public let source: String
    public let name: String
    public let kind: PartyKind
    public let counts: AppendCounts
    /// Vanished and new rows without ids that were recognised as versions of one record.
    public let edited: Int
    /// Records marked absent.
    public let absent: Int
    /// Records that the files did not bring and that were kept.
    public let keptUnseen: Int
}
