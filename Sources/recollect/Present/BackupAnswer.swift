import CanonicalStore

/// `backup --json` (docs/json-output.md, `recollect.backup/1`).
struct BackupAnswer: Encodable {
    let schema = "recollect.backup/1"
    let path: String
    let bytes: Int
    let run: Int64?
    let time: String?
    let sourceRecords: Int
    let schemaVersion: Int
    let auditHead: String

    init(_ copy: StoreBackup.Summary, auditHead: String) {
        path = copy.path
        bytes = copy.bytes
        run = copy.run?.rawValue
        time = copy.time
        sourceRecords = copy.records
        schemaVersion = copy.schemaVersion
        self.auditHead = auditHead
    }

    enum CodingKeys: String, CodingKey {
        case schema, path, bytes, run, time
        case sourceRecords = "source_records"
        case schemaVersion = "schema_version"
        case auditHead = "audit_head"
    }
}
