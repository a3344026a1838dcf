import AuditReports
import CanonicalStore

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
        var rejectedRows = 0
        var mergedEntities = 0
        var openedProposals = 0

        enum CodingKeys: String, CodingKey {
            case id
            case hasChanged = "changed"
            case readRows = "read_rows"
            case newRecords = "new_records"
            case changedRecords = "changed_records"
            case unchangedRecords = "unchanged_records"
            case absentRecords = "absent_records"
            case rejectedRows = "rejected_rows"
            case mergedEntities = "merged_entities"
            case openedProposals = "opened_proposals"
        }
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
    let contentHash: String
    var run: Run?
    var report: String?
    var timings: [RunReport.StageTiming]?
    var peakMemoryBytes: Int?

    init(store: CanonicalStore) throws {
        let status = try store.status()
        self.store = store.path
        sourceRecords = status.sourceRecords
        entities = status.entities
        people = status.people
        organizations = status.organizations
        mergedRecords = status.mergedRecords
        reviewItems = status.reviewItems
        rejectedRows = status.rejectedRows
        contentHash = status.contentHash
    }

    enum CodingKeys: String, CodingKey {
        case schema, store, entities, people, organizations, run, report, timings
        case sourceRecords = "source_records"
        case mergedRecords = "merged_records"
        case reviewItems = "review_items"
        case rejectedRows = "rejected_rows"
        case contentHash = "content_hash"
        case peakMemoryBytes = "peak_memory_bytes"
    }
}
