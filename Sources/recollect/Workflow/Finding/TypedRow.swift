import Importers
import RecordModel

/// A row that somebody typed as `field=value`, as if it stood in a file.
struct TypedRow {
    let table: SourceTable
    let batch: RecordBatch

    /// - Parameter texts: `email=anna@example.org`; a field may come more than once.
    /// - Throws: where one is no field with a value.
    init(_ texts: [String], kind: PartyKind, region: String?) throws(CommandFailure) {
        var columns: [SourceColumn] = []
        var cells: [(column: Int, text: String)] = []
        for (number, text) in texts.enumerated() {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let field = Vocabulary.field(named: String(parts[0])) else {
                throw CommandFailure(
                    .usage, "--value takes field=value, such as email=anna@example.org.")
            }
            columns.append(SourceColumn(header: field.rawValue, field: field))
            cells.append((number, String(parts[1])))
        }
        table = SourceTable(
            source: "typed", name: "typed", kind: kind, region: region, columns: columns)
        let packed = PackedCells(cells)
        var batch = RecordBatch()
        batch.cells = packed.bytes
        batch.cellEnds = [packed.bytes.count]
        batch.keys = [""]
        batch.rowNumbers = [1]
        batch.lines = [1]
        batch.contentHashes = [.zero]
        self.batch = batch
    }
}
