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
    /// The store that the rows go to.
    let storePath: String
    /// Whether the files are a part of their tables; nil to tell from what they have.
    var isPart: Bool?
    /// Where rejected rows go; nil for beside the store.
    var rejectsPath: String?

    /// What an import found and did.
    struct Outcome {
        var inputs: [RunReport.InputTable] = []
        var diagnostics: [Diagnostic] = []
        var rejected: [RejectedRow] = []
        /// Rejected rows, also those of files that were not read again.
        var rejectedRows = 0
        /// Rows that were read, or known without reading; whatever became of them.
        var rows = 0
        /// What was written of the rejected rows.
        var rejectFiles: [RejectFile] = []
        /// What the import did to each table of parties.
        var tables: [TableSummary] = []

        /// Says that rows which became no records name people who were erased.
        mutating func noteErased(_ count: Int, file: String) {
            if count == 0 { return }
            diagnostics.append(
                Diagnostic(
                    code: "import.erased", severity: .info, file: file, count: count,
                    message: "rejected rows name people who were erased; they were not kept."))
        }

        /// Puts the files of rejected rows in their places, once the run is over.
        ///
        /// - Parameter hasChanged: whether it left a trace; else what earlier runs wrote stands.
        mutating func keepRejectFiles(hasChanged: Bool) throws {
            if hasChanged {
                for file in rejectFiles { try file.finish() }
            } else {
                rejectFiles = []
            }
        }
    }

    /// Opens all files before anything is written, so that one bad file stops the run early.
    ///
    /// Files whose bytes the store knows are not opened: they have nothing new.
    func open() throws -> [OpenedFile] {
        progress.begin("Looking at the files")
        defer { progress.clear() }
        let opener = FileOpener(options: options, isPart: isPart, storePath: storePath)
        return try opener.open(files)
    }

    /// Reads all opened files into a run.
    func read(_ opened: [OpenedFile], into run: StoreRun) throws -> Outcome {
        var outcome = Outcome()
        let opener = FileOpener(options: options, isPart: isPart, storePath: storePath)
        let files = try opener.confirmed(opened, by: run.store)
        let total = files.reduce(0) { $0 + $1.readers.reduce(0) { $0 + ($1.totalBytes ?? 0) } }
        progress.begin("Reading", unit: .bytes)
        var rejects = RejectFiles(storePath: storePath, given: rejectsPath)
        var done = 0
        for file in files {
            if let known = file.known { note(known, of: file, run, &outcome) }
            for reader in file.readers {
                var reader: any RecordReader = ReadAhead(reader)
                try read(&reader, of: file, into: run, &outcome, &rejects) { bytes in
                    progress.advance(to: done + bytes, of: total)
                }
                done += reader.bytesRead
            }
        }
        progress.begin("Comparing with what was there")
        let unseen: UnseenRecords =
            switch isPart {
            case true?: .keep
            case false?: .markAbsent
            case nil: .automatic
            }
        let summaries = try run.finishImport(unseen: unseen)
        ImportFindings(summaries: summaries, isPart: isPart, conflicts: run.counts.conflicts)
            .add(to: &outcome)
        outcome.tables = summaries
        outcome.rejectFiles = rejects.files
        outcome.diagnostics += try MergeHistoryJudge(run: run).judge()
        if run.counts.addedRecords + run.counts.changedRecords > 0 {
            outcome.diagnostics += try ConsentCheck(store: run.store).findings()
        }
        try finishHistory(of: run, unseen: unseen, &outcome)
        progress.clear()
        return outcome
    }

    private func read(
        _ reader: inout any RecordReader, of file: OpenedFile, into run: StoreRun,
        _ outcome: inout Outcome, _ rejects: inout RejectFiles, _ advance: (Int) -> Void
    ) throws {
        if reader.description.history != nil {
            return try readHistory(&reader, of: file, into: run, &outcome, advance)
        }
        let identity = file.identity(of: reader)
        var columnCount = reader.table.columns.count
        var table = try run.beginTable(file.table(of: reader), file: identity)
        var counts = AppendCounts()
        while let batch = try reader.next() {
            if reader.table.columns.count != columnCount {
                columnCount = reader.table.columns.count
                table = try run.beginTable(file.table(of: reader), file: identity)
            }
            let added = try run.appendBatch(batch, to: table)
            counts.added += added.added + added.newCopies
            counts.changed += added.changed
            counts.unchanged += added.unchanged + added.knownCopies
            advance(reader.bytesRead)
            try Task.checkCancellation()
        }
        let rejected = try run.withoutErased(reader.rejectedRows)
        outcome.noteErased(reader.rejectedRows.count - rejected.count, file: file.name)
        if try run.reject(rejected, of: table) > 0 {
            try rejects.add(rejected, reader, table: file.table(of: reader), run: run)
        }
        outcome.rejected += rejected
        outcome.rejectedRows += rejected.count
        outcome.diagnostics += reader.diagnostics.map { diagnostic in
            var placed = diagnostic
            placed.file = placed.file ?? file.name
            return placed
        }
        outcome.rows += counts.added + counts.changed + counts.unchanged
        outcome.inputs.append(input(reader, file, counts))
    }

    /// Takes a file as read whose rows are all there.
    private func note(
        _ known: KnownFile, of file: OpenedFile, _ run: StoreRun, _ outcome: inout Outcome
    ) {
        for table in known.tables {
            run.noteUnchanged(rows: table.acceptedRows)
            outcome.rows += table.acceptedRows
            outcome.rejectedRows += table.rejectedRows
            outcome.inputs.append(
                RunReport.InputTable(
                    file: file.name, table: table.table.name, source: table.table.source,
                    kind: table.table.kind.rawValue, format: "", encoding: nil,
                    system: table.table.system, rows: table.acceptedRows, new: 0, changed: 0,
                    unchanged: table.acceptedRows, rejected: table.rejectedRows,
                    columns: table.table.columns.map {
                        .init(header: $0.header, field: $0.field.rawValue)
                    }))
        }
        outcome.diagnostics.append(
            Diagnostic(
                code: "import.knownFile", severity: .info, file: file.name,
                message:
                    "The file is byte for byte the one of run \(known.run.rawValue) and nothing"
                    + " newer was imported into its tables since; it was not read again."))
    }

    private func input(
        _ reader: any RecordReader, _ file: OpenedFile, _ counts: AppendCounts
    ) -> RunReport.InputTable {
        let table = file.table(of: reader)
        let description = reader.description
        return RunReport.InputTable(
            file: file.name, table: table.name, source: table.source, kind: table.kind.rawValue,
            format: description.format, encoding: description.encoding?.rawValue,
            system: table.system, rows: counts.added + counts.changed + counts.unchanged,
            new: counts.added, changed: counts.changed, unchanged: counts.unchanged,
            rejected: reader.rejectedRows.count,
            columns: table.columns.map { .init(header: $0.header, field: $0.field.rawValue) })
    }
}
