/// What a scan for one row found.
struct CSVRowScan {
    /// How the scan ended.
    enum Outcome {
        /// A whole row; its cells are in the scanner.
        case row
        /// The text ends within the row, and within the quoted cell that begins at the offset where
        /// there is one; more text follows.
        case needsMoreText(openQuote: Int?)
        /// A quoted cell that begins at the offset is not closed.
        case unclosedQuote(at: Int)
    }

    /// How the row's last line ends.
    enum Terminator {
        case lf
        case crlf
        case cr
        /// The end of the file.
        case none
    }

    var outcome: Outcome = .row
    /// Where the next row begins.
    var next: Int = 0
    var terminator: Terminator = .none
    /// Line ends within quoted cells and the row's own: the number of lines that the row takes.
    var lineCount: Int = 0
    /// Quotes that neither open nor close a cell, in quoted cells.
    var strayQuotes: Int = 0
    /// Doubled quotes seen.
    var doubledQuotes: Int = 0
    /// Quotes after a backslash seen.
    var backslashedQuotes: Int = 0
}
