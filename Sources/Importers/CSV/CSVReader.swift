import RecordModel
import TextKernels

/// Reads the rows of one CSV file in a single pass from decoded bytes to packed cells.
///
/// Blank rows, the preamble, a footer and repeated headers are no rows; everything else is a record
/// or a rejected row. Cells stay as they stand: nothing is trimmed, typed or repaired.
final class CSVReader: RecordReader {
    /// A row that is longer than this is rejected.
    static let largestRecord = 64 << 20
    /// A row with more cells than this is rejected.
    static let mostCells = 16_384
    private static let rowsPerBatch = 4_096
    private static let bytesPerBatch = 1 << 20

    var table: SourceTable
    var rejectedRows: [RejectedRow] = []
    var totalBytes: Int? { input.byteCount }
    var bytesRead: Int { text.bytesRead }

    let dialect: CSVDialect
    var findings = CSVFindings()
    /// The number of data rows so far.
    var rowCount = 0
    /// Where the next row begins within the text's window, and its line.
    var position: Int
    var line: Int

    let input: SourceInput
    let text: DecodedText
    private let choice: EncodingChoice
    let layout: CSVLayout
    private let mapping: ColumnMapper.Result
    var scanner: CSVScanner
    private var keys = KeyAssigner()
    private let largestRecord: Int
    private let headerDigest: StableHash128
    var lineEnds = LineEndCounts()
    private var doubledQuotes = 0
    private var backslashedQuotes = 0
    var reportedNuls = 0
    var isSkippingLine = false
    var isFinished = false
    var wasBlank = false
    /// Single cells in a wide table: a footer if the file ends after them, else short rows.
    var pending: [PendingRow] = []
    static let mostPending = 16

    struct PendingRow {
        let packed: [UInt8]
        let line: Int
        let followsBlank: Bool
    }

    init(
        input: SourceInput, text: DecodedText, choice: EncodingChoice, dialect: CSVDialect,
        layout: CSVLayout, options: ImportOptions, largestRecord: Int
    ) {
        self.input = input
        self.text = text
        self.choice = choice
        self.dialect = dialect
        self.layout = layout
        self.largestRecord = largestRecord
        scanner = CSVScanner(dialect: dialect)
        let stem = SourceName.stem(of: input.name)
        mapping = ColumnMapper(
            headers: layout.header, width: layout.width, rows: layout.dataRows, tableName: stem
        ).map(options: options)
        let saved = options.mapping?.table(named: stem)
        table = SourceTable(
            source: options.source ?? saved?.source
                ?? SourceName.derived(fileName: input.name, system: mapping.system),
            name: stem, kind: mapping.kind ?? .contact, system: mapping.system,
            region: mapping.region, columns: mapping.columns)
        headerDigest = Self.digest(of: mapping.columns.map(\.header))
        position = layout.dataOffset
        line = layout.dataLine
        for terminator in layout.terminators { lineEnds.count(terminator) }
        noteLayout()
    }

    var description: TableDescription {
        let quote = Character(Unicode.Scalar(dialect.quote))
        let escape: Character? =
            backslashedQuotes > 0 && dialect.escape == .backslash
            ? "\\" : (doubledQuotes > 0 ? quote : nil)
        return TableDescription(
            format: CSVFormat.name, encoding: choice.encoding,
            hasByteOrderMark: choice.hasByteOrderMark,
            delimiter: Character(Unicode.Scalar(dialect.delimiter)), quote: quote, escape: escape,
            lineEnd: lineEnds.lineEnd, headerRow: layout.headerLine, dataRows: rowCount,
            keyColumn: mapping.keyColumn.map { table.columns[$0].header },
            holdsParties: mapping.kind != nil && mapping.otherObjects == nil
                && !layout.dataRows.isEmpty,
            otherObjects: mapping.otherObjects)
    }

    var diagnostics: [Diagnostic] {
        choice.diagnostics
            + mapping.findings.map {
                var diagnostic = $0
                diagnostic.file = input.name
                return diagnostic
            } + findings.diagnostics(file: input.name)
    }

    func next() throws(ImportError) -> RecordBatch? {
        var batch = RecordBatch()
        batch.cells.reserveCapacity(Self.bytesPerBatch + (Self.bytesPerBatch >> 2))
        while !isFinished && !isFull(batch) {
            if scanWindow(into: &batch) { break }
            if text.isComplete {
                if position >= text.bytes.count { finish(into: &batch) }
                continue
            }
            try text.advance(dropping: position)
            position = 0
        }
        return batch.rowCount == 0 ? nil : batch
    }

    private func isFull(_ batch: RecordBatch) -> Bool {
        batch.rowCount >= Self.rowsPerBatch || batch.cells.count >= Self.bytesPerBatch
    }

    // MARK: Rows

    /// Takes rows from the window until it or the batch is used up; true where the batch is full.
    private func scanWindow(into batch: inout RecordBatch) -> Bool {
        let bytes = text.bytes
        let window = bytes.span
        if isSkippingLine && !skipLine(window) { return false }
        while position < window.count {
            let row = scanner.scanRow(window, from: position, isLast: text.isComplete)
            switch row.outcome {
            case .unclosedQuote(let quote):
                readLiterally(quote)
                continue
            case .needsMoreText(let quote):
                if window.count - position < largestRecord { return false }
                if let quote {
                    readLiterally(quote)
                } else {
                    rejectTooLarge(window)
                    return false
                }
                continue
            case .row where row.next - position > largestRecord:
                rejectTooLarge(window, until: row)
                continue
            case .row: break
            }
            take(row, window, into: &batch)
            position = row.next
            line += row.lineCount
            if !scanner.literalQuotes.isEmpty { scanner.literalQuotes.removeAll() }
            if isFull(batch) { return true }
        }
        return false
    }

    private func take(_ row: CSVRowScan, _ window: Span<UInt8>, into batch: inout RecordBatch) {
        lineEnds.count(row.terminator)
        doubledQuotes += row.doubledQuotes
        backslashedQuotes += row.backslashedQuotes
        if row.strayQuotes > 0 { findings.note(.strayQuote, line: line, count: row.strayQuotes) }
        if text.nulCount > reportedNuls { noteNuls(row, window) }
        if isBlank(window) {
            if scanner.fields.count > 1 { findings.note(.blankRow, line: line) }
            wasBlank = true
            return
        }
        if isRepeatedHeader(window) {
            findings.note(.repeatedHeader, line: line)
            return
        }
        let followsBlank = wasBlank
        wasBlank = false
        let start = batch.cells.count
        if scanner.fields.count > table.columns.count && !addColumns(window) { return }
        pack(window, into: &batch.cells)
        if scanner.fields.count == 1 && layout.width >= 3 && pending.count < Self.mostPending {
            pending.append(
                PendingRow(
                    packed: Array(batch.cells[start...]), line: line, followsBlank: followsBlank))
            batch.cells.removeSubrange(start...)
            return
        }
        if !pending.isEmpty {
            let packed = Array(batch.cells[start...])
            batch.cells.removeSubrange(start...)
            flushPending(into: &batch)
            let end = batch.cells.count
            batch.cells += packed
            add(rowFrom: end, line: line, cellCount: scanner.fields.count, to: &batch)
            return
        }
        add(rowFrom: start, line: line, cellCount: scanner.fields.count, to: &batch)
    }

    /// Packs the scanner's cells; empty cells beyond the header's are not cells.
    @inline(__always)
    private func pack(_ window: Span<UInt8>, into cells: inout [UInt8]) {
        let fields = scanner.fields
        let width = layout.width
        for column in 0..<fields.count {
            let field = fields[column]
            let count = field.count
            if column >= width && count == 0 { continue }
            PackedCells.appendVariableLength(UInt64(column), to: &cells)
            PackedCells.appendVariableLength(UInt64(count), to: &cells)
            if count > 0 { field.append(from: window, dialect: dialect, to: &cells) }
        }
    }

    /// Ends a row whose packed cells begin at `start`.
    func add(rowFrom start: Int, line: Int, cellCount: Int, to batch: inout RecordBatch) {
        rowCount += 1
        if cellCount < layout.width { findings.note(.shortRow, line: line, row: rowCount) }
        let cells = batch.cells
        let row = cells.span.extracting(start..<cells.count)
        var hasher = StableHasher()
        hasher.appendRaw(headerDigest.high)
        hasher.appendRaw(headerDigest.low)
        hasher.append(row)
        let hash = hasher.finish()
        let (key, finding) = keys.key(id: ownKey(row), contentHash: hash)
        switch finding {
        case .unique: break
        case .repeatedRecord: findings.note(.repeatedRecord, line: line, row: rowCount)
        case .repeatedID: findings.note(.repeatedID, line: line, row: rowCount)
        }
        batch.cellEnds.append(cells.count)
        batch.keys.append(key)
        batch.rowNumbers.append(rowCount)
        batch.lines.append(line)
        batch.contentHashes.append(hash)
    }

    /// The row's own id, trimmed; nil where it has none.
    private func ownKey(_ row: Span<UInt8>) -> String? {
        guard let keyColumn = mapping.keyColumn else { return nil }
        var key: String?
        PackedCells.forEachCell(in: row) { column, range in
            if column != keyColumn { return }
            var start = range.lowerBound
            var end = range.upperBound
            while start < end && row[start] <= 0x20 { start += 1 }
            while end > start && row[end - 1] <= 0x20 { end -= 1 }
            if start == end { return }
            unsafe row.extracting(start..<end).withUnsafeBufferPointer {
                key = unsafe String(decoding: $0, as: UTF8.self)
            }
        }
        return key
    }

    private static func digest(of headers: [String]) -> StableHash128 {
        var hasher = StableHasher()
        for header in headers { hasher.append(header) }
        return hasher.finish()
    }
}
