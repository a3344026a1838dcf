import AuditReports
import CanonicalStore
import RecordModel

/// The store after a command, as `status --json` and `migrate --json` print it
/// (docs/json-output.md, `recollect.summary/1`).
struct Summary: Encodable, Sendable {
    /// What the run did.
    struct Run: Encodable, Sendable {
        /// nil where the run changed nothing and left no trace.
        var id: Int64?
        var hasChanged: Bool
        var readRows = 0
        var newRecords = 0
        var changedRecords = 0
        var unchangedRecords = 0
        var absentRecords = 0
        /// Records that were absent and are back.
        var returnedRecords = 0
        var rejectedRows = 0
        /// Where rejected rows were written, to be corrected.
        var rejectFiles: [String] = []
        /// New conflicts between sources and what people settled.
        var conflicts = 0
        var mergedEntities = 0
        var openedProposals = 0
        /// What spreadsheets did to the files: how many cells and rows by code.
        var damage: [Damage] = []
        /// Pieces of history that came, changed, were there already, or are gone.
        var newHistory = 0
        var changedHistory = 0
        var unchangedHistory = 0
        var absentHistory = 0

        enum CodingKeys: String, CodingKey {
            case id
            case hasChanged = "changed"
            case readRows = "read_rows"
            case newRecords = "new_records"
            case changedRecords = "changed_records"
            case unchangedRecords = "unchanged_records"
            case absentRecords = "absent_records"
            case returnedRecords = "returned_records"
            case rejectedRows = "rejected_rows"
            case rejectFiles = "reject_files"
            case conflicts
            case mergedEntities = "merged_entities"
            case openedProposals = "opened_proposals"
            case damage
            case newHistory = "new_history"
            case changedHistory = "changed_history"
            case unchangedHistory = "unchanged_history"
            case absentHistory = "absent_history"
        }
    }

    /// How often one sort of damage was met.
    struct Damage: Encodable, Sendable {
        let code: String
        let count: Int

        /// The damage among findings, by code, in order of the codes.
        static func counts(_ diagnostics: [Diagnostic]) -> [Damage] {
            var counts: [String: Int] = [:]
            for item in diagnostics where item.code.hasPrefix("damage.") {
                counts[item.code, default: 0] += item.count
            }
            return counts.keys.sorted().map { Damage(code: $0, count: counts[$0] ?? 0) }
        }
    }

    /// How often a relation holds.
    struct Related: Encodable, Sendable {
        let relation: String
        let count: Int
    }

    let schema = "recollect.summary/1"
    let store: String
    let sourceRecords: Int
    let entities: Int
    let people: Int
    let organizations: Int
    let mergedRecords: Int
    let reviewItems: Int
    let rejectedRows: Int
    let absentRecords: Int
    let conflicts: Int
    let contentHash: String
    /// The head of the audit trail, to be noted elsewhere (`audit verify --head`).
    let auditHead: String
    /// What parties have to do with each other, by relation.
    let relations: [Related]
    /// What there is besides people and organisations, by kind.
    let history: [HistoryCountAnswer]
    /// Edits of whole entities that came apart; nothing says to which part they belong.
    var looseEdits: Int?
    var run: Run?
    /// What became of a night; only `nightly` says it.
    var night: NightAnswer?
    var report: String?
    var timings: [RunReport.StageTiming]?
    var peakMemoryBytes: Int?

    /// - Parameter figures: the store's, where they are known already.
    init(store: CanonicalStore, figures known: StoreFigures? = nil) throws {
        let figures = try known ?? StoreFigures(store)
        let status = figures.status
        self.store = store.path
        sourceRecords = status.sourceRecords
        entities = status.entities
        people = status.people
        organizations = status.organizations
        mergedRecords = status.mergedRecords
        reviewItems = status.reviewItems
        rejectedRows = status.rejectedRows
        absentRecords = status.absentRecords
        conflicts = status.conflicts
        contentHash = status.contentHash
        auditHead = status.auditHead
        relations = figures.relations.map {
            Related(relation: $0.relation.rawValue, count: $0.count)
        }
        history = try store.historyCounts().map(HistoryCountAnswer.init)
    }

    enum CodingKeys: String, CodingKey {
        case schema, store, entities, people, organizations, conflicts, relations, history, run,
            night, report, timings
        case looseEdits = "loose_edits"
        case auditHead = "audit_head"
        case sourceRecords = "source_records"
        case mergedRecords = "merged_records"
        case reviewItems = "review_items"
        case rejectedRows = "rejected_rows"
        case absentRecords = "absent_records"
        case contentHash = "content_hash"
        case peakMemoryBytes = "peak_memory_bytes"
    }
}
