/// Understands the XML of a worksheet.
///
/// Rows and cells without a reference follow the one before. Cached results of formulas are values;
/// cells without a value are none.
///
/// - Source: ISO/IEC 29500-1 sections 18.3.1.4 (c), 18.3.1.53 (is), 18.3.1.73 (row), 18.3.1.96 (v).
struct XLSXSheetState {
    /// How the text of a cell is to be read (the `t` attribute, ISO/IEC 29500-1 section 18.18.11).
    private enum CellType {
        case number, shared, boolean, error, text, date
    }

    var rows = SheetRows()
    private(set) var notes: SheetNotes
    private let texts: [UInt8]
    private let textEnds: [UInt32]
    private let formats: [NumberFormat]
    private let dates: SerialDate

    private var row = 0
    private var column = -1
    private var type = CellType.number
    private var style = 0
    private var hasFormula = false
    private var isInCell = false
    private var phoneticDepth = 0
    private var isSkippingRow = false
    private var isRowHidden = false
    /// No program shows more columns.
    static let mostColumns = 16_384

    init(_ workbook: XLSXWorkbook, notes: SheetNotes) {
        self.notes = notes
        texts = workbook.strings.bytes
        textEnds = workbook.strings.ends
        formats = workbook.styles.formats
        dates = workbook.dates
    }

    // MARK: Elements

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes, _ stream: XMLStream) {
        guard name.namespace == .spreadsheet || name.namespace == .none else { return }
        switch name.count {
        case 1:
            switch name.first {
            case UInt8(ascii: "c"): beginCell(attributes)
            case UInt8(ascii: "v"): stream.takesText = isInCell && !isSkippingRow
            case UInt8(ascii: "t"):
                stream.takesText = isInCell && phoneticDepth == 0 && !isSkippingRow
            case UInt8(ascii: "f"): hasFormula = true
            default: break
            }
        case 3:
            if name.is("row") {
                beginRow(attributes)
            } else if name.is("rPh") {
                phoneticDepth += 1
            } else if name.is("col") && attributes.isTrue("hidden") {
                let first = attributes.integer("min") ?? 1
                let last = min(attributes.integer("max") ?? first, Self.mostColumns)
                notes.note(.hiddenColumns, row: nil, count: last - first + 1)
            }
        default:
            if name.is("mergeCell") { notes.note(.mergedCells, row: nil) }
        }
    }

    mutating func end(_ name: XMLName, _ stream: XMLStream) {
        guard name.namespace == .spreadsheet || name.namespace == .none else { return }
        switch name.count {
        case 1:
            switch name.first {
            case UInt8(ascii: "c"): endCell()
            case UInt8(ascii: "v"), UInt8(ascii: "t"): stream.takesText = false
            default: break
            }
        case 3:
            if name.is("row") {
                endRow()
            } else if name.is("rPh") {
                phoneticDepth -= 1
            }
        default: break
        }
    }

    mutating func text(_ text: Span<UInt8>, _ stream: XMLStream) {
        unsafe text.withUnsafeBufferPointer { unsafe rows.bytes.append(contentsOf: $0) }
        if rows.isOversized {
            rows.dropOversizedRow(number: row)
            isSkippingRow = true
            stream.takesText = false
        }
    }

    // MARK: Rows and cells

    /// The format of the cell; a plain number where the workbook lacks its style.
    private var format: NumberFormat { style < formats.count ? formats[style] : .number }

    private mutating func beginRow(_ attributes: XMLAttributes) {
        row += 1
        column = -1
        isRowHidden = false
        attributes.visit { name, value in
            if name.is("r"), let number = value.integer, number > 0 {
                row = number
            } else if name.is("hidden") {
                isRowHidden = value.isTrue
            }
        }
    }

    private mutating func endRow() {
        let before = rows.rowCount
        rows.endRow(number: row)
        if isRowHidden && rows.rowCount > before { notes.note(.hiddenRows, row: row) }
        isSkippingRow = false
    }

    private mutating func beginCell(_ attributes: XMLAttributes) {
        column += 1
        type = .number
        style = 0
        hasFormula = false
        isInCell = true
        attributes.visit { name, value in
            guard name.count == 1 else { return }
            switch name.first {
            case UInt8(ascii: "r"): column = CellReference.column(value) ?? column
            case UInt8(ascii: "s"): style = value.integer ?? 0
            case UInt8(ascii: "t"): type = Self.type(value)
            default: break
            }
        }
    }

    @inline(__always)
    private static func type(_ value: XMLValue) -> CellType {
        if value.count == 1 {
            switch value[0] {
            case UInt8(ascii: "s"): return .shared
            case UInt8(ascii: "n"): return .number
            case UInt8(ascii: "b"): return .boolean
            case UInt8(ascii: "e"): return .error
            case UInt8(ascii: "d"): return .date
            default: break
            }
        }
        return .text
    }

    private mutating func endCell() {
        isInCell = false
        if isSkippingRow { return }
        let start = rows.cellStart
        if rows.bytes.count == start {
            if hasFormula && type != .text { notes.note(.formulaWithoutValue, row: row) }
            return
        }
        switch type {
        case .shared: resolve(from: start)
        case .number:
            CellNumber.read(&rows.bytes, from: start, format, dates, row: row, &notes)
        case .boolean: CellBoolean.read(&rows.bytes, from: start)
        case .error: notes.note(.errorCell, row: row)
        case .text: EscapedText.decode(&rows.bytes, from: start)
        case .date: dropMidnight(from: start)
        }
        if column >= Self.mostColumns {
            notes.note(.tooManyColumns, row: row)
            rows.bytes.removeSubrange(start...)
            return
        }
        rows.endCell(column: column)
    }

    /// Drops the time of a date in ISO 8601 where it is midnight and the format shows none.
    private mutating func dropMidnight(from start: Int) {
        guard case .date(let showsTime) = format, !showsTime,
            rows.bytes.count - start > 11
        else { return }
        let time = rows.bytes[(start + 10)...]
        let zeros = "T00:00:00.000Z".utf8
        if time.starts(with: zeros.prefix(time.count)) {
            rows.bytes.removeSubrange((start + 10)...)
        }
    }

    /// Replaces the number of a shared text by the text.
    private mutating func resolve(from start: Int) {
        var index = 0
        for position in start..<rows.bytes.count {
            let byte = rows.bytes[position]
            if byte == 0x20 || byte == 0x0a { continue }
            let digit = byte &- 0x30
            index = digit > 9 || index > 1 << 40 ? -1 : index * 10 + Int(digit)
            if index < 0 { break }
        }
        guard index >= 0 && index < textEnds.count else {
            notes.note(.missingString, row: row)
            return
        }
        let first = index == 0 ? 0 : Int(textEnds[index - 1])
        rows.bytes.removeLast(rows.bytes.count - start)
        rows.bytes.append(contentsOf: texts[first..<Int(textEnds[index])])
        if rows.isOversized {
            rows.dropOversizedRow(number: row)
            isSkippingRow = true
        }
    }
}
