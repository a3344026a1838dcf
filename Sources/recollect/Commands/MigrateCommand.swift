import ArgumentParser
import Foundation

/// The main job: files in, one clean store out.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Read files, find duplicates, merge what is certain, queue the rest, report.",
        discussion: """
            recollect migrate customers.csv contacts.vcf --store crm.sqlite
            recollect migrate export.csv --region DE --no-auto-merge --report look.html

            Everything happens in one transaction: interrupt it, and the store is as before. Running it again on \
            the same files changes nothing. Memory: some 150 MB and about 1.2 KB a record.
            """)

    @Argument(help: ArgumentHelp("CSV files and vCards; - is standard input.", valueName: "file"))
    var files: [String]

    @Option(
        help: ArgumentHelp("Write the report here (default: beside the store).", valueName: "path"))
    var report: String?

    @Flag(inversion: .prefixedNo, help: "Merge what is certain without asking.")
    var autoMerge = true

    @Flag(help: "Train the models anew, though the store has some.")
    var retrain = false

    @Flag(
        inversion: .prefixedNo,
        help: ArgumentHelp(
            "Check the rules of data quality, for the report and the trend; without being told, those of up to "
                + "50,000 rows."))
    var rules: Bool?

    @Flag(help: "Also say what each stage took.")
    var timings = false

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var extent: ExtentOptions
    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let progress = ProgressLine(console: console)
            let place = try global.workplace(actor: acting.name).with { policy in
                if !autoMerge { policy.resolution.mergesAutomatically = false }
            }
            let importing = ImportWorkflow(
                files: files, options: try reading.importOptions(), progress: progress,
                storePath: global.store, isPart: extent.partial, rejectsPath: extent.rejects)
            let workflow = MigrateWorkflow(
                place: place, importing: importing, progress: progress,
                reportPath: report ?? ReportPath.beside(store: global.store), merges: autoMerge,
                retrain: retrain, checksRules: rules)
            var outcome = try await workflow.run("migrate")
            if timings {
                outcome.summary.timings = outcome.timings
                outcome.summary.peakMemoryBytes = StageClock.peakMemoryBytes()
            }
            if global.json {
                console.answer(try JSONText.object(outcome.summary))
            } else {
                let text = MigrationText(outcome: outcome, console: console)
                text.lines().forEach { console.answer($0) }
                if timings {
                    TimingText(outcome.timings).lines(console.style).forEach { console.answer($0) }
                }
            }
            return .success
        }
    }
}
