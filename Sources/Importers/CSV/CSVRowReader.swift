import RecordModel
import TextKernels

/// Reads the rows of one CSV file in a single pass from decoded bytes to packed cells.
///
/// A value and not an object: each access to a property of an object asks whether another is going
/// on, which was a quarter of the time of reading.
///
/// Blank rows, the preamble, a footer and repeated headers are no rows; everything else is a record
/// or a rejected row. Cells stay as they stand: nothing is trimmed, typed or repaired.
struct CSVRowReader {
    /// A row that is longer than this is rejected.
    static let largestRecord = 64 << 20
    /// A row with more cells than this is rejected.
    static let mostCells = 16_384
    private static let rowsPerBatch = 4_096
    private static let bytesPerBatch = 1 << 20

    var table: SourceTable
    var rejectedRows: [RejectedRow] = []

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
    /// The packed cells of the batch being filled.
    let cells = PackedCellBuffer(
        capacity: CSVRowReader.bytesPerBatch + CSVRowReader.bytesPerBatch >> 2)
    private var keys = KeyAssigner()
    /// The own ids of the batch's rows, until their keys are assigned.
    private var ids: [String?] = []
    /// Where nobody needs keys: what finds repeats instead of them.
    private var repeats: RepeatCensus?
    /// What the batch's rows are remembered by there.
    private var keyHashes: [UInt64] = []
    private var fetched: UInt64 = 0
    private let largestRecord: Int
    private var rowHasher: RowHasher
    /// The header's cells in UTF-8, to know it again.
    let headerCells: [[UInt8]]?
    var lineEnds = LineEndCounts()
    private var doubledQuotes = 0
    private var backslashedQuotes = 0
    var reportedNuls = 0
    /// Whether NUL characters of the window are not reported yet.
    var hasNuls = false
    var isSkippingLine = false
    var isFinished = false
    /// Rows that are shorter or longer than the header.
    var raggedRows = 0
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
        layout: CSVLayout, options: ImportOptions, largestRecord: Int, isInspection: Bool
    ) {
        repeats =
            isInspection ? RepeatCensus(fileName: input.name, byteCount: input.byteCount) : nil
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
        rowHasher = RowHasher(headers: mapping.columns.map(\.header))
        headerCells = layout.headerCells?.map { Array($0.utf8) }
        position = layout.dataOffset
        line = layout.dataLine
        for terminator in layout.terminators { lineEnds.count(terminator) }
        noteLayout()
        let window = text.bytes
        scanner.index(window.span)
    }

    var description: TableDescription {
        let quote = dialect.quoteCharacter
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
            otherObjects: mapping.otherObjects,
            history: mapping.history?.table(
                source: table.source, name: table.name, headers: table.columns.map(\.header)))
    }

    var diagnostics: [Diagnostic] {
        input.diagnostics + choice.diagnostics
            + mapping.findings.map {
                var diagnostic = $0
                diagnostic.file = input.name
                return diagnostic
            } + findings.diagnostics(file: input.name)
    }

    mutating func next() throws(ImportError) -> RecordBatch? {
        var batch = RecordBatch()
        while !isFinished && !isFull(batch) {
            if scanWindow(into: &batch) { break }
            if text.isComplete {
                if position >= text.bytes.count { finish(into: &batch) }
                continue
            }
            try text.advance(dropping: position)
            position = 0
            let window = text.bytes
            scanner.index(window.span)
        }
        batch.cells = cells.removeLast(from: 0)
        if repeats != nil { try noteRepeats(&batch) } else { assignKeys(&batch) }
        return batch.rowCount == 0 ? nil : batch
    }

    @inline(__always)
    private func isFull(_ batch: borrowing RecordBatch) -> Bool {
        batch.cellEnds.count >= Self.rowsPerBatch || cells.count >= Self.bytesPerBatch
    }

    // MARK: Rows

    /// Takes rows from the window until it or the batch is used up; true where the batch is full.
    private mutating func scanWindow(into batch: inout RecordBatch) -> Bool {
        let bytes = text.bytes
        let window = bytes.span
        let isLast = text.isComplete
        hasNuls = text.nulCount > reportedNuls
        if isSkippingLine && !skipLine(window) { return false }
        while position < window.count {
            let row = scanner.scanRow(window, from: position, isLast: isLast)
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

    private mutating func take(
        _ row: CSVRowScan, _ window: Span<UInt8>, into batch: inout RecordBatch
    ) {
        lineEnds.count(row.terminator)
        doubledQuotes += row.doubledQuotes
        backslashedQuotes += row.backslashedQuotes
        if row.strayQuotes > 0 { findings.note(.strayQuote, line: line, count: row.strayQuotes) }
        if hasNuls { noteNuls(row, window) }
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
        let start = cells.count
        let cellCount = scanner.fields.count
        if cellCount > layout.width && !takeLongRow(window) { return }
        if cellCount == 1 && layout.width >= 3 && pending.count < Self.mostPending {
            pack(window)
            pending.append(
                PendingRow(
                    packed: cells.removeLast(from: start), line: line, followsBlank: followsBlank))
            return
        }
        if !pending.isEmpty { flushPending(into: &batch) }
        let rowStart = cells.count
        pack(window)
        add(rowFrom: rowStart, line: line, cellCount: cellCount, to: &batch)
    }

    /// Packs the scanner's cells; empty cells beyond the header's are not cells.
    @inline(__always)
    private mutating func pack(_ window: Span<UInt8>) {
        let width = layout.width
        for column in 0..<scanner.fields.count {
            let field = scanner.fields[column]
            if field.escapes != 0 {
                var value: [UInt8] = []
                field.append(from: window, dialect: dialect, to: &value)
                if column < width || !value.isEmpty { cells.append(column: column, value: value) }
                continue
            }
            let count = field.count
            if column >= width && count == 0 { continue }
            cells.append(column: column, from: window, at: Int(field.start), count: count)
        }
    }

    /// Ends a row whose packed cells begin at `start`.
    mutating func add(rowFrom start: Int, line: Int, cellCount: Int, to batch: inout RecordBatch) {
        rowCount += 1
        if cellCount < layout.width {
            raggedRows += 1
            findings.note(.shortRow, line: line, row: rowCount)
        }
        if table.columns.count > rowHasher.columnCount {
            rowHasher.extend(to: table.columns.map(\.header))
        }
        let hash = cells.withBytes(from: start) { row in
            let range = ownKeyRange(row)
            if repeats != nil {
                let hash = Self.plainHash(row)
                keyHashes.append(
                    range.map { KeyAssigner.hash(of: row.extracting($0)) }
                        ?? KeyAssigner.hash(of: hash))
                return hash
            }
            ids.append(range.map { Self.text(row, $0) })
            return rowHasher.hash(row)
        }
        batch.cellEnds.append(cells.count)
        batch.rowNumbers.append(rowCount)
        batch.lines.append(line)
        batch.contentHashes.append(hash)
    }

    private mutating func assignKeys(_ batch: inout RecordBatch) {
        batch.keys.reserveCapacity(ids.count)
        let assigned = keys.keys(ids: ids, contentHashes: batch.contentHashes)
        for (row, (key, finding)) in assigned.enumerated() {
            batch.keys.append(key)
            if finding == .unique { continue }
            findings.note(
                finding == .repeatedID ? .repeatedID : .repeatedRecord, line: batch.lines[row],
                row: batch.rowNumbers[row])
        }
        ids.removeAll(keepingCapacity: true)
    }

    /// Looks for repeats; the keys stay empty.
    private mutating func noteRepeats(_ batch: inout RecordBatch) throws(ImportError) {
        guard let repeats else { return }
        batch.keys = [String](repeating: "", count: batch.rowCount)
        fetched &+= repeats.fetch(keyHashes)
        for (row, hash) in keyHashes.enumerated() {
            let found = try repeats.add(
                hash, content: batch.contentHashes[row].low, row: batch.rowNumbers[row],
                line: batch.lines[row])
            if found == .unique { continue }
            findings.note(
                found == .repeatedID ? .repeatedID : .repeatedRecord, line: batch.lines[row],
                row: batch.rowNumbers[row])
        }
        keyHashes.removeAll(keepingCapacity: true)
        if batch.rowCount > 0 { return }
        let late = try repeats.finish()
        for (sort, tally) in [
            (CSVFindings.Sort.repeatedRecord, late.records), (.repeatedID, late.ids),
        ] {
            findings.note(sort, line: tally.line, row: tally.row, count: tally.count)
        }
    }

    /// A hash that tells rows of this very table apart: as `RowHasher` does, at a third of the cost,
    /// but for nothing that outlives the reading.
    ///
    /// Empty cells at the end count for nothing, as if the row were shorter.
    private static func plainHash(_ row: Span<UInt8>) -> StableHash128 {
        var end = row.count
        // A packed row without an empty cell at its end does not end in a zero.
        if end > 0 && row[end - 1] == 0 {
            end = 0
            PackedCells.forEachCell(in: row) { _, range in
                if !range.isEmpty { end = range.upperBound }
            }
        }
        let filled = row.extracting(0..<end)
        return StableHash128(
            high: MixHash.hash(filled, seed: 0x726f_77),
            low: MixHash.hash(filled, seed: 0x7461_626c))
    }

    /// Where the row's own id stands, trimmed; nil where it has none.
    @inline(__always)
    private func ownKeyRange(_ row: Span<UInt8>) -> Range<Int>? {
        guard let keyColumn = mapping.keyColumn else { return nil }
        guard let range = PackedCells.firstCell(of: keyColumn, in: row) else { return nil }
        var start = range.lowerBound
        var end = range.upperBound
        while start < end && row[start] <= 0x20 { start += 1 }
        while end > start && row[end - 1] <= 0x20 { end -= 1 }
        return start == end ? nil : start..<end
    }

    private static func text(_ row: Span<UInt8>, _ range: Range<Int>) -> String {
        unsafe row.extracting(range).withUnsafeBufferPointer {
            unsafe String(decoding: $0, as: UTF8.self)
        }
    }
}
