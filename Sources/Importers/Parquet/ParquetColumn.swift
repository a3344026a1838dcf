/// One column of a Parquet file; any of its values may be missing.
public struct ParquetColumn: Hashable, Sendable {
    /// What the values of a column are.
    public enum Kind: Hashable, Sendable {
        /// UTF-8.
        case text
        /// Whole numbers of 64 bits.
        case integer
        /// Whole numbers of 64 bits that count parts of one: with a scale of 6, millionths.
        case decimal(scale: Int)
        /// Days since 1 January 1970.
        case day
        /// Microseconds since 1 January 1970, as a clock shows them that nobody says the place of.
        case moment
        /// 0 for false, anything else for true.
        case truth
    }

    public let name: String
    public let kind: Kind

    public init(_ name: String, _ kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

/// A value of a row of a Parquet file.
public enum ParquetValue: Hashable, Sendable {
    case missing
    case text(String)
    /// Of all kinds but texts, in the unit of the column's kind.
    case number(Int64)

    /// A text; missing where there is none.
    public init(_ text: String?) {
        self = text.map { .text($0) } ?? .missing
    }

    /// A number; missing where there is none.
    public init(_ number: Int64?) {
        self = number.map { .number($0) } ?? .missing
    }
}
