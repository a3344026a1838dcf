import RecordModel
import Resolution

/// An entity as it was at a time in the past.
struct PastParty {
    let id: EntityID
    let formed: RunID
    /// Ids that led to it then.
    let formerIDs: [EntityID]
    /// Ascending.
    let records: [RecordID]
    let entity: EntityMembers

    /// Whether rules or a person had to choose what it says.
    var hasChoice: Bool { records.count > 1 || !entity.pins.isEmpty }
}
