import RecordModel

/// What rules see of a record or a piece of history: the texts of the fields that they name.
public struct QualityRow: Sendable {
    /// The record, or the piece of history.
    public var id: Int64
    /// Its key in its source.
    public var source: String
    /// Whose it is, as its source says it; nil where it says nothing.
    public var owner: String?
    /// The entity that a record is in; nil for history.
    public var entity: Int64?
    /// One list for each field of `QualityCheck.fields`; blank values are left out.
    public var texts: [[String]]

    public init(id: Int64, source: String, owner: String?, entity: Int64?, texts: [[String]]) {
        self.id = id
        self.source = source
        self.owner = owner
        self.entity = entity
        self.texts = texts
    }
}
