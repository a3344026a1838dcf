import RecordModel

/// Reads the rows of one sheet as records.
///
/// Blank rows, the preamble, a footer and repeated headers are no rows; everything else is a record.
/// A cell of the table without a value is there and empty, as it would be in a CSV file.
final class SheetReader: RecordReader {
    private static let rowsPerBatch = 4_096
    private static let bytesPerBatch = 1 << 20
    private static let mostPending = 16

    private(set) var table: SourceTable
    private(set) var rejectedRows: [RejectedRow] = []
    /// What there is to say about the file as a whole; on its first reader only.
    var fileDiagnostics: [Diagnostic] = []

    let sheet: WorkbookSheet
    private let workbook: any Workbook
    private let format: String
    private let file: String
    private let layout: SheetLayout
    private let headerBytes: [[UInt8]]
    private let mapping: ColumnMapper.Result
    private var source: (any SheetRowSource)?
    private var rows = SheetRows()
    private var nextRow = 0
    private var assembler: RecordAssembler
    private var findings = SheetNotes()
    /// The table columns of sheet columns beyond the header.
    private var extraColumns: [Int: Int] = [:]
    private var lastNumber: Int
    private var isFinished = false
    /// Single cells in a wide table: a footer if the sheet ends after them, else short rows.
    private var pending: [PendingRow] = []
    private let fileBytes: Int

    private struct PendingRow {
        let packed: [UInt8]
        let number: Int
        let followsBlank: Bool
    }

    /// - Parameter sample: the first rows; not empty.
    init(
        _ workbook: any Workbook, sheet: WorkbookSheet, sample: SheetSample, file: String,
        fileBytes: Int, options: ImportOptions
    ) {
        self.workbook = workbook
        self.sheet = sheet
        self.file = file
        format = type(of: workbook).formatName
        self.fileBytes = fileBytes
        layout = SheetLayout(sample.rows)
        headerBytes = (layout.header ?? []).map { Array($0.utf8) }
        mapping = ColumnMapper(
            headers: layout.header, width: layout.width, rows: layout.dataRows,
            tableName: sheet.name
        ).map(options: options)
        let saved = options.mapping?.table(named: sheet.name)
        table = SourceTable(
            source: options.source ?? saved?.source
                ?? SourceName.derived(fileName: file, system: mapping.system),
            name: sheet.name, kind: mapping.kind ?? .contact, system: mapping.system,
            region: mapping.region, columns: mapping.columns)
        assembler = RecordAssembler(
            headers: mapping.columns.map(\.header), keyColumn: mapping.keyColumn)
        lastNumber = layout.headerRow ?? layout.firstDataRow - 1
        noteLayout()
    }

    var description: TableDescription {
        TableDescription(
            format: format, headerRow: layout.headerRow, dataRows: assembler.rowCount,
            keyColumn: mapping.keyColumn.map { table.columns[$0].header },
            isHidden: sheet.isHidden,
            holdsParties: mapping.kind != nil && mapping.otherObjects == nil
                && !layout.dataRows.isEmpty,
            otherObjects: mapping.otherObjects,
            history: mapping.history?.table(
                source: table.source, name: table.name, headers: table.columns.map(\.header)))
    }

    var totalBytes: Int? { fileBytes }

    /// As much of the file as of the sheet, which stands in the file in another form.
    var bytesRead: Int {
        guard let source else { return 0 }
        let total = Double(max(source.totalBytes ?? 0, source.bytesRead, 1))
        return isFinished ? fileBytes : Int(Double(source.bytesRead) / total * Double(fileBytes))
    }

    var diagnostics: [Diagnostic] {
        var mapped = mapping.findings
        for index in mapped.indices { mapped[index].file = file }
        return fileDiagnostics + mapped + findings.diagnostics(file: file, sheet: sheet.name)
            + (source?.notes.diagnostics(file: file, sheet: sheet.name) ?? [])
    }

    func next() throws(ImportError) -> RecordBatch? {
        var batch = RecordBatch()
        batch.cells.reserveCapacity(Self.bytesPerBatch + (Self.bytesPerBatch >> 2))
        let source = try opened()
        while !isFinished && !isFull(batch) {
            if nextRow < rows.rowCount {
                take(nextRow, into: &batch)
                nextRow += 1
                continue
            }
            nextRow = 0
            let hasMore = try source.step(&rows)
            reject(rows.oversized)
            if !hasMore && rows.rowCount == 0 {
                try workbook.archive.checkUnchanged()
                finish(into: &batch)
            }
        }
        return batch.rowCount == 0 ? nil : batch
    }

    private func opened() throws(ImportError) -> any SheetRowSource {
        if let source { return source }
        let opened = try workbook.rows(of: sheet)
        source = opened
        return opened
    }

    private func isFull(_ batch: RecordBatch) -> Bool {
        batch.rowCount >= Self.rowsPerBatch || batch.cells.count >= Self.bytesPerBatch
    }

    // MARK: Rows

    private func take(_ row: Int, into batch: inout RecordBatch) {
        let rows = rows
        let number = rows.numbers[row]
        let cells = rows.cells(ofRow: row)
        let filled = cells.count { !isBlank(rows.range(ofCell: $0)) }
        if number < layout.firstDataRow || filled == 0 { return }
        if isRepeatedHeader(cells) {
            findings.note(.repeatedHeader, row: number)
            return
        }
        let followsBlank = number > lastNumber + 1
        lastNumber = number
        if filled == 1 && layout.width >= 3 && pending.count < Self.mostPending {
            var packed: [UInt8] = []
            pack(cells, number: number, into: &packed)
            pending.append(PendingRow(packed: packed, number: number, followsBlank: followsBlank))
            return
        }
        flushPending(into: &batch)
        let start = batch.cells.count
        pack(cells, number: number, into: &batch.cells)
        endRecord(from: start, number: number, in: &batch)
    }

    private func endRecord(from start: Int, number: Int, in batch: inout RecordBatch) {
        switch assembler.endRecord(from: start, line: number, in: &batch) {
        case .unique: break
        case .repeatedRecord: findings.note(.repeatedRecord, row: number)
        case .repeatedID: findings.note(.repeatedID, row: number)
        }
    }

    /// Packs the cells of a row: all columns of the table, and others where something stands.
    private func pack(_ cells: Range<Int>, number: Int, into packed: inout [UInt8]) {
        let rows = rows
        var cell = cells.lowerBound
        var hasOthers = false
        while cell < cells.upperBound && rows.cellColumns[cell] < layout.firstColumn {
            cell += 1
            hasOthers = true
        }
        for column in 0..<layout.width {
            VariableLength.append(UInt64(column), to: &packed)
            guard cell < cells.upperBound, rows.cellColumns[cell] == layout.firstColumn + column
            else {
                packed.append(0)
                continue
            }
            let range = rows.range(ofCell: cell)
            VariableLength.append(UInt64(range.count), to: &packed)
            packed.append(contentsOf: rows.bytes[range])
            cell += 1
        }
        if hasOthers || cell < cells.upperBound { packOthers(cells, number: number, into: &packed) }
    }

    private func packOthers(_ cells: Range<Int>, number: Int, into packed: inout [UInt8]) {
        var others: [(column: Int, cell: Int)] = []
        let own = layout.firstColumn..<(layout.firstColumn + layout.width)
        for cell in cells where !own.contains(rows.cellColumns[cell]) {
            if isBlank(rows.range(ofCell: cell)) { continue }
            others.append((tableColumn(ofSheetColumn: rows.cellColumns[cell]), cell))
        }
        if others.isEmpty { return }
        findings.note(.longRow, row: number)
        for (column, cell) in others.sorted(by: { $0.column < $1.column }) {
            PackedCells.append(
                column: column, text: rows.bytes[rows.range(ofCell: cell)], to: &packed)
        }
    }

    /// The column of the table for a column of the sheet that is none of the header's.
    private func tableColumn(ofSheetColumn column: Int) -> Int {
        if let known = extraColumns[column] { return known }
        let new = table.columns.count
        table.columns.append(SourceColumn(header: "column \(column + 1)"))
        extraColumns[column] = new
        assembler.adopt(headers: table.columns.map(\.header))
        return new
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        for index in range where rows.bytes[index] > 0x20 { return false }
        return true
    }

    private func isRepeatedHeader(_ cells: Range<Int>) -> Bool {
        if headerBytes.isEmpty { return false }
        var cell = cells.lowerBound
        for (column, header) in headerBytes.enumerated() where !header.isEmpty {
            guard cell < cells.upperBound,
                rows.cellColumns[cell] == layout.firstColumn + column,
                rows.bytes[rows.range(ofCell: cell)].elementsEqual(header)
            else { return false }
            cell += 1
        }
        return cell == cells.upperBound
    }

    private func reject(_ numbers: [Int]) {
        for number in numbers where number >= layout.firstDataRow {
            findings.note(.recordTooLarge, row: number)
            rejectedRows.append(
                RejectedRow(
                    file: file, line: number, code: "sheet.recordTooLarge",
                    reason: "The row is larger than 64 MiB.", cells: []))
        }
    }

    // MARK: The ends

    private func flushPending(into batch: inout RecordBatch) {
        if pending.isEmpty { return }
        for row in pending {
            let start = batch.cells.count
            batch.cells += row.packed
            endRecord(from: start, number: row.number, in: &batch)
        }
        pending.removeAll()
    }

    private func finish(into batch: inout RecordBatch) {
        isFinished = true
        let isFooter = pending.contains { row in
            row.followsBlank || TableFooter.hasItsWords(row.packed)
        }
        if let first = pending.first, isFooter {
            findings.note(.footer, row: first.number, count: pending.count)
            pending.removeAll()
        }
        flushPending(into: &batch)
    }

    private func noteLayout() {
        if sheet.isHidden { findings.note(.hiddenSheet, row: nil) }
        findings.note(.preamble, row: layout.preambleRow, count: layout.preambleCount)
        guard let header = layout.header else {
            findings.note(.noHeader, row: layout.firstDataRow)
            return
        }
        let filled = header.filter { !$0.isEmpty }
        findings.note(
            .duplicateHeader, row: layout.headerRow, count: filled.count - Set(filled).count)
    }
}
