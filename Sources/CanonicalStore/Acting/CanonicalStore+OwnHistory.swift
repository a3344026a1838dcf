import GRDB
import RecordModel

extension CanonicalStore {
    /// The source of what the store's own rules made: tasks and notes.
    ///
    /// Its pieces name the records of others with their source: `SOURCE:KEY`.
    public static let ownSource = "recollect"

    /// What the store's own rules made, as it is now; what was undone is not among it.
    public func ownHistory() throws(StoreError) -> [HistoryRowView] {
        try historyRows(ofSource: Self.ownSource)
    }
}
