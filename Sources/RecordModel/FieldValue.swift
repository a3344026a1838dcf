/// One raw value of a source record with its meaning and its place: a statement of the source.
public struct FieldValue: Hashable, Sendable, Codable {
    public let field: Field
    public let label: String?
    /// Ties values that describe one thing, such as the parts of one address; from 0.
    public let group: Int
    /// The value as it stands in the source.
    public let text: String
    /// The column of the source table that it stands in.
    public let column: Int

    public init(field: Field, label: String?, group: Int, text: String, column: Int) {
        self.field = field
        self.label = label
        self.group = group
        self.text = text
        self.column = column
    }

    /// Whether the cell is there and says nothing: white space alone.
    package var isBlank: Bool {
        for byte in text.utf8 where byte != 0x20 && !(0x09...0x0D).contains(byte) {
            // An ASCII byte that is no space stands for itself; only others need a look at Unicode.
            return byte < 0x80 ? false : text.allSatisfy(\.isWhitespace)
        }
        return true
    }
}
