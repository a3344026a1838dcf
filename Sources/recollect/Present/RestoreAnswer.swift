/// `restore --json` (docs/json-output.md, `recollect.restore/1`).
struct RestoreAnswer: Encodable {
    let schema = "recollect.restore/1"
    let backup: String
    let backupRun: Int64?
    let backupTime: String?
    let sourceRecords: Int
    let run: Int64?
    let erasedRecords: Int
    let knewErasures: Bool
    let formerStore: String?
    let contentHash: String
    let auditHead: String
    let isDryRun: Bool

    init(_ done: RestoreWorkflow.Done, isDryRun: Bool) {
        backup = done.backup.path
        backupRun = done.backup.run?.rawValue
        backupTime = done.backup.time
        sourceRecords = done.backup.records
        run = done.run?.rawValue
        erasedRecords = done.summary.records
        knewErasures = done.knewErasures
        formerStore = done.former
        contentHash = done.contentHash
        auditHead = done.auditHead
        self.isDryRun = isDryRun
    }

    enum CodingKeys: String, CodingKey {
        case schema, backup, run
        case backupRun = "backup_run"
        case backupTime = "backup_time"
        case sourceRecords = "source_records"
        case erasedRecords = "erased_records"
        case knewErasures = "knew_erasures"
        case formerStore = "former_store"
        case contentHash = "content_hash"
        case auditHead = "audit_head"
        case isDryRun = "is_dry_run"
    }
}
