/// How cells are written in a CSV file.
struct CSVDialect: Hashable, Sendable {
    /// How a quote inside a quoted cell is written.
    enum Escape: Hashable, Sendable {
        /// Twice, as RFC 4180 section 2 says.
        case doubled
        /// After a backslash; doubled quotes are understood too.
        case backslash
    }

    /// The byte between cells.
    var delimiter: UInt8
    /// The byte around cells that hold delimiters, quotes or line breaks; `noQuote` where there is none.
    var quote: UInt8
    var escape: Escape

    init(delimiter: UInt8, quote: UInt8 = UInt8(ascii: "\""), escape: Escape = .doubled) {
        self.delimiter = delimiter
        self.quote = quote
        self.escape = escape
    }

    /// Stands for no quote: a byte that no text in UTF-8 has.
    static let noQuote: UInt8 = 0xff

    /// The quote as a character; nil where there is none.
    var quoteCharacter: Character? {
        quote == Self.noQuote ? nil : Character(Unicode.Scalar(quote))
    }

    /// The dialect of RFC 4180.
    static let standard = CSVDialect(delimiter: UInt8(ascii: ","))
}
