import GRDB
import RecordModel

/// One command's changes of a store, while they are made.
///
/// Everything that it does becomes visible to others together, or not at all.
public final class StoreRun {
    public let id: RunID
    public let description: RunDescription
    /// Reading through it sees what the run has written so far.
    public let store: CanonicalStore
    /// What was done so far.
    public internal(set) var counts = RunCounts()
    /// Whether the store had no records when the run began, so that loading can be done in bulk.
    let isFirstLoad: Bool
    /// Records from here on are this run's.
    let firstNewRecord: Int64
    var hasChanges = false
    /// Records whose entity has to be derived anew; on a first load all are.
    var touched: Set<RecordID> = []
    /// Whether all entities have to be derived anew, whatever was touched.
    var isEverythingTouched = false
    /// Records whose entities were derived anew in this run; those that the run touched are among them.
    var rederived: Set<RecordID> = []
    /// Whether all entities were derived anew.
    var hasRederivedAll = false
    /// Whether the run changed a relation, or what relations call records: then all are linked anew.
    var hasRelationChanges = false
    /// The relations that the run stated and withdrew where all others stay as they are.
    var relationChanges = RelationChanges()
    /// How the run changed what is kept counted (`KeptCounts`).
    var countChanges = CountChanges()
    var imports = ImportState()
    var changedBlocks = ChangedBlocks()
    var history = HistoryImportState()
    var searchIndex: SearchIndexBuilder
    /// Records that came or changed and that no match index knows as they are now.
    var unindexed: [PartyKind: [Int64]] = [:]
    var audit: AuditChain
    /// Large tables that the run changed, and rows that it added and removed again (`writeLedger`).
    var recounted: Set<String> = []
    /// By large table of which it knows all changes: how many rows it has more, and the sums of their columns.
    var grown: [String: [Int64]] = [:]
    var takenBack: [String: [Int64]] = [:]
    /// Tables of which the run changed rows that earlier runs had sealed (`writeSeals`).
    var resealed: Set<String> = []
    var hasHistoryChanged = false
    /// Pieces of history that the run changed, or of which it changed to whom they belong, that nobody has checked.
    var changedPieces: Set<Int64> = []
    /// Whether versions of history were taken back or values taken out of them.
    var hasRewrittenHistory = false
    /// People's records of which the run changed the link.
    var relinked: Set<Int64> = []
    /// Whether the run changed cells or the presence of records.
    var hasRecordChanges = false
    /// Whether the run kept what checking the rules found.
    var hasCheckedQuality = false
    /// Whether all records of a kind were matched, so that their match index was made anew.
    var hasMatchedAll = false
    /// Whether all records were matched and what is certain was decided.
    var hasDecided = false
    let statements: StatementCache

    init(store: CanonicalStore, description: RunDescription) throws(StoreError) {
        self.store = store
        self.description = description
        let state = try store.access { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            return (
                run: try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM run") ?? 0,
                record: try Int64.fetchOne(
                    db, sql: "SELECT coalesce(max(id), 0) FROM sourceRecord") ?? 0,
                segment: try Int64.fetchOne(
                    db, sql: "SELECT value FROM setting WHERE name = 'searchSegment'") ?? 0,
                audit: try AuditChain(db)
            )
        }
        id = RunID(rawValue: state.run + 1)
        isFirstLoad = state.record == 0
        firstNewRecord = state.record + 1
        audit = state.audit
        searchIndex = SearchIndexBuilder(firstSegment: state.segment)
        statements = StatementCache(store: store)
        // The row that everything else refers to; its numbers follow at the end.
        try store.access { db in
            try db.execute(
                sql:
                    "INSERT INTO run(id, command, actor, reason, startedAt) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    state.run + 1, description.command, description.actor, description.reason,
                    description.time,
                ])
        }
    }

    /// Writes what belongs to the run as a whole; the commit follows.
    func finish() throws(StoreError) {
        precondition(
            touched.isEmpty && !isEverythingTouched && !imports.hasUnrefreshedRecords,
            "a run derives what follows from its changes before it ends")
        try noteUndecided()
        try writeUnindexed()
        try settleProposals()
        noteHistoryChange()
        try deriveHistory()
        try deriveRelations()
        try writeBlocks()
        try renewSearchIndex()
        try settleQuality()
        let summary = try auditSummary()
        let content = try store.contentHash()
        try store.access { db in
            try searchIndex.flush(db, store.folding)
            if searchIndex.hasWritten { recount("searchBlock") }
            try db.execute(
                sql: "INSERT OR REPLACE INTO setting(name, value) VALUES ('searchSegment', ?)",
                arguments: [String(searchIndex.nextSegment)])
            try db.execute(sql: StoreSchema.recordKeyIndex)
            try db.execute(sql: StoreSchema.laterIndexes)
            try KeptCounts(
                KeptCounts(db, of: id.rawValue - 1), countChanges, db, run: id.rawValue
            ).write(db)
            try writeLedger(db)
            try audit.append(
                db, run: id, action: "run.\(description.command)",
                subject: "run \(id.rawValue)", detail: summary)
            try db.execute(
                sql: "UPDATE run SET counts = ?, contentHash = ?, auditHead = ? WHERE id = ?",
                arguments: [summary, content, audit.head, id.rawValue])
            // A sample tells the planner enough; all rows of a large store would cost seconds.
            if isFirstLoad { try db.execute(sql: "PRAGMA analysis_limit = 1000; ANALYZE") }
        }
    }

    /// Says that the run matched all records and decided what is certain of them.
    public func noteDecided() throws(StoreError) {
        hasDecided = true
        if try store.hasUndecidedRecords() { hasChanges = true }
    }

    /// Remembers that records came which nobody has matched yet, or that all were matched.
    private func noteUndecided() throws(StoreError) {
        let news =
            counts.addedRecords + counts.changedRecords + counts.absentRecords
            + counts.returnedRecords
        let isUndecided = try store.hasUndecidedRecords()
        if hasDecided, isUndecided {
            try store.access { db in
                try db.execute(
                    sql: "DELETE FROM setting WHERE name = ?",
                    arguments: [CanonicalStore.undecidedSetting])
            }
        } else if !hasDecided, news > 0, !isUndecided {
            try set(CanonicalStore.undecidedSetting, to: String(id.rawValue))
        }
    }

    /// Lets go of what keeps the connection from being closed; the run is over.
    func release() {
        statements.clear()
        audit.release()
    }

    /// Notes that a record's entity has to be derived anew.
    ///
    /// - Parameter isDecision: whether only what was decided about it has changed, not what it says.
    func touch(_ record: RecordID, isDecision: Bool = false) {
        hasChanges = true
        history.note(record, isFirstLoad: isFirstLoad, isDecision: isDecision)
        if !isDecision { hasRecordChanges = true }
        if isFirstLoad {
            imports.hasUnrefreshedRecords = true
        } else {
            touched.insert(record)
        }
    }

    private func auditSummary() throws(StoreError) -> String {
        JSONText.object([
            ("added", .integer(counts.addedRecords)), ("changed", .integer(counts.changedRecords)),
            ("absent", .integer(counts.absentRecords)),
            ("returned", .integer(counts.returnedRecords)),
            ("conflicts", .integer(counts.conflicts)),
            ("rejected", .integer(counts.rejectedRows)),
            ("judgements", .integer(counts.judgements)),
            ("withdrawn", .integer(counts.withdrawnJudgements)),
            ("merged", .integer(counts.mergedEntities)), ("split", .integer(counts.splitEntities)),
            ("opened", .integer(counts.openedProposals)),
            ("closed", .integer(counts.closedProposals)),
            ("relations", .integer(counts.relations)),
            ("history", .integer(counts.addedHistory + counts.changedHistory)),
            ("actor", .text(description.actor)),
            ("time", .text(description.time)),
        ])
    }
}
