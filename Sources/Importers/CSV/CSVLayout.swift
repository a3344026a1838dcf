/// Which lines of a CSV file are what: preamble, header, data.
struct CSVLayout {
    /// The header's cells, joined with those of the row of groups above; nil where there is no header.
    let header: [String]?
    /// The header's cells as they stand in their row.
    let headerCells: [String]?
    /// Whether a row of groups stands above the header.
    let hasGroups: Bool
    /// The 1-based line of the header; nil where there is none.
    let headerLine: Int?
    /// The number of columns.
    let width: Int
    /// Where the first data row begins in the decoded text, and on which line.
    let dataOffset: Int
    let dataLine: Int
    /// The number of preamble rows that are not blank, and the line of the first.
    let preambleCount: Int
    let preambleLine: Int?
    /// How the lines before the data end.
    let terminators: [CSVRowScan.Terminator]
    /// The rows of the sample that are data.
    let dataRows: [[String]]

    /// Finds the layout of a file from its first rows.
    ///
    /// The table begins at the first row that is about as long as most rows are and has hardly any
    /// blank cell at its place; whether that row is a header is seen from its words
    /// (`HeaderVocabulary`) and from how its cells differ from those below.
    ///
    /// - Parameter given: where the user says that the header stands.
    init(_ sample: CSVSample, header given: CSVChoices.Header? = nil) {
        let rows = sample.rows
        let width = Self.usualWidth(rows)
        var candidate = Self.firstTableRow(rows, width: width)
        var isHeader = Self.isHeader(rows, candidate)
        switch given {
        case nil: break
        case .some(.none): isHeader = false
        case .some(.line(let line)):
            candidate = rows.firstIndex { $0.line == line } ?? candidate
            isHeader = rows.contains { $0.line == line }
        }
        // Without a header nothing tells a preamble from data, so nothing is left out.
        let first = isHeader ? candidate : 0
        var groups: [String]?
        if isHeader && first > 0 && !rows[first].followsBlank {
            groups = HeaderRows.joined(above: rows[first - 1].cells, rows[first].cells)
        }
        header = isHeader ? groups ?? rows[first].cells : nil
        headerCells = isHeader ? rows[first].cells : nil
        hasGroups = groups != nil
        headerLine = isHeader ? rows[first].line : nil
        self.width = isHeader ? rows[first].cells.count : width
        preambleCount = first - (hasGroups ? 1 : 0)
        preambleLine = preambleCount > 0 ? rows[0].line : nil
        let firstData = isHeader ? first + 1 : first
        if firstData < rows.count {
            dataOffset = rows[firstData].offset
            dataLine = rows[firstData].line
        } else {
            dataOffset = rows.last?.next ?? 0
            dataLine = (rows.last?.line ?? 0) + 1
        }
        let offset = dataOffset
        terminators = sample.terminators.filter { $0.offset < offset }.map(\.terminator)
        dataRows = rows.dropFirst(firstData).map(\.cells)
    }

    /// The most frequent length of the rows; of equally frequent ones the longest.
    private static func usualWidth(_ rows: [CSVSample.Row]) -> Int {
        var counts: [Int: Int] = [:]
        for row in rows { counts[row.cells.count, default: 0] += 1 }
        // A single column needs a clear majority: short lines are preambles and footers otherwise.
        if let single = counts[1], single * 2 <= rows.count, counts.count > 1 { counts[1] = 0 }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
    }

    private static func firstTableRow(_ rows: [CSVSample.Row], width: Int) -> Int {
        let limit = min(rows.count, 40)
        // A row of known column names is the header, however ragged the rows below are.
        for index in 0..<limit {
            let cells = rows[index].cells
            let known = HeaderVocabulary.knownCount(cells)
            let filled = cells.count { !isBlank($0) }
            if known >= 2 && known * 2 >= filled && (filled * 2 >= width || index == 0) {
                return index
            }
        }
        if width < 2 { return 0 }
        for index in 0..<limit {
            let cells = rows[index].cells
            let filled = cells.count { !isBlank($0) }
            if cells.count * 4 >= width * 3 && filled * 2 >= width { return index }
        }
        return 0
    }

    // MARK: Header or not

    private static func isHeader(_ rows: [CSVSample.Row], _ index: Int) -> Bool {
        guard index < rows.count else { return false }
        let cells = rows[index].cells
        let filled = cells.filter { !isBlank($0) }
        if filled.isEmpty { return false }
        let known = HeaderVocabulary.knownCount(cells)
        if known >= 2 || known == filled.count { return true }
        if filled.contains(where: { ValueShape.looksLikeData($0) }) { return false }
        // Names of columns do not repeat, and say nothing like what stands below them.
        if Set(filled.map { $0.lowercased() }).count < filled.count { return false }
        let below = rows.dropFirst(index + 1).prefix(200)
        if below.isEmpty { return filled.count > 1 || known > 0 }
        var votes = known * 2
        for (column, cell) in cells.enumerated() where !isBlank(cell) {
            votes += vote(header: cell, below: below.map(\.cells), column: column)
        }
        // Among three and more columns of words the first row is more often a header than not.
        return votes > 0 || (votes == 0 && filled.count >= 3 && filled.count == cells.count)
    }

    /// Positive where a column's values differ in kind from its first cell.
    private static func vote(header: String, below: [[String]], column: Int) -> Int {
        var data = 0
        var filled = 0
        var repeats = 0
        var lengths = 0
        for cells in below where column < cells.count && !isBlank(cells[column]) {
            filled += 1
            lengths += cells[column].utf8.count
            if ValueShape.looksLikeData(cells[column]) { data += 1 }
            if cells[column] == header { repeats += 1 }
        }
        if filled == 0 { return 0 }
        if repeats > 0 { return -1 }
        if data * 2 > filled { return 2 }
        // Identifiers such as `site_code` are headers; words among words say nothing.
        if header.utf8.contains(UInt8(ascii: "_")) && data == 0 {
            return below.contains { $0.contains { $0.utf8.contains(UInt8(ascii: "_")) } } ? 0 : 1
        }
        return 0
    }

    private static func isBlank(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0a || $0 == 0x0d }
    }
}
