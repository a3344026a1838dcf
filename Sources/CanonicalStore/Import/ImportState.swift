/// What a run remembers while it imports.
struct ImportState {
    /// One source table and what the run has seen of it.
    struct Table {
        let layout: TableLayout
        /// Present records before the run.
        let knownRecords: Int
        var counts = AppendCounts()
        /// Known present records that were seen again.
        var seenAgain = 0
        /// Records that were absent and are back.
        var returned = 0
    }

    var layouts: [Int64: TableLayout] = [:]
    /// By `sourceTable.id`, in the order of first use.
    var tables: [Int64: Table] = [:]
    var tableOrder: [Int64] = []
    /// Sources that had records before the run, or got some from an earlier table of it.
    var sourcesWithRecords: Set<Int64> = []
    var blindTable: [Int64: Int64] = [:]
    var newRecords: Int64 = 0
    /// Known records seen in this run.
    var seen = RecordSet()
    var isKeyIndexReady = false
    /// On a first load: whether records wait for their entities.
    var hasUnrefreshedRecords = false
    /// Pairs of layouts whose mappings were compared.
    var agreement: [Int64: Bool] = [:]
}
