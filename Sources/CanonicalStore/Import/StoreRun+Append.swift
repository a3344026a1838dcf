import GRDB
import RecordModel

extension StoreRun {
    /// Counts rows that were not read again because they are there as they are.
    public func noteUnchanged(rows: Int) {
        counts.unchangedRecords += rows
    }

    /// Adds rows of a table: new ones as records, edited ones as new versions.
    ///
    /// A row meets a record of the same source and key. Equal content changes nothing. A key that
    /// a record of another table of the source has, or another row of this run, is qualified, so
    /// that no row is taken for another.
    @discardableResult
    public func appendBatch(
        _ batch: RecordBatch, to table: ImportingTable
    ) throws(StoreError) -> AppendCounts {
        guard let layout = imports.layouts[Int64(table.number)] else {
            preconditionFailure("a batch belongs to a table that was begun in this run")
        }
        let isBlind = !imports.sourcesWithRecords.contains(layout.source)
        var total = AppendCounts()
        try store.access { db in
            let rows = try RowAppender(run: self, db: db, layout: layout, table: table)
            for row in 0..<batch.rowCount {
                total +=
                    isBlind
                    ? try rows.load(batch, row)
                    : try rows.upsert(batch, row)
            }
            try db.execute(
                sql: "UPDATE importFile SET acceptedRows = acceptedRows + ? WHERE id = ?",
                arguments: [batch.rowCount - total.refused, table.file])
            try searchIndex.flushIfLarge(db, store.folding)
        }
        imports.tables[layout.sourceTable]?.counts += total
        counts.addedRecords += total.added + total.newCopies
        counts.changedRecords += total.changed
        counts.unchangedRecords += total.unchanged + total.knownCopies
        return total
    }
}
