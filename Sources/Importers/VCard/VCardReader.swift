import RecordModel
import TextKernels

/// Reads the cards of one kind from a vCard file: contacts, or accounts.
///
/// A vCard file holds both; `VCardFormat` opens one reader for each kind that occurs. Both have the
/// same columns and count cards over the whole file, so that a row number names a card. Lists of
/// cards are read by `VCardListReader`.
///
/// Column 0, `vcard`, is the whole card, decoded and unfolded. Each other column is a property path.
public struct VCardReader: RecordReader {
    public private(set) var table: SourceTable
    public private(set) var description: TableDescription
    public let totalBytes: Int?
    public let rejectedRows: [RejectedRow]

    private let name: String
    private let stream: VCardByteStream
    private let kindOption: PartyKind?
    private let takesAllKinds: Bool
    private let keyColumn: String?
    private let mapping: MappingFile.Table?
    private let scanned: DiagnosticLog
    private var log = DiagnosticLog()
    private var splitter: VCardSplitter
    private var parser: VCardParser
    private var mapper: VCardMapper
    private var keys = KeyAssigner()
    private var isFinished = false

    private static let batchRows = 4096
    private static let batchBytes = 1 << 20

    /// - Parameter reportsFile: whether this reader tells what was noteworthy about the whole file.
    /// - Parameter takesAllKinds: whether cards of the other kind are read, too.
    init(
        _ origin: VCardByteStream.Origin, name: String, byteCount: Int, scan: VCardScan,
        kind: PartyKind, options: ImportOptions, reportsFile: Bool,
        takesAllKinds: Bool = false, limit: Int = VCardScan.maximumCardBytes
    ) throws(ImportError) {
        self.name = name
        totalBytes = byteCount
        stream = try VCardByteStream(origin, encoding: options.encoding)
        kindOption = options.kind
        self.takesAllKinds = takesAllKinds
        splitter = VCardSplitter(stream, limit: limit)
        parser = VCardParser(
            file: name, isTranscoded: stream.isTranscoded, charset: scan.charset)
        mapper = scan.mapper
        mapper.beginPass()
        scanned = reportsFile ? scan.diagnostics : DiagnosticLog()
        rejectedRows = reportsFile ? scan.rejected : []
        let tableName = SourceName.stem(of: name)
        mapping = options.mapping?.table(named: tableName)
        keyColumn = options.keyColumn ?? mapping?.key
        table = SourceTable(
            source: options.source ?? mapping?.source
                ?? SourceName.derived(fileName: name, system: nil),
            name: tableName, kind: kind,
            region: options.region ?? mapping?.region ?? scan.region,
            columns: Self.columns(scan.mapper.columns.columns, mapping))
        description = TableDescription(
            format: VCardFormat.name, encoding: scan.encoding,
            hasByteOrderMark: scan.hasByteOrderMark, lineEnd: scan.lineEnd,
            keyColumn: keyColumn ?? (scan.hasKeys ? "UID" : nil),
            holdsParties: !scan.cardCounts.isEmpty)
    }

    public var bytesRead: Int { stream.bytesRead }

    public var diagnostics: [Diagnostic] {
        var all = scanned
        all.add(contentsOf: log)
        return all.diagnostics
    }

    public mutating func next() throws(ImportError) -> RecordBatch? {
        if isFinished { return nil }
        var batch = RecordBatch()
        while batch.rowCount < Self.batchRows && batch.cells.count < Self.batchBytes {
            guard let item = try splitter.next() else {
                isFinished = true
                try stream.checkUnchanged()
                break
            }
            guard case .card(let raw) = item, !raw.isOversized else { continue }
            let card = parser.parse(raw)
            if !takesAllKinds && VCardMapper.isGroup(card) { continue }
            let record = mapper.record(of: card, kind: kindOption).record
            let isOurs = record.kind == table.kind && !record.isGroup
            if record.isEmpty || !(isOurs || takesAllKinds) { continue }
            append(record, of: card, to: &batch)
        }
        adoptNewColumns()
        return batch.rowCount == 0 ? nil : batch
    }

    private mutating func append(
        _ record: VCardRecord, of card: VCardCard, to batch: inout RecordBatch
    ) {
        for cell in record.cells {
            PackedCells.append(column: cell.column, text: cell.text, to: &batch.cells)
        }
        // The card's text says everything that the other cells say.
        var hasher = StableHasher()
        hasher.append(VCardColumns.cardHeader)
        let text = card.text
        hasher.append(text.span)
        let hash = hasher.finish()
        let (key, finding) = keys.key(id: id(of: record), contentHash: hash)
        if finding == .repeatedID {
            log.add(
                VCardProblem.repeatedUID.diagnostic(
                    file: name, line: card.line,
                    byteOffset: stream.isTranscoded ? nil : card.byteOffset, row: card.ordinal))
        }
        batch.cellEnds.append(batch.cells.count)
        batch.keys.append(key)
        batch.rowNumbers.append(card.ordinal)
        batch.lines.append(card.line)
        batch.contentHashes.append(hash)
        description.dataRows += 1
    }

    /// The record's own id: the value of the key column, which is the UID unless another is named.
    private func id(of record: VCardRecord) -> String? {
        guard let keyColumn, keyColumn.uppercased() != "UID" else { return record.key }
        let wanted = keyColumn.uppercased()
        let columns = mapper.columns.columns
        let cell = record.cells.first { columns[$0.column].header.uppercased() == wanted }
        return cell.map { String(decoding: VCardText.trimmed($0.text), as: UTF8.self) }
    }

    /// Appends columns that only showed once the undeclared charset was known.
    private mutating func adoptNewColumns() {
        let all = mapper.columns.columns
        if all.count > table.columns.count {
            table.columns += Self.columns(Array(all[table.columns.count...]), mapping)
        }
    }

    /// The columns with what a mapping says of them.
    private static func columns(
        _ columns: [SourceColumn], _ mapping: MappingFile.Table?
    ) -> [SourceColumn] {
        guard let mapped = mapping?.columns, !mapped.isEmpty else { return columns }
        var byHeader: [String: MappingFile.Column] = [:]
        for column in mapped { byHeader[column.header] = column }
        return columns.map { column in
            guard let given = byHeader[column.header], let field = Field(rawValue: given.field)
            else { return column }
            return SourceColumn(
                header: column.header, field: field, label: given.label,
                group: given.group ?? column.group, separator: given.separator)
        }
    }
}
