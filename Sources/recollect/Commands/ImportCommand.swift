import ArgumentParser
import CanonicalStore
import Importers

/// Reads files into source records, without matching.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Read files into source records; match nothing.",
        discussion: """
            recollect import crm-export.csv --store crm.sqlite --source salesforce
            cat people.csv | recollect import - --source web-form

            Rows that are there already are left as they are; edited ones become new versions.
            """)

    @Argument(help: ArgumentHelp("CSV files and vCards; - is standard input.", valueName: "file"))
    var files: [String]

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var extent: ExtentOptions
    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            let progress = ProgressLine(console: console)
            let importing = ImportWorkflow(
                files: files, options: try reading.importOptions(), progress: progress,
                storePath: global.store, isPart: extent.partial, rejectsPath: extent.rejects)
            let opened = try importing.open()
            let writer = try await place.openOrCreate("import")
            var imported = ImportWorkflow.Outcome()
            var counts = RunCounts()
            let outcome = try await writer.run(place.description("import")) { run in
                imported = try importing.read(opened, into: run)
                try await GoldenRecordMaker(place: place).refresh(run, progress)
                counts = run.counts
            }
            try imported.keepRejectFiles(hasChanged: outcome.hasChanged)
            var summary = try Summary(store: writer.store)
            summary.run = MigrateWorkflow.run(outcome.run, imported, counts)
            try writer.close()
            if global.json {
                console.answer(try JSONText.object(summary))
            } else {
                let finished = MigrateWorkflow.Outcome(
                    summary: summary, imported: imported, timings: [])
                console.answer(MigrationText(outcome: finished, console: console).lines())
            }
            return .success
        }
    }
}
