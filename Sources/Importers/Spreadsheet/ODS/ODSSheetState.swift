/// Understands the XML of one sheet of an OpenDocument spreadsheet.
///
/// Values come from the attributes, text from the paragraphs; annotations, drawings and readings of
/// East Asian characters are left out. Repeated rows and cells are rows and cells.
///
/// - Source: OpenDocument 1.3 part 3, sections 9.1 (tables), 19.385 (office:value-type).
struct ODSSheetState {
    var rows = SheetRows()
    private(set) var notes = SheetNotes()
    private let sheet: Int
    private var tables = -1
    private var tableDepth = 0

    private var row = 0
    private var rowRepeats = 1
    private var isRowHidden = false
    private var isSkippingRow = false
    private var column = 0
    private var cell = ODSCell()
    private var isInCell = false
    /// Within something of a cell that is not its content.
    private var ignoredDepth = 0
    private var paragraph = ODSParagraph()

    static let mostColumns = 16_384
    static let mostRows = 1_048_576
    /// The most cells and bytes that the repetition of one row may make.
    private let mostRepeatedCells: Int
    private static let mostRepeatedBytes = 32 << 20

    /// - Parameter sheet: the position of the sheet among all.
    init(sheet: Int, mostRepeatedCells: Int) {
        self.sheet = sheet
        self.mostRepeatedCells = mostRepeatedCells
    }

    private var isActive: Bool { tables == sheet && tableDepth == 1 }

    // MARK: Elements

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes, _ stream: XMLStream) {
        if name.namespace == .table && ODSCatalog.holdsTable(name) {
            tableDepth += 1
            if tableDepth == 1 && name.is("table") { tables += 1 }
            return
        }
        guard isActive else { return }
        if isInCell {
            startContent(name, attributes, stream)
            return
        }
        guard name.namespace == .table else { return }
        if name.is("table-cell") || name.is("covered-table-cell") {
            cell = ODSCell(attributes)
            isInCell = true
            if cell.isMerged { notes.note(.mergedCells, row: row) }
        } else if name.is("table-row") {
            beginRow(attributes)
        } else if name.is("table-column") {
            let visibility = attributes.string("visibility", in: .table)
            if visibility == "collapse" || visibility == "filter" {
                let count = attributes.integer("number-columns-repeated", in: .table) ?? 1
                notes.note(.hiddenColumns, row: nil, count: min(count, Self.mostColumns))
            }
        }
    }

    mutating func end(_ name: XMLName, _ stream: XMLStream) {
        if name.namespace == .table && ODSCatalog.holdsTable(name) {
            if isActive { stream.stop() }
            tableDepth -= 1
            return
        }
        guard isActive else { return }
        if ignoredDepth > 0 {
            ignoredDepth -= 1
        } else if name.namespace == .text && (name.is("p") || name.is("h")) {
            stream.takesText = false
            paragraph.end()
        } else if name.namespace == .table {
            if name.is("table-cell") || name.is("covered-table-cell") {
                endCell()
            } else if name.is("table-row") {
                endRow()
            }
        }
    }

    mutating func text(_ text: Span<UInt8>, _ stream: XMLStream) {
        if ignoredDepth > 0 || isSkippingRow { return }
        paragraph.append(text)
        if paragraph.bytes.count > SheetRows.largestRow { skipRow() }
    }

    private mutating func startContent(
        _ name: XMLName, _ attributes: XMLAttributes, _ stream: XMLStream
    ) {
        if ignoredDepth > 0 {
            ignoredDepth += 1
            return
        }
        guard name.namespace == .text else {
            // Annotations, drawings and whatever else may hang on a cell.
            if name.namespace == .office && name.is("annotation") {
                notes.note(.remarks, row: row)
            }
            ignoredDepth = 1
            return
        }
        if name.is("p") || name.is("h") {
            paragraph.begin()
            stream.takesText = true
        } else if name.is("s") {
            paragraph.appendSpaces(min(attributes.integer("c", in: .text) ?? 1, 1 << 16))
        } else if name.is("tab") {
            paragraph.appendVerbatim(UInt8(ascii: "\t"))
        } else if name.is("line-break") {
            paragraph.appendVerbatim(UInt8(ascii: "\n"))
        } else if name.is("ruby-text") || name.is("note") {
            ignoredDepth = 1
        }
    }

    // MARK: Rows and cells

    private mutating func beginRow(_ attributes: XMLAttributes) {
        column = 0
        row += 1
        isSkippingRow = false
        rowRepeats = max(1, attributes.integer("number-rows-repeated", in: .table) ?? 1)
        let visibility = attributes.string("visibility", in: .table)
        isRowHidden = visibility == "collapse" || visibility == "filter"
    }

    private mutating func endCell() {
        isInCell = false
        defer {
            column += min(cell.repeats, 1 << 24)
            paragraph.removeAll()
        }
        if isSkippingRow { return }
        let start = rows.cellStart
        cell.append(paragraph.bytes, to: &rows.bytes, row: row, &notes)
        if rows.bytes.count == start { return }
        let copies = min(cell.repeats, Self.mostColumns - column)
        if copies < cell.repeats {
            notes.note(copies < 1 ? .tooManyColumns : .repeatedBeyondLimit, row: row)
        }
        if copies < 1 {
            rows.bytes.removeSubrange(start...)
            return
        }
        // A copy, because a slice would make each append copy everything.
        let text = copies > 1 ? Array(rows.bytes[start...]) : []
        rows.endCell(column: column)
        for copy in 1..<max(copies, 1) {
            rows.bytes += text
            rows.endCell(column: column + copy)
            if rows.isOversized { break }
        }
        if rows.isOversized { skipRow() }
    }

    private mutating func skipRow() {
        rows.dropOversizedRow(number: row)
        paragraph.removeAll()
        isSkippingRow = true
    }

    private mutating func endRow() {
        let before = rows.rowCount
        rows.endRow(number: row)
        if rows.rowCount > before {
            if isRowHidden {
                notes.note(.hiddenRows, row: row, count: min(rowRepeats, Self.mostRows))
            }
            repeatRow()
        }
        row += min(rowRepeats, 1 << 24) - 1
    }

    /// Adds the copies of a row that is repeated.
    private mutating func repeatRow() {
        let cells = rows.cells(ofRow: rows.rowCount - 1)
        let start = cells.lowerBound == 0 ? 0 : rows.cellEnds[cells.lowerBound - 1]
        let bytes = rows.cellStart - start
        let copies = min(
            rowRepeats, Self.mostRows, mostRepeatedCells / cells.count,
            Self.mostRepeatedBytes / max(bytes, 1) + 1)
        if copies < rowRepeats { notes.note(.repeatedBeyondLimit, row: row) }
        if copies > 1 { rows.repeatLastRow(copies - 1, from: row + 1) }
    }
}
