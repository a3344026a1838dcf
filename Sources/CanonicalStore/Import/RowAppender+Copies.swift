import GRDB
import RecordModel

/// Rows that say in every cell what another row without an id says.
extension RowAppender {
    /// Adds a row of a source that had no records.
    func load(_ batch: RecordBatch, _ row: Int) throws -> AppendCounts {
        guard !isCorrection, let first = RowCopy.firstKey(of: batch.keys[row]) else {
            return try add(batch, row, key: batch.keys[row])
        }
        return try copy(batch, row, of: first, known: nil)
    }

    /// Notes a row that says what another one without an id says: nothing but that it is there, too.
    ///
    /// - Parameter known: the record, where it was there before the run.
    func copy(
        _ batch: RecordBatch, _ row: Int, of key: String, known: Known?
    ) throws -> AppendCounts {
        var counts = AppendCounts()
        if let erased = run.imports.erased, isAbout(erased, batch, row) {
            counts.refused = 1
            return counts
        }
        let isNew = try run.noteCopy(
            db, of: key, layout, file: file, row: try rowNumber(batch, row), known: known?.id)
        if let known, isCorrection { try run.settleCorrection(db, record: known.id) }
        if isNew { counts.newCopies = 1 } else { counts.knownCopies = 1 }
        return counts
    }

    /// The record of which a row is a further copy: one that this run has met with the same content.
    func findFirst(_ batch: RecordBatch, _ row: Int) throws -> (key: String, known: Known)? {
        let own = batch.keys[row]
        guard let first = RowCopy.firstKey(of: own) ?? (RowCopy.isContentKey(own) ? own : nil)
        else {
            return nil
        }
        for key in [first, SharedKey.name(first, table: layout.table.name)] {
            guard let known = try find(key) else { continue }
            if known.sourceTable == layout.sourceTable, isTaken(known.id),
                known.contentHash == batch.contentHashes[row]
            {
                return (key, known)
            }
        }
        // Under the former headers of its columns; there the key itself tells that the content is equal.
        guard let former = run.imports.formerKeys[layout.id] else { return nil }
        let cells = batch.cells
        for key in former.keys(of: cells.span.extracting(batch.cellRange(ofRow: row)), key: first) {
            if let known = try find(key), known.sourceTable == layout.sourceTable,
                isTaken(known.id)
            {
                return (key, known)
            }
        }
        return nil
    }
}
