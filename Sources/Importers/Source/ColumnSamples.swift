import RecordModel

/// Up to three distinct values of each column that are not blank, in order of appearance.
struct ColumnSamples {
    private(set) var values: [[String]] = []
    private var batches = 0
    private static let samplesPerColumn = 3
    /// Columns that are filled only later than this stay without samples.
    private static let batchLimit = 8

    /// Looks at a batch.
    mutating func add(_ batch: RecordBatch) {
        batches += 1
        if batches > Self.batchLimit { return }
        let bytes = batch.cells
        var found = values
        for row in 0..<batch.rowCount {
            let range = batch.cellRange(ofRow: row)
            PackedCells.forEachCell(in: bytes.span.extracting(range)) { column, cell in
                while found.count <= column { found.append([]) }
                if found[column].count >= Self.samplesPerColumn || cell.isEmpty { return }
                let start = range.lowerBound
                let slice = bytes[(start + cell.lowerBound)..<(start + cell.upperBound)]
                if slice.allSatisfy({ $0 <= 0x20 }) { return }
                let text = String(decoding: slice.prefix(400), as: UTF8.self)
                if !found[column].contains(text) { found[column].append(text) }
            }
        }
        values = found
    }
}

extension FileInspection.Table {
    /// Describes a table after its last batch.
    init(_ reader: any RecordReader, samples: ColumnSamples) {
        let table = reader.table
        let how = reader.description
        self.init(
            name: table.name, kind: how.holdsParties ? table.kind : nil,
            encoding: how.encoding?.rawValue, delimiter: how.delimiter.map(String.init),
            quote: how.quote.map(String.init), escape: how.escape.map(String.init),
            lineEnd: how.lineEnd?.rawValue, headerRow: how.headerRow, dataRows: how.dataRows,
            columns: table.columns.enumerated().map { index, column in
                FileInspection.Column(
                    header: column.header, field: column.field,
                    historyField: how.history?.columns[index].field,
                    label: column.label, group: column.group,
                    separator: how.history?.columns[index].separator ?? column.separator,
                    repairs: column.repairs ?? [],
                    samples: index < samples.values.count ? samples.values[index] : [])
            },
            source: table.source, system: table.system, region: table.region,
            keyColumn: how.keyColumn, hasByteOrderMark: how.hasByteOrderMark,
            isHidden: how.isHidden, rejectedRows: reader.rejectedRows.count,
            otherObjects: how.otherObjects,
            rejects: (reader as? DamageReader).flatMap { $0.rejects.isEmpty ? nil : $0.rejects },
            object: how.history?.kind)
    }
}
