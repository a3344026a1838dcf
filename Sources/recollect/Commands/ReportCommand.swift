import ArgumentParser
import AuditReports
import CanonicalStore
import Matching
import RecordModel

/// Writes a report about the store as it is.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write a report about the store as it is: HTML, or JSON with --json.",
        discussion: """
            recollect report --store crm.sqlite --output crm.html
            recollect report --redacted --output for-others.html

            One self-contained file, readable by its owner only. Matches anew with the store's models to say \
            why; the store is not changed.
            """)

    @Option(help: ArgumentHelp("Write here (default: beside the store).", valueName: "path"))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Also write each table of the report as CSV into this folder.", valueName: "folder"))
    var csv: String?

    @Flag(help: "Leave out every personal value.")
    var redacted = false

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let (place, store) = try global.reading()
            let progress = ProgressLine(console: console)
            let matching = MatchWorkflow(store: store, place: place, progress: progress)
            var decisions: [MatchWorkflow.Decision] = []
            for kind in PartyKind.allCases {
                if let decision = try await matching.decide(kind, retrain: false) {
                    decisions.append(decision)
                }
            }
            var report = try RunReporter(store: store, place: place).report(
                command: "report", imported: ImportWorkflow.Outcome(), counts: RunCounts(),
                run: nil, decisions: decisions, timings: [])
            report.figures = try FigureReporter(store: store, place: place).figures()
            if redacted { report = report.redacted() }
            if let csv { try Self.write(report, to: csv) }
            if global.json {
                console.answer(try JSONReport(report).render())
                return .success
            }
            let path = output ?? ReportPath.beside(store: global.store)
            try OwnerOnlyFile.write(HTMLReport(report).render(), to: path)
            console.answer("The report: \(path)")
            return .success
        }
    }

    private static func write(_ report: RunReport, to folder: String) throws {
        try OwnerOnlyFolder.make(folder, option: "--csv")
        for table in report.tables {
            try OwnerOnlyFile.write(table.csv, to: "\(folder)/\(table.name).csv")
        }
    }
}
