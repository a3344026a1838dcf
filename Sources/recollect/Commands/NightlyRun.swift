import ArgumentParser
import Foundation

/// One night.
struct NightlyRun: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Import what is new or changed, match it, merge the certain, queue the rest.",
        discussion: """
            recollect nightly exports/ --store crm.sqlite
            recollect nightly crm.csv --store crm.sqlite --json --log /var/log/recollect.jsonl \\
                --on-held "mail -s 'A night is held' ops@example.com"

            Ends with 0, with 1 where a night waits for a look, else with the code of what went wrong. One \
            transaction: a night that is killed leaves the store as before. Running it again on the same files \
            changes nothing.
            """)

    @Argument(
        help: ArgumentHelp(
            "Files, and folders whose tables and cards are read.", valueName: "file-or-folder"))
    var inputs: [String]

    @Option(
        help: ArgumentHelp("Write the report here (default: beside the store).", valueName: "path"))
    var report: String?

    @Option(
        help: ArgumentHelp(
            "Append one line of JSON about the night to this file.", valueName: "path"))
    var log: String?

    @Option(
        help: ArgumentHelp(
            "Run this program, without a shell, when a night waits for a look or a gate is not met; it reads the line of the log.",
            valueName: "command"))
    var onHeld: String?

    @Option(
        help: ArgumentHelp(
            "Run this program, without a shell, when the night fails; it reads the line of the log.",
            valueName: "command"))
    var onFailed: String?

    @Flag(
        help: "Match all records and check the rules on all rows, however little is new.")
    var whole = false

    @Flag(help: "Also say what each stage took.")
    var timings = false

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var extent: ExtentOptions
    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if log?.isEmpty ?? false { throw ValidationError("--log names no file.") }
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let nightLog = self.log.map { NightLog(path: $0) }
            try nightLog?.check()
            let teller = NightTeller(
                log: nightLog, onHeld: try onHeld.map(NightNotice.init),
                onFailed: try onFailed.map(NightNotice.init), store: global.store,
                console: console)
            teller.check()
            let begun = ContinuousClock.now
            let time = try global.time().formatted(.iso8601)
            do {
                return try await work(console, teller, time, begun)
            } catch {
                try teller.failed(
                    CommandRunner.failure(of: error), time: time, seconds: begun.seconds)
                throw error
            }
        }
    }

    private func work(
        _ console: Console, _ teller: NightTeller, _ time: String,
        _ begun: ContinuousClock.Instant
    ) async throws -> ExitStatus {
        let files = try NightInputs.files(inputs)
        let progress = ProgressLine(console: console)
        let place = try global.workplace(actor: acting.name)
        var outcome = try await NightlyWorkflow(
            place: place,
            importing: ImportWorkflow(
                files: files, options: try reading.importOptions(), progress: progress,
                storePath: global.store, isPart: extent.partial, rejectsPath: extent.rejects),
            progress: progress, reportPath: report ?? ReportPath.beside(store: global.store),
            matchesAll: whole
        ).run()
        outcome.summary.night = outcome.night
        if timings {
            outcome.summary.timings = outcome.timings
            outcome.summary.peakMemoryBytes = StageClock.peakMemoryBytes()
        }
        if global.json {
            console.answer(try JSONText.object(outcome.summary))
        } else {
            console.answer(NightText(outcome, files: files.count, seconds: begun.seconds).lines())
            if timings {
                TimingText(outcome.timings).lines(console.style).forEach { console.answer($0) }
            }
        }
        if outcome.summary.run?.id != nil { console.noteHead(outcome.summary) }
        let status: ExitStatus = outcome.night.isMet ? .success : .gateNotMet
        try teller.done(
            outcome, files: files.count, time: time, seconds: begun.seconds, status: status)
        return status
    }
}

extension ContinuousClock.Instant {
    /// How long ago it was.
    fileprivate var seconds: Double { duration(to: .now).seconds }
}
