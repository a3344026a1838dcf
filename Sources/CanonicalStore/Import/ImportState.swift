import RecordModel

/// What a run remembers while it imports.
struct ImportState {
    /// One source table and what the run has seen of it.
    struct Table {
        /// The widest one begun in the run.
        var layout: TableLayout
        /// Present records before the run.
        let knownRecords: Int
        /// Whether the file cannot be all of the table.
        var isPart: Bool
        var counts = AppendCounts()
        /// Rows that got the hash of their content as key.
        var hashedRows = 0
        /// Known present records that were seen again.
        var seenAgain = 0
        /// Records that were absent and are back.
        var returned = 0
    }

    var layouts: [Int64: TableLayout] = [:]
    /// Layouts whose region somebody gave.
    var givenRegions: Set<Int64> = []
    var formerKeys: [Int64: FormerKeys] = [:]
    /// By `sourceTable.id`, in the order of first use.
    var tables: [Int64: Table] = [:]
    var tableOrder: [Int64] = []
    /// Sources that had records before the run, or got some from an earlier table of it.
    var sourcesWithRecords: Set<Int64> = []
    var blindTable: [Int64: Int64] = [:]
    var newRecords: Int64 = 0
    /// Known records seen in this run.
    var seen = RecordSet()
    /// Known records that got a new version, with the number of the version before.
    var changed: [(record: Int64, base: Int64)] = []
    /// Rows that are copies of others, in the order in which they came.
    var copies: [RowCopy] = []
    /// How many rows each of their records has had in this run, by source and key.
    var occurrences: [String: Int64] = [:]
    /// Tables of which all present rows were seen, by `sourceTable.id`.
    var wholeTables: Set<Int64> = []
    /// Rejected rows, old and new, that the run has met.
    var rejects: Set<Int64> = []
    /// The rejected row whose correction is being written.
    var correction: Int64?
    var isKeyIndexReady = false
    /// By layout: what files call sources that have other names since somebody was erased.
    var formerSources: [Int64: String] = [:]
    /// Who was erased; nil where nobody was.
    var erased: ErasedPeople?
    /// On a first load: whether records wait for their entities.
    var hasUnrefreshedRecords = false
    /// By the numbers of two layouts.
    var translations: [Int64: LayoutTranslation] = [:]
}
