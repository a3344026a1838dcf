/// What is done to the cells of a column when they are read: part of the column's definition.
///
/// Raw cells never change, so a repair is taken back by reading them without it. A cell that a
/// repair does not fit is read as it stands. In a mapping a repair is one line of text, such as
/// `zeros 5 if Country is DE | Germany`; `description` writes it and `init(_:)` reads it.
public struct CellRepair: Hashable, Sendable {
    /// What a repair does; a column's repairs act in the order of these cases.
    public enum Kind: String, Sendable, CaseIterable {
        /// `="00123"` is 00123.
        case unwrap
        /// `'00123` is 00123.
        case apostrophe
        /// Takes out characters that nobody sees.
        case invisible
        /// Decodes UTF-8 that was taken for Windows-1252.
        case mojibake
        /// `&amp;` is an ampersand.
        case entities
        /// `_x000D_` is nothing, a written `\n` the end of a line.
        case lineBreaks
        /// `4.91511234567E+11` is 491511234567, where no digit is lost.
        case exponent
        /// `12345.0` is 12345.
        case decimalTail
        /// `12,345` is 12345.
        case thousands
        /// Puts zeros before digits up to a width.
        case zeros
        /// Puts a text, such as `0` or `+`, before digits.
        case prefix
        /// The number of a day since 1899-12-30 is an ISO 8601 date.
        case serial
        /// A date of known order of day and month is an ISO 8601 date.
        case date
        /// Cells of number signs only are empty.
        case hashMarks
        /// Cells that are one of some texts are empty.
        case empty
    }

    /// A repair of only those rows whose cell in another column is one of some texts.
    public struct Condition: Hashable, Sendable {
        /// The header of the other column.
        public var column: String
        public var values: [String]

        public init(column: String, values: [String]) {
            self.column = column
            self.values = values
        }
    }

    public var kind: Kind
    /// `zeros`: how many digits there are in all.
    public var width: Int?
    /// `prefix`: what to put before; `date`: the order, `dmy`, `mdy` or `ymd`.
    public var text: String?
    /// `empty`: the texts that stand for nothing; compared without regard to ASCII case.
    public var values: [String]
    public var condition: Condition?

    public init(
        _ kind: Kind, width: Int? = nil, text: String? = nil, values: [String] = [],
        condition: Condition? = nil
    ) {
        self.kind = kind
        self.width = width
        self.text = text
        self.values = values
        self.condition = condition
    }
}
