import RecordModel

/// Ends the packed rows of a table as records: number, content hash and key of each.
struct RecordAssembler {
    /// The number of records so far.
    private(set) var rowCount = 0
    /// The column that gives the records their keys; nil where content does.
    let keyColumn: Int?
    private var rowHasher: RowHasher
    private var keys = KeyAssigner()

    /// - Parameter headers: the headers of the table's own columns, which are part of the content.
    init(headers: [String], keyColumn: Int?) {
        rowHasher = RowHasher(headers: headers)
        self.keyColumn = keyColumn
    }

    /// Takes in columns that long rows bring.
    mutating func adopt(headers: [String]) {
        rowHasher.extend(to: headers)
    }

    /// Ends the record whose packed cells begin at `start` and end the batch's cells.
    ///
    /// - Returns: what was found out about its key.
    mutating func endRecord(
        from start: Int, line: Int, in batch: inout RecordBatch
    ) -> KeyAssigner.Finding {
        rowCount += 1
        let cells = batch.cells
        let row = cells.span.extracting(start..<cells.count)
        let hash = rowHasher.hash(row)
        let (key, finding) = keys.key(id: ownKey(row), contentHash: hash)
        batch.cellEnds.append(cells.count)
        batch.keys.append(key)
        batch.rowNumbers.append(rowCount)
        batch.lines.append(line)
        batch.contentHashes.append(hash)
        return finding
    }

    /// The record's own id, trimmed; nil where it has none.
    private func ownKey(_ row: Span<UInt8>) -> String? {
        guard let keyColumn else { return nil }
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
}
