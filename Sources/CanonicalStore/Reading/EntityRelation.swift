import RecordModel
import Resolution

/// A relation to another entity.
public struct EntityRelation: Hashable, Sendable {
    public let entity: EntityID
    public let relation: Relation
}
