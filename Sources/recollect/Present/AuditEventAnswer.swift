import CanonicalStore

/// `audit list --json` (docs/json-output.md, `recollect.audit/1`).
struct AuditEventAnswer: Encodable {
    let schema = "recollect.audit/1"
    let number: Int64
    let run: Int64
    let time: String
    let actor: String
    let reason: String?
    let action: String
    let subject: String
    let detail: String
    let hash: String

    init(_ event: AuditEvent) {
        number = event.number
        run = event.run.rawValue
        time = event.time
        actor = event.actor
        reason = event.reason
        action = event.action
        subject = event.subject
        detail = event.detail
        hash = event.hash
    }
}
