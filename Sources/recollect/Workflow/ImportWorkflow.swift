import AuditReports
import CanonicalStore
import Foundation
import Importers
import RecordModel

/// Reads files into source records: the first step of a migration, and a command of its own.
struct ImportWorkflow {
    let files: [String]
    let options: ImportOptions
    let progress: ProgressLine

    /// What an import found and did.
    struct Outcome {
        var inputs: [RunReport.InputTable] = []
        var diagnostics: [Diagnostic] = []
        var rejected: [RejectedRow] = []
        /// Rows that were read, whatever became of them.
        var rows = 0
    }

    /// A file whose tables are known and that nothing was read from yet.
    struct OpenFile {
        let path: String
        let byteCount: Int
        var readers: [any RecordReader]
    }

    /// Opens all files before anything is written, so that one bad file stops the run early.
    func open() throws -> [OpenFile] {
        progress.begin("Looking at the files")
        defer { progress.clear() }
        return try files.map { path in
            let readers = try SourceFile.open(path: path, options: options)
            return OpenFile(
                path: path, byteCount: readers.first?.totalBytes ?? 0, readers: readers)
        }
    }

    /// Reads all opened files into a run.
    func read(_ opened: [OpenFile], into run: StoreRun) throws -> Outcome {
        var outcome = Outcome()
        let total = opened.reduce(0) { $0 + $1.readers.reduce(0) { $0 + ($1.totalBytes ?? 0) } }
        progress.begin("Reading", unit: .bytes)
        var done = 0
        for file in opened {
            for var reader in file.readers {
                try read(&reader, of: file, into: run, &outcome) { bytes in
                    progress.advance(to: done + bytes, of: total)
                }
                done += reader.bytesRead
            }
        }
        progress.begin("Comparing with what was there")
        try adopt(try run.finishImport(), &outcome)
        progress.clear()
        return outcome
    }

    private func read(
        _ reader: inout any RecordReader, of file: OpenFile, into run: StoreRun,
        _ outcome: inout Outcome, _ advance: (Int) -> Void
    ) throws {
        let name = file.path == "-" ? "stdin" : file.path
        let identity = ImportFile(
            path: name, byteCount: file.byteCount, fingerprint: "")
        var columnCount = reader.table.columns.count
        var table = try run.beginTable(reader.table, file: identity)
        var counts = AppendCounts()
        while let batch = try reader.next() {
            if reader.table.columns.count != columnCount {
                columnCount = reader.table.columns.count
                table = try run.beginTable(reader.table, file: identity)
            }
            let added = try run.appendBatch(batch, to: table)
            counts.added += added.added
            counts.changed += added.changed
            counts.unchanged += added.unchanged
            advance(reader.bytesRead)
            try Task.checkCancellation()
        }
        try run.reject(reader.rejectedRows)
        outcome.rejected += reader.rejectedRows
        outcome.diagnostics += reader.diagnostics.map { diagnostic in
            var placed = diagnostic
            placed.file = placed.file ?? name
            return placed
        }
        outcome.rows += counts.added + counts.changed + counts.unchanged
        outcome.inputs.append(input(reader, name, counts))
    }

    /// Takes over what the end of the import found out about edited and vanished rows.
    private func adopt(_ summaries: [TableSummary], _ outcome: inout Outcome) throws {
        for summary in summaries {
            let place = "source “\(summary.source)”, table “\(summary.name)”"
            if summary.absent > 0 {
                outcome.diagnostics.append(
                    Diagnostic(
                        code: "import.absentRecords", severity: .info, count: summary.absent,
                        message: "\(place): records that the file no longer has are marked absent;"
                            + " nothing was deleted."))
            }
            if summary.keptUnseen > 0 {
                outcome.diagnostics.append(
                    Diagnostic(
                        code: "import.unseenRecords", severity: .warning,
                        count: summary.keptUnseen,
                        message: "\(place): the file has less than half of the records known from"
                            + " before; it was taken for a part, and the others stay as they are."))
            }
            guard summary.edited > 0,
                let index = outcome.inputs.firstIndex(where: {
                    $0.source == summary.source && $0.kind == summary.kind.rawValue
                        && $0.new >= summary.edited
                })
            else { continue }
            outcome.inputs[index].new -= summary.edited
            outcome.inputs[index].changed += summary.edited
        }
    }

    private func input(
        _ reader: any RecordReader, _ name: String, _ counts: AppendCounts
    ) -> RunReport.InputTable {
        let table = reader.table
        let description = reader.description
        return RunReport.InputTable(
            file: name, table: table.name, source: table.source, kind: table.kind.rawValue,
            format: description.format, encoding: description.encoding?.rawValue,
            system: table.system, rows: counts.added + counts.changed + counts.unchanged,
            new: counts.added, changed: counts.changed, unchanged: counts.unchanged,
            rejected: reader.rejectedRows.count,
            columns: table.columns.map { .init(header: $0.header, field: $0.field.rawValue) })
    }
}
