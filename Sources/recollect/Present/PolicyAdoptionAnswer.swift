import CanonicalStore

/// A line of `policy history --json` (docs/json-output.md).
struct PolicyAdoptionAnswer: Encodable {
    let run: Int64
    let since: String
    let version: String
    let actor: String
    let reason: String?
    let undoneBy: Int64?
    let inForce: Bool

    init(_ adoption: PolicyAdoption) {
        run = adoption.run.rawValue
        since = adoption.time
        version = adoption.version
        actor = adoption.actor
        reason = adoption.reason
        undoneBy = adoption.undoneBy?.rawValue
        inForce = adoption.isPresent && adoption.undoneBy == nil
    }

    enum CodingKeys: String, CodingKey {
        case run, since, version, actor, reason
        case undoneBy = "undone_by"
        case inForce = "in_force"
    }
}
