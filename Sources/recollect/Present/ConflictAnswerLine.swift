import CanonicalStore

/// `conflicts --json` (docs/json-output.md, `recollect.conflict/1`).
struct ConflictAnswerLine: Encodable {
    let schema = "recollect.conflict/1"
    let conflict: Int64
    let entity: String
    let source: String
    let recordKey: String
    let field: String
    let base: String
    let theirs: String
    let ours: String
    let settledBy: String
    let run: Int64

    init(_ stored: StoredConflict) {
        conflict = stored.id
        entity = stored.entity.rawValue
        source = stored.record.source
        recordKey = stored.record.key
        field = stored.field.rawValue
        base = stored.base
        theirs = stored.theirs
        ours = stored.ours
        settledBy = stored.actor
        run = stored.run.rawValue
    }

    enum CodingKeys: String, CodingKey {
        case schema, conflict, entity, source, field, base, theirs, ours, run
        case recordKey = "record_key"
        case settledBy = "settled_by"
    }
}
