import RecordModel

/// What is noteworthy about a sheet and its cells, beside their values.
struct SheetNotes {
    /// One sort of note.
    enum Sort: Int, CaseIterable {
        case hiddenSheet, preamble, noHeader, duplicateHeader, repeatedHeader, footer, longRow
        case recordTooLarge, repeatedRecord, repeatedID
        case errorCell, formulaWithoutValue, mergedCells, hiddenRows, hiddenColumns, remarks
        case impossibleDate, missingString, tooManyColumns, repeatedBeyondLimit
    }

    private var counts = [Int](repeating: 0, count: Sort.allCases.count)
    private var firstRows = [Int?](repeating: nil, count: Sort.allCases.count)

    /// Notes an occurrence; the row of the first is kept.
    mutating func note(_ sort: Sort, row: Int?, count: Int = 1) {
        if count <= 0 { return }
        if counts[sort.rawValue] == 0 { firstRows[sort.rawValue] = row }
        counts[sort.rawValue] += count
    }

    /// How often a sort was noted.
    subscript(sort: Sort) -> Int { counts[sort.rawValue] }

    /// Everything noted, in the order of the sorts.
    func diagnostics(file: String, sheet: String) -> [Diagnostic] {
        Sort.allCases.compactMap { sort in
            if counts[sort.rawValue] == 0 { return nil }
            let (code, severity, message) = sort.text
            return Diagnostic(
                code: code, severity: severity, file: file, line: firstRows[sort.rawValue],
                count: counts[sort.rawValue], message: "Sheet “\(sheet)”: \(message)")
        }
    }
}
