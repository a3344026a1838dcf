import Importers
import RecordModel

/// Reads a file to its end and checks what every reader promises of any file.
public enum ReaderCheck {
    /// What a file was read as.
    public struct Reading {
        public var tables: [SourceTable] = []
        public var batches: [[RecordBatch]] = []
        /// Whether each table's rows are people or organisations.
        public var areParties: [Bool] = []
        public var rejectedRows = 0
    }

    /// Reads all tables of a file; nil where the file is refused, which is a fair answer to noise.
    public static func read(
        _ path: String, options: ImportOptions = ImportOptions()
    ) -> Reading? {
        do {
            var reading = Reading()
            for var reader in try SourceFile.open(path: path, options: options) {
                var batches: [RecordBatch] = []
                while let batch = try reader.next() { batches.append(batch) }
                check(reader, batches)
                reading.tables.append(reader.table)
                reading.batches.append(batches)
                reading.areParties.append(reader.description.holdsParties)
                reading.rejectedRows += reader.rejectedRows.count
            }
            return reading
        } catch {
            precondition(error.kind != .vanished, "the file did not change")
            return nil
        }
    }

    private static func check(_ reader: any RecordReader, _ batches: [RecordBatch]) {
        let rows = batches.reduce(0) { $0 + $1.rowCount }
        precondition(reader.description.dataRows == rows, "a row is counted that is not there")
        var keys: Set<String> = []
        for batch in batches {
            check(batch, columnCount: reader.table.columns.count)
            for key in batch.keys {
                precondition(!key.isEmpty, "a record has no key")
                precondition(keys.insert(key).inserted, "a key repeats")
            }
        }
        for diagnostic in reader.diagnostics {
            precondition(!diagnostic.code.isEmpty && diagnostic.count > 0, "an empty diagnostic")
        }
    }

    private static func check(_ batch: RecordBatch, columnCount: Int) {
        let count = batch.rowCount
        precondition(
            batch.keys.count == count && batch.rowNumbers.count == count
                && batch.lines.count == count && batch.contentHashes.count == count,
            "the parts of a batch differ in length")
        precondition(batch.cellEnds.last ?? 0 == batch.cells.count, "cells belong to no row")
        for row in 0..<count {
            let cells = Array(batch.cells[batch.cellRange(ofRow: row)])
            var end = 0
            PackedCells.forEachCell(in: cells.span) { column, range in
                precondition(column < columnCount, "a cell stands in no column")
                end = range.upperBound
            }
            precondition(end == cells.count, "cells are damaged")
            precondition(
                String(validating: texts(cells), as: UTF8.self) != nil, "a cell is no UTF-8")
        }
    }

    private static func texts(_ cells: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        PackedCells.forEachCell(in: cells.span) { _, range in
            for index in range { out.append(cells[index]) }
            out.append(0x0a)
        }
        return out
    }
}
