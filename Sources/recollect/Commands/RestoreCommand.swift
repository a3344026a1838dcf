import ArgumentParser
import CanonicalStore

/// Puts a backup into the store's place.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Bring a backup back, less whoever was erased since.",
        discussion: """
            recollect restore crm-2026-11-22.sqlite --replace --dry-run --store crm.sqlite
            recollect restore crm-2026-11-22.sqlite --replace --actor anna --store crm.sqlite

            Checks every page of the backup, erases again whoever was erased since, proves the result as verify \
            does, and only then gives it the store's name; a store that was there keeps another name. Who was \
            erased is known from that store, or, where it is lost, from the list beside it (STORE.erased, keyed \
            fingerprints only) that erase and backup keep. What was imported and decided after the backup is not \
            in it. Needs room for one more copy.
            """)

    @Argument(help: "The backup; its key (PATH.key) lies beside it.")
    var backup: String

    @Flag(help: "Put a store that is there aside.")
    var replace = false

    @Option(help: ArgumentHelp("A list of erasures kept elsewhere.", valueName: "path"))
    var erasures: String?

    @Flag(help: "Go on where nothing tells who was erased since.")
    var withoutErasures = false

    @OptionGroup var trial: TrialOptions
    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = Workplace(
                storePath: global.store, policy: Policy(), now: try global.time(),
                actor: acting.name)
            let done = try await RestoreWorkflow(
                place: place, progress: ProgressLine(console: console)
            ).restore(
                .init(
                    backup: backup, listPath: erasures, replaces: replace,
                    ignoresErasures: withoutErasures, isDryRun: trial.dryRun))
            if global.json {
                console.answer(try JSONText.object(RestoreAnswer(done, isDryRun: trial.dryRun)))
                return .success
            }
            console.answer(Self.lines(done, isDryRun: trial.dryRun))
            console.note("Audit head: \(done.auditHead)")
            return .success
        }
    }

    private static func lines(_ done: RestoreWorkflow.Done, isDryRun: Bool) -> [String] {
        let records = Numbers.counted(done.backup.records, "source record", "source records")
        let until = done.backup.run.map { run in
            " up to run \(run.rawValue)" + (done.backup.time.map { " (\($0))" } ?? "")
        }
        var lines = [
            (isDryRun ? "Would be restored: " : "Restored: ") + records + (until ?? "") + "."
        ]
        let erased = done.summary.records
        if erased > 0 {
            let count = Numbers.counted(erased, "record was", "records were")
            lines.append("\(count) erased since the backup, and erased again.")
        } else if done.knewErasures {
            lines.append("Nobody in it was erased since.")
        } else {
            lines.append("Nothing tells who was erased since; the backup has them all.")
        }
        if let former = done.former {
            lines.append("The store that was there is now \(former); remove it when all is well.")
        }
        if isDryRun { lines.append("Nothing was changed.") }
        return lines
    }
}
