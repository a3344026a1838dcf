import RecordModel

/// Reads a reject file that somebody has corrected: rows as in the file that they come from, with
/// columns that say why each was rejected; cards with a property that does.
///
/// Those are dropped, so that a row is what it would have been from the start: the same cells, the
/// same key. Its line is the one that it had in its first file.
public struct CorrectedRowsReader: RecordReader {
    /// The columns that a reject file has after those of its table.
    public static let headers = ["recollect_line", "recollect_code", "recollect_reason"]
    /// The property that a rejected card has: code, line and reason in one.
    public static let property = "X-RECOLLECT-REASON"

    private var base: any RecordReader
    private let isCards: Bool
    private var hasher: RowHasher
    private var keys = KeyAssigner()
    public private(set) var table: SourceTable

    /// Whether a table has the columns of a reject file.
    public static func recognizes(_ table: SourceTable) -> Bool {
        let found = Set(table.columns.map(\.header))
        return Set(headers).isSubset(of: found) || found.contains(property)
    }

    /// - Parameters:
    ///   - base: reads the reject file, with the meanings of the first file's columns.
    ///   - tableName: the name of the first file's table; nil where it is not known.
    public init(_ base: any RecordReader, tableName: String?) {
        self.base = base
        isCards = base.description.format == VCardFormat.name
        table = base.table
        if let tableName { table.name = tableName }
        hasher = RowHasher(headers: [])
        adoptColumns()
    }

    public var description: TableDescription { base.description }
    public var totalBytes: Int? { base.totalBytes }
    public var bytesRead: Int { base.bytesRead }
    public var diagnostics: [Diagnostic] { base.diagnostics }
    public var rejectedRows: [RejectedRow] { base.rejectedRows }

    public mutating func next() throws(ImportError) -> RecordBatch? {
        guard let batch = try base.next() else { return nil }
        adoptColumns()
        var out = RecordBatch()
        let places = places()
        let cells = batch.cells
        for row in 0..<batch.rowCount {
            let packed = cells.span.extracting(batch.cellRange(ofRow: row))
            let (hash, line) = append(packed, places, to: &out)
            let isHashed = batch.keys[row].hasPrefix("h:")
            out.cellEnds.append(out.cells.count)
            out.keys.append(
                isHashed ? keys.key(id: nil, contentHash: hash).key : batch.keys[row])
            out.rowNumbers.append(batch.rowNumbers[row])
            out.lines.append(line ?? batch.lines[row])
            out.contentHashes.append(hash)
        }
        return out
    }

    /// Appends a row without its reasons; returns its hash and the line that they name.
    private mutating func append(
        _ packed: Span<UInt8>, _ places: [Int], to out: inout RecordBatch
    ) -> (hash: StableHash128, line: Int?) {
        let start = out.cells.count
        var line: Int?
        var card: [UInt8] = []
        let columns = base.table.columns
        PackedCells.forEachCell(in: packed) { column, range in
            let place = column < places.count ? places[column] : -1
            let text = packed.extracting(range)
            if place < 0 {
                let header = column < columns.count ? columns[column].header : ""
                if header == Self.headers[0] { line = Self.number(text, after: []) }
                if header == Self.property { line = Self.number(text, after: Array(" line ".utf8)) }
                return
            }
            if isCards && column == 0 {
                card = Self.withoutReason(text)
                PackedCells.append(column: place, text: card, to: &out.cells)
                return
            }
            VariableLength.append(UInt64(place), to: &out.cells)
            VariableLength.append(UInt64(range.count), to: &out.cells)
            for index in text.indices { out.cells.append(text[index]) }
        }
        if isCards {
            var cardHasher = StableHasher()
            cardHasher.append(VCardColumns.cardHeader)
            cardHasher.append(card.span)
            return (cardHasher.finish(), line)
        }
        let own = out.cells
        return (hasher.hash(own.span.extracting(start..<own.count)), line)
    }

    private mutating func adoptColumns() {
        table.columns = base.table.columns.filter { !Self.isReason($0.header) }
        // Cells that were too many stand after the reasons; their columns are counted anew.
        for (index, column) in table.columns.enumerated()
        where !isCards && column.header.hasPrefix("column ") && column.field == .unmapped {
            table.columns[index] = SourceColumn(header: "column \(index + 1)")
        }
        if table.columns.count > hasher.columnCount {
            hasher.extend(to: table.columns.map(\.header))
        }
    }

    private static func isReason(_ header: String) -> Bool {
        headers.contains(header) || header == property || header.hasPrefix(property + "#")
    }

    /// For each column its place without the reasons; -1 for these.
    private func places() -> [Int] {
        var next = 0
        return base.table.columns.map { column in
            if Self.isReason(column.header) { return -1 }
            defer { next += 1 }
            return next
        }
    }

    /// A card's text without the lines that say why it was rejected.
    private static func withoutReason(_ card: Span<UInt8>) -> [UInt8] {
        let name = Array(property.utf8)
        var out: [UInt8] = []
        var start = 0
        while start < card.count {
            var end = start
            while end < card.count, card[end] != 0x0a { end += 1 }
            let next = min(end + 1, card.count)
            var isReason = next - start > name.count
            for (offset, byte) in name.enumerated() where isReason {
                isReason = card[start + offset] == byte
            }
            if !isReason { for index in start..<next { out.append(card[index]) } }
            start = next
        }
        return out
    }

    /// The number that a text is, or that stands in it after some bytes.
    private static func number(_ text: Span<UInt8>, after mark: [UInt8]) -> Int? {
        var start = 0
        if !mark.isEmpty {
            var found: Int?
            var index = 0
            while found == nil, index + mark.count <= text.count {
                var isMark = true
                for (offset, byte) in mark.enumerated() where text[index + offset] != byte {
                    isMark = false
                }
                if isMark { found = index + mark.count }
                index += 1
            }
            guard let found else { return nil }
            start = found
        }
        var value: Int?
        var index = start
        while index < text.count, text[index] >= 0x30, text[index] <= 0x39, (value ?? 0) < 1 << 50 {
            value = (value ?? 0) * 10 + Int(text[index] - 0x30)
            index += 1
        }
        return mark.isEmpty && index < text.count ? nil : value
    }
}
