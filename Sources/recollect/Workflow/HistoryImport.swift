import AuditReports
import CanonicalStore
import Importers
import RecordModel

/// Reading tables of history: deals, tasks, tickets and the like, in the same run as the parties
/// whom they are about.
extension ImportWorkflow {
    /// Reads a table of history into a run.
    func readHistory(
        _ reader: inout any RecordReader, of file: OpenedFile, into run: StoreRun,
        _ outcome: inout Outcome, _ advance: (Int) -> Void
    ) throws {
        guard var table = reader.description.history else { return }
        let name = file.name
        // Without a fingerprint, so that a file of history is read again whenever it comes.
        let identity = ImportFile(
            path: name, byteCount: reader.totalBytes ?? file.identity.byteCount, fingerprint: "")
        var place = try run.beginHistory(table, file: identity)
        var counts = AppendCounts()
        while let batch = try reader.next() {
            if reader.table.columns.count != table.columns.count,
                let wider = reader.description.history
            {
                table = wider
                place = try run.beginHistory(table, file: identity)
            }
            let added = try run.appendHistory(batch, to: place)
            counts.added += added.added
            counts.changed += added.changed
            counts.unchanged += added.unchanged + added.newCopies + added.knownCopies
            advance(reader.bytesRead)
            try Task.checkCancellation()
        }
        let rejected = try run.withoutErased(reader.rejectedRows)
        outcome.noteErased(reader.rejectedRows.count - rejected.count, file: name)
        try run.reject(rejected)
        outcome.rejected += rejected
        outcome.rejectedRows += rejected.count
        outcome.diagnostics += reader.diagnostics.map { diagnostic in
            var placed = diagnostic
            placed.file = placed.file ?? name
            return placed
        }
        outcome.rows += counts.added + counts.changed + counts.unchanged
        let description = reader.description
        outcome.inputs.append(
            RunReport.InputTable(
                file: name, table: table.name, source: table.source, kind: table.kind.rawValue,
                format: description.format, encoding: description.encoding?.rawValue,
                system: table.system, rows: counts.added + counts.changed + counts.unchanged,
                new: counts.added, changed: counts.changed, unchanged: counts.unchanged,
                rejected: reader.rejectedRows.count,
                columns: table.columns.map { .init(header: $0.header, field: $0.field.rawValue) }))
    }

    /// Ends the import of history and says what became of what the files did not bring again.
    func finishHistory(
        of run: StoreRun, unseen: UnseenRecords, _ outcome: inout Outcome
    ) throws {
        for summary in try run.finishHistory(unseen: unseen) {
            let place = "source “\(summary.source)”, table “\(summary.name)”"
            if summary.absent > 0 {
                outcome.diagnostics.append(
                    Diagnostic(
                        code: "import.absentRecords", severity: .info, count: summary.absent,
                        message: "\(place): \(summary.kind.plural) that the file no longer has are"
                            + " marked absent; nothing was deleted."))
            }
            if summary.keptUnseen > 0 && unseen == .automatic {
                outcome.diagnostics.append(
                    Diagnostic(
                        code: "import.unseenRecords", severity: .warning,
                        count: summary.keptUnseen,
                        message:
                            "\(place): the file has less than half of the \(summary.kind.plural)"
                            + " known from before; it was taken for a part, and the others stay as"
                            + " they are."))
            }
        }
    }
}
