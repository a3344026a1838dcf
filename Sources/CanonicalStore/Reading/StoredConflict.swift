import RecordModel

/// A cell that its source changed after a person had settled the field.
public struct StoredConflict: Hashable, Sendable {
    public let id: Int64
    public let entity: EntityID
    /// The record whose cell changed.
    public let record: RecordReference
    public let field: Field
    /// What the record said before; empty where it said nothing.
    public let base: String
    /// What it says since; empty where it was cleared.
    public let theirs: String
    /// What the person says; empty where the field has no value.
    public let ours: String
    /// Who settled it.
    public let actor: String
    /// The run that brought the change.
    public let run: RunID
}
