import GRDB
import RecordModel

/// One event of the audit trail: references, ids and counts, no personal value.
public struct AuditEvent: Hashable, Sendable {
    public let number: Int64
    public let run: RunID
    /// When the run began, in UTC.
    public let time: String
    /// Who did it, and why, where somebody said so.
    public let actor: String
    public let reason: String?
    /// Such as `entity.merged` or `run.migrate`.
    public let action: String
    public let subject: String
    /// JSON.
    public let detail: String
    /// SHA-256 over the event and the hash before, hexadecimal.
    public let hash: String
}

extension CanonicalStore {
    /// The head of the audit trail after the last run; empty before the first.
    public func auditHead() throws(StoreError) -> String {
        try reading { db in
            try String.fetchOne(db, sql: "SELECT auditHead FROM run ORDER BY id DESC LIMIT 1") ?? ""
        }
    }
}
