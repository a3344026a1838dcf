import RecordModel

/// A reader that also looks for damage, and that hands on tables with their repairs.
///
/// Raw cells pass through it unchanged. Rows are rejected only where a repair asks for it.
struct DamageReader: RecordReader {
    private var base: any RecordReader
    private let plan: RepairPlan
    private(set) var census: DamageCensus
    /// The findings, once everything is read.
    private(set) var damage: [DamageFinding] = []
    private var ownRejects: [RejectedRow] = []
    private let file: String

    init(_ base: any RecordReader, plan: RepairPlan, file: String) {
        self.base = base
        self.plan = plan
        self.file = file
        let format: DamageCensus.TableFormat =
            base.description.format == VCardFormat.name ? .cards : .rows
        census = DamageCensus(base.table, format: format, learned: plan.learned)
    }

    /// The codes of damaged rows that are rejected, in order.
    var rejects: [String] {
        DamageCode.allCases.filter { plan.rejects.contains($0) }.map(\.rawValue)
    }

    var table: SourceTable { plan.applied(to: base.table) }
    var totalBytes: Int? { base.totalBytes }
    var bytesRead: Int { base.bytesRead }
    var rejectedRows: [RejectedRow] { base.rejectedRows + ownRejects }

    var description: TableDescription {
        var description = base.description
        description.dataRows -= ownRejects.count
        return description
    }

    var diagnostics: [Diagnostic] {
        base.diagnostics + damage.map { $0.diagnostic(file: file) }
    }

    mutating func next() throws(ImportError) -> RecordBatch? {
        while let batch = try base.next() {
            let damaged = census.add(batch, columns: base.table.columns)
            let unwanted = damaged.filter { plan.rejects.contains($0.value) }
            if unwanted.isEmpty { return batch }
            let rest = reject(unwanted, of: batch)
            if rest.rowCount > 0 { return rest }
        }
        damage = DamageJudge(table: base.table, census: census).findings().map { plan.answer($0) }
        return nil
    }

    /// Takes rows out of a batch.
    private mutating func reject(_ rows: [Int: DamageCode], of batch: RecordBatch) -> RecordBatch {
        var rest = RecordBatch()
        for row in 0..<batch.rowCount {
            let range = batch.cellRange(ofRow: row)
            if let code = rows[row] {
                let cells = PackedCells(bytes: Array(batch.cells[range])).cells
                ownRejects.append(
                    RejectedRow(
                        file: file, line: batch.lines[row], code: code.rawValue,
                        reason: code.sentence, cells: cells.map(\.text)))
                continue
            }
            rest.cells += batch.cells[range]
            rest.cellEnds.append(rest.cells.count)
            rest.keys.append(batch.keys[row])
            rest.rowNumbers.append(batch.rowNumbers[row])
            rest.lines.append(batch.lines[row])
            rest.contentHashes.append(batch.contentHashes[row])
        }
        return rest
    }
}
