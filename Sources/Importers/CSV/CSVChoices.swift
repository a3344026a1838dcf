/// What a user says about how a CSV file is written; nil means detect.
public struct CSVChoices: Hashable, Sendable {
    /// The character around cells.
    public enum Quote: Hashable, Sendable {
        case none
        /// One ASCII byte.
        case byte(UInt8)
    }

    /// How a quote within a quoted cell is written.
    public enum Escape: String, Hashable, Sendable, CaseIterable {
        case doubled
        case backslash
    }

    /// Where the names of the columns stand.
    public enum Header: Hashable, Sendable {
        case none
        /// A 1-based line.
        case line(Int)
    }

    /// The byte between cells.
    public var delimiter: UInt8?
    public var quote: Quote?
    public var escape: Escape?
    public var header: Header?

    public init(
        delimiter: UInt8? = nil, quote: Quote? = nil, escape: Escape? = nil, header: Header? = nil
    ) {
        self.delimiter = delimiter
        self.quote = quote
        self.escape = escape
        self.header = header
    }
}
