/// One version of a record as its source gave it: immutable, and kept for ever.
public struct SourceRecord: Hashable, Sendable {
    public let id: RecordID
    public let reference: RecordReference
    /// 1 for the first version seen, one more for each edited one.
    public let version: Int
    /// The 1-based data row in its file; nil where the source has no rows.
    public let row: Int?
    /// Its raw values with their meaning; empty cells are listed with an empty text.
    public let values: [FieldValue]

    public init(
        id: RecordID, reference: RecordReference, version: Int, row: Int?, values: [FieldValue]
    ) {
        self.id = id
        self.reference = reference
        self.version = version
        self.row = row
        self.values = values
    }

    /// Reads a record's packed cells by the columns of its table.
    ///
    /// The columns' repairs act first (`RowRepairer`). A cell with a separator becomes one value per
    /// part; the parts are trimmed, empty parts drop. A label that the row itself gives outranks the column's.
    public init(
        id: RecordID, reference: RecordReference, version: Int, row: Int?, cells: PackedCells,
        columns: [SourceColumn]
    ) {
        var values: [FieldValue] = []
        var cells = cells
        if let repairer = RowRepairer(columns: columns) {
            let raw = cells.bytes
            cells = PackedCells(bytes: repairer.repaired(raw.span))
        }
        let hasLabels = columns.contains { $0.labelColumn != nil }
        var labels: [Int: String] = [:]
        if hasLabels { for cell in cells.cells { labels[cell.column] = cell.text } }
        for cell in cells.cells where cell.column < columns.count {
            let column = columns[cell.column]
            if column.separator == nil && column.labelColumn == nil {
                values.append(
                    FieldValue(
                        field: column.field, label: column.label, group: column.group,
                        text: cell.text, column: cell.column))
                continue
            }
            let cellParts = CellParts(
                cell.text, separator: column.separator,
                labels: column.labelColumn.flatMap { labels[$0] })
            for part in cellParts.parts {
                // A fax number among the phones is one, wherever it stands.
                let isFax = column.field == .phone && part.label == "fax"
                values.append(
                    FieldValue(
                        field: isFax ? .fax : column.field,
                        label: isFax ? column.label : part.label ?? column.label,
                        group: column.group, text: part.text, column: cell.column))
            }
        }
        self.init(id: id, reference: reference, version: version, row: row, values: values)
    }

    /// The texts of a field that are not blank, in column order.
    public func texts(_ field: Field) -> [String] {
        values.lazy.filter { $0.field == field && !$0.isBlank }.map(\.text)
    }

    /// The first of them; nil where the record has none.
    package func text(_ field: Field) -> String? {
        for value in values where value.field == field && !value.isBlank { return value.text }
        return nil
    }
}

extension String {
    /// The parts between occurrences of a separator, trimmed of white space, without empty ones.
    ///
    /// Written here because this target does without Foundation.
    func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: true).map { part in
            var piece = part
            while let first = piece.first, first.isWhitespace { piece.removeFirst() }
            while let last = piece.last, last.isWhitespace { piece.removeLast() }
            return String(piece)
        }.filter { !$0.isEmpty }
    }
}
