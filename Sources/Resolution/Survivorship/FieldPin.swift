import RecordModel

/// A person's choice of a field's value: it outranks every rule until it is unpinned.
///
/// The value is a statement of a record: of a member, or of the `steward` source where the person
/// typed it.
public struct FieldPin: Hashable, Sendable, Codable {
    public let field: Field
    public let label: String?
    /// The chosen value; an empty text says that the field has none.
    public let text: String
    /// The record that states it.
    public let record: RecordID
    /// Who chose it.
    public let actor: String
    /// The order in which pins were set; the last one of a field holds.
    public let sequence: Int64

    public init(
        field: Field, label: String? = nil, text: String, record: RecordID, actor: String,
        sequence: Int64
    ) {
        self.field = field
        self.label = label
        self.text = text
        self.record = record
        self.actor = actor
        self.sequence = sequence
    }
}
