import RecordModel

/// What can be noteworthy in a CSV file, and how often it was met.
struct CSVFindings {
    /// One sort of finding.
    enum Sort: Int, CaseIterable {
        case preamble, noHeader, groupedHeader, doubtfulDialect, duplicateHeader, repeatedHeader,
            footer, blankRow
        case shortRow, longRow, tooManyCells, strayQuote, unclosedQuote, nulByte
        case recordTooLarge, mixedLineEnds, repeatedRecord, repeatedID
    }

    private struct Tally {
        var count = 0
        var line: Int?
        var row: Int?
    }

    private var tallies = [Tally](repeating: Tally(), count: Sort.allCases.count)
    /// The order of first occurrence.
    private var order: [Sort] = []

    /// Notes an occurrence; the position of the first is kept.
    mutating func note(_ sort: Sort, line: Int?, row: Int? = nil, count: Int = 1) {
        if count == 0 { return }
        if tallies[sort.rawValue].count == 0 {
            order.append(sort)
            tallies[sort.rawValue].line = line
            tallies[sort.rawValue].row = row
        } else if let row, let first = tallies[sort.rawValue].row, row < first {
            // Some repeats are known at the end only.
            tallies[sort.rawValue].line = line
            tallies[sort.rawValue].row = row
        }
        tallies[sort.rawValue].count += count
    }

    /// Everything noted, in order of first occurrence.
    func diagnostics(file: String) -> [Diagnostic] {
        order.map { sort in
            let tally = tallies[sort.rawValue]
            let (code, severity, message) = Self.text(of: sort)
            return Diagnostic(
                code: code, severity: severity, file: file, line: tally.line, row: tally.row,
                count: tally.count, message: message)
        }
    }

    static func text(of sort: Sort) -> (code: String, Diagnostic.Severity, message: String) {
        switch sort {
        case .preamble:
            ("csv.preamble", .info, "Lines before the table were skipped.")
        case .noHeader:
            ("csv.noHeader", .info, "The table has no header; columns are known by their values.")
        case .groupedHeader:
            (
                "csv.groupedHeader", .info,
                "Above the header stands a row of groups; they were put before names that repeat."
            )
        case .doubtfulDialect:
            (
                "csv.doubtfulDialect", .warning,
                "Most rows have another number of cells than the header; check --delimiter, --quote"
                    + " and --header-row."
            )
        case .duplicateHeader:
            ("csv.duplicateHeader", .info, "Several columns have the same header; all are kept.")
        case .repeatedHeader:
            ("csv.repeatedHeader", .warning, "The header stands again among the rows; skipped.")
        case .footer:
            ("csv.footer", .info, "Lines after the table were skipped.")
        case .blankRow:
            ("csv.blankRow", .info, "Rows without any value were skipped.")
        case .shortRow:
            ("csv.shortRow", .warning, "A row has fewer cells than the header; the rest is absent.")
        case .longRow:
            (
                "csv.longRow", .warning,
                "A row has more cells than the header; they are kept in further columns."
            )
        case .tooManyCells:
            ("csv.tooManyCells", .error, "A row has more than 16,384 cells and was rejected.")
        case .strayQuote:
            (
                "csv.strayQuote", .warning,
                "A quote inside a quoted cell is not escaped; the cell is kept as it stands."
            )
        case .unclosedQuote:
            (
                "csv.unclosedQuote", .warning,
                "A quote opens a cell and is not closed; it is read as an ordinary character."
            )
        case .nulByte:
            ("csv.nulByte", .warning, "The text holds NUL characters; they are kept.")
        case .recordTooLarge:
            ("csv.recordTooLarge", .error, "A row is longer than 64 MiB and was rejected.")
        case .mixedLineEnds:
            ("csv.mixedLineEnds", .info, "Lines end in different ways.")
        case .repeatedRecord:
            ("key.repeatedRecord", .info, "A row is equal to an earlier one; its key is numbered.")
        case .repeatedID:
            (
                "key.repeatedID", .warning,
                "An id stands on several rows with different content; the later ones are numbered."
            )
        }
    }
}
