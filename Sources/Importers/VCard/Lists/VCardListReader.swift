import RecordModel
import TextKernels

/// Reads the lists of a vCard file, or who is on them: as history, since a list is no party.
///
/// Both tables name a list by the same key, so that each member leads to its list by it, and to the
/// record of its card by that card's UID, else by its e-mail address.
struct VCardListReader: RecordReader {
    /// Which of the two tables.
    enum Content {
        /// A row for each list.
        case lists
        /// A row for each member of each list.
        case members
    }

    private(set) var table: SourceTable
    private(set) var description: TableDescription
    let totalBytes: Int?
    let diagnostics: [Diagnostic]
    let rejectedRows: [RejectedRow]

    private let content: Content
    private let stream: VCardByteStream
    private var splitter: VCardSplitter
    private var parser: VCardParser
    private var listKeys = KeyAssigner()
    private var memberKeys = KeyAssigner()
    private var isFinished = false

    /// - Parameter reportsFile: whether this reader tells what was noteworthy about the whole file.
    init(
        _ origin: VCardByteStream.Origin, name: String, byteCount: Int, scan: VCardScan,
        content: Content, options: ImportOptions, reportsFile: Bool, limit: Int
    ) throws(ImportError) {
        self.content = content
        diagnostics = reportsFile ? scan.diagnostics.diagnostics : []
        rejectedRows = reportsFile ? scan.rejected : []
        totalBytes = byteCount
        stream = try VCardByteStream(origin, encoding: options.encoding)
        splitter = VCardSplitter(stream, limit: limit)
        parser = VCardParser(
            file: name, isTranscoded: stream.isTranscoded, charset: scan.charset)
        let stem = SourceName.stem(of: name)
        let mapping = options.mapping?.table(named: stem)
        let columns = content == .lists ? Self.listColumns : Self.memberColumns
        table = SourceTable(
            source: options.source ?? mapping?.source
                ?? SourceName.derived(fileName: name, system: nil),
            name: stem + (content == .lists ? " lists" : " list members"), kind: .contact,
            columns: columns.map { SourceColumn(header: $0.header) })
        description = TableDescription(
            format: VCardFormat.name, encoding: scan.encoding,
            hasByteOrderMark: scan.hasByteOrderMark, lineEnd: scan.lineEnd,
            keyColumn: content == .lists ? "UID" : nil, holdsParties: false)
        description.history = HistoryTable(
            source: table.source, name: table.name,
            kind: content == .lists ? .campaign : .membership, columns: columns)
    }

    var bytesRead: Int { stream.bytesRead }

    mutating func next() throws(ImportError) -> RecordBatch? {
        if isFinished { return nil }
        var batch = RecordBatch()
        while batch.rowCount < 4096 && batch.cells.count < 1 << 20 {
            guard let item = try splitter.next() else {
                isFinished = true
                try stream.checkUnchanged()
                break
            }
            guard case .card(let raw) = item, !raw.isOversized else { continue }
            let card = parser.parse(raw)
            if let list = VCardList(card) { append(list, of: card, to: &batch) }
        }
        return batch.rowCount == 0 ? nil : batch
    }

    private static let listColumns = [
        HistoryColumn(header: VCardColumns.cardHeader),
        HistoryColumn(header: "UID", field: .key),
        HistoryColumn(header: "FN", field: .name),
        HistoryColumn(header: "KIND", field: .type),
        HistoryColumn(header: "NOTE", field: .body),
        HistoryColumn(header: "REV", field: .modifiedAt),
    ]

    private static let memberColumns = [
        HistoryColumn(header: "MEMBER"),
        HistoryColumn(header: "UID", field: .key),
        HistoryColumn(header: "LIST", field: .campaignKey),
        HistoryColumn(header: "LIST FN", field: .campaignName),
        HistoryColumn(header: "MEMBER UID", field: .customerKey),
        HistoryColumn(header: "MEMBER EMAIL", field: .customerEmail),
    ]

    private mutating func append(
        _ list: VCardList, of card: VCardCard, to batch: inout RecordBatch
    ) {
        let text = card.text
        var hasher = StableHasher()
        hasher.append(VCardColumns.cardHeader)
        hasher.append(text.span)
        let hash = hasher.finish()
        let key = listKeys.key(id: list.key, contentHash: hash).key
        if content == .lists {
            let cells: [String?] = [
                String(decoding: text, as: UTF8.self), key, list.name, "list", list.note,
                list.modifiedAt,
            ]
            append(cells, key: key, hash: hash, of: card, to: &batch)
            return
        }
        for member in list.members {
            let id = key + "/" + (member.key ?? member.text)
            let cells: [String?] = [
                member.text, id, key, list.name, member.key, member.email,
            ]
            var hasher = StableHasher()
            for (column, cell) in zip(Self.memberColumns, cells) {
                hasher.append(column.header)
                hasher.append(cell ?? "")
            }
            let hash = hasher.finish()
            append(
                cells, key: memberKeys.key(id: id, contentHash: hash).key, hash: hash, of: card,
                to: &batch)
        }
    }

    private mutating func append(
        _ cells: [String?], key: String, hash: StableHash128, of card: VCardCard,
        to batch: inout RecordBatch
    ) {
        for (column, cell) in cells.enumerated() {
            guard let cell else { continue }
            PackedCells.append(column: column, text: cell.utf8, to: &batch.cells)
        }
        batch.cellEnds.append(batch.cells.count)
        batch.keys.append(key)
        batch.rowNumbers.append(card.ordinal)
        batch.lines.append(card.line)
        batch.contentHashes.append(hash)
        description.dataRows += 1
    }
}
