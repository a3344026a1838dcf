import RecordModel

/// What a run remembers while it imports history.
struct HistoryImportState {
    /// One table and what the run has seen of it.
    struct Table {
        let layout: HistoryLayout
        /// Present records before the run.
        let knownRecords: Int
        var counts = AppendCounts()
        /// Known present records that were seen again.
        var seenAgain = 0
    }

    var layouts: [Int64: HistoryLayout] = [:]
    /// By `historyTable.id`, in the order of first use.
    var tables: [Int64: Table] = [:]
    var tableOrder: [Int64] = []
    /// Records that rows of this run have met or made.
    var seen = RecordSet()
    /// Records whose facts and links have to be derived anew.
    var changed: Set<Int64> = []
    /// Whether all have to be.
    var isEverythingChanged = false
    /// Source records of which what they name of history may be another.
    var changedRecords: Set<Int64> = []
    /// Whether that is so for all of them.
    var areAllRecordsChanged = false
    /// Whether a source brought history for the first time.
    var hasNewSource = false
    /// Whether records or anything else that links depend on, besides decisions, has changed.
    var mayLinksChange = false
    /// Whether something was decided, so that other records may be one now.
    var hasDecisions = false

    /// Notes that a source record, or what was decided about it, has changed.
    mutating func note(_ record: RecordID, isFirstLoad: Bool, isDecision: Bool = false) {
        if isDecision { hasDecisions = true } else { mayLinksChange = true }
        if isFirstLoad {
            areAllRecordsChanged = true
        } else {
            changedRecords.insert(record.rawValue)
        }
    }
}
