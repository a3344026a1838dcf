/// What happens to records of a table that an import did not bring again.
public enum UnseenRecords: Hashable, Sendable {
    /// They are marked absent: the files are the whole table.
    case markAbsent
    /// They stay as they are: the files are a part of it.
    case keep
    /// Marked absent where the files brought at least half of the known records again, else kept.
    case automatic
}
