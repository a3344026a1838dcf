import ArgumentParser
import CanonicalStore
import Foundation

/// Shows proposals one at a time and saves each answer at once.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Answer proposals one at a time; every answer is saved at once.",
        discussion: """
            recollect review --store crm.sqlite
            recollect review --source salesforce --order age --actor anna
            recollect review --accept-above 18 --dry-run   # what nothing speaks against, together
            recollect review --lines      # plain lines, for screen readers and scripts
            recollect review --teach      # the questions that the model learns most from
            recollect review --audit 40   # by lot: how many duplicates nobody has found yet

            Keys: \(ReviewScreen.keys(200)).
            Going back takes the answer back, without limit. Kill it at any moment: nothing is lost. Several \
            people can review one store at once. After --teach it says what training with all answers would \
            change; recollect rebuild --retrain adopts it.
            """,
        subcommands: [ReviewExportCommand.self, ReviewImportCommand.self])

    @Flag(help: "Plain lines instead of a screen: an answer is a letter or a word and return.")
    var lines = false

    @Flag(help: "Ask the pairs whose answers teach the model most, instead of the queue.")
    var teach = false

    @Option(
        help: ArgumentHelp(
            "With --teach: how many to ask at most; 0 only previews.", valueName: "n"))
    var questions = 20

    @Option(
        help: ArgumentHelp(
            "Ask so many pairs drawn by lot, to tell how many duplicates nobody has found yet.",
            valueName: "n"))
    var audit: Int?

    @Option(
        help: ArgumentHelp(
            "Accept all groups from this weight on that nothing speaks against, after a preview.",
            valueName: "bits"))
    var acceptAbove: Double?

    @Flag(help: "With --accept-above: do not ask.")
    var yes = false

    @OptionGroup var trial: TrialOptions
    @OptionGroup var choosing: ReviewOptions
    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    /// What does not go together; checked when it runs, because a subcommand has some of the options.
    private func check() throws {
        func refuse(_ sentence: String) -> CommandFailure { CommandFailure(.usage, sentence) }
        if questions < 0 { throw refuse("--questions takes a number from 0.") }
        if let audit, audit < 1 { throw refuse("--audit takes a number from 1.") }
        if acceptAbove == nil && (trial.dryRun || yes) {
            throw refuse("--dry-run and --yes belong to --accept-above.")
        }
        let ways = [acceptAbove != nil, teach, audit != nil].count { $0 }
        if ways > 1 { throw refuse("--accept-above, --teach and --audit exclude each other.") }
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            try check()
            let place = try global.workplace(actor: acting.name)
            try place.require(.merge)
            let selection = try choosing.selection(place)
            try await prepare(place, console)
            if let acceptAbove {
                return try await ReviewBatchCommand(
                    place: place, console: console, isJSON: global.json, isDryRun: trial.dryRun,
                    isConfirmed: yes
                ).run(selection, above: acceptAbove)
            }
            return try await review(place, selection, console)
        }
    }

    /// Keeps what the order of the queue needs; a store that was matched by this version has it.
    private func prepare(_ place: Workplace, _ console: Console) async throws {
        let progress = ProgressLine(console: console)
        try await WaitingRecords.keep(place) { progress.begin("Reading what waits") }
        progress.clear()
    }

    private func review(
        _ place: Workplace, _ selection: ReviewSelection, _ console: Console
    ) async throws -> ExitStatus {
        let isDumb = ProcessInfo.processInfo.environment["TERM"] == "dumb"
        let terminal = lines || isDumb || global.json ? nil : RawTerminal()
        // On the screen the progress line would stand in the middle of it.
        let progress = ProgressLine(
            console: terminal == nil ? console : Console(colour: global.color, isQuiet: true))
        let teaching = TeachingWorkflow(place: place, progress: ProgressLine(console: console))
        var asked: [ProposalID]?
        if teach { asked = questions > 0 ? try await teaching.ask(questions) : [] }
        if let audit {
            asked = try await AuditWorkflow(
                place: place, progress: ProgressLine(console: console)
            ).ask(audit)
        }
        let session = try ReviewSession(
            place: place, progress: progress, selection: selection, proposals: asked)
        guard session.count > 0 else {
            if teach { return try await preview(teaching, place, console) }
            console.answer(try nothing(place, selection))
            return .success
        }
        let head = try place.open().auditHead()
        var signal: Int32?
        if let terminal {
            let painter = ScreenPainter { console.write($0, to: .standardOutput) }
            signal = try await ReviewOnScreen(
                session: session, terminal: terminal, painter: painter, style: console.style
            ).run()
        } else if global.json {
            try await ReviewByJSON(session: session, console: console).run()
        } else {
            try await ReviewByLine(session: session, console: console).run()
        }
        if global.json {
            for line in session.conclusion() { console.note(line) }
        } else {
            console.answer(session.conclusion())
            if audit != nil { console.answer(try ReviewMissing(place: place).lines) }
        }
        if try place.open().auditHead() != head { try console.noteHead(ofStore: place.storePath) }
        switch signal {
        case nil where teach: return try await preview(teaching, place, console)
        case nil: return .success
        case SIGINT: return .interrupted
        case let number?: throw ExitCode(128 + number)
        }
    }

    /// What is said where there is nothing to ask.
    private func nothing(_ place: Workplace, _ selection: ReviewSelection) throws -> String {
        let store = try place.open()
        defer { try? store.close() }
        let open = try store.queuedProposals().count
        if global.json {
            return try JSONText.line(["schema": ReviewByJSON.schema, "type": "end"])
        }
        guard open > 0, !selection.isEverything || place.policy.review != nil else {
            return "Nothing waits for a decision."
        }
        return "Nothing of this selection waits for you; "
            + Numbers.counted(open, "proposal waits", "proposals wait") + " in all."
    }

    /// Says what training with all answers would change.
    private func preview(
        _ teaching: TeachingWorkflow, _ place: Workplace, _ console: Console
    ) async throws -> ExitStatus {
        let previews = try await teaching.preview()
        if global.json {
            console.answer(try JSONText.object(TeachingAnswer(previews)))
        } else {
            let next = NextCommand(store: place.storePath)
            console.answer(TeachingText(previews: previews, next: next).lines())
            if previews.isEmpty || lines || isatty(STDIN_FILENO) == 0 { return .success }
            console.write("Adopt it now? One undo takes it back (yes/no): ", to: .standardOutput)
            guard ["y", "yes"].contains(readLine()?.lowercased() ?? "") else { return .success }
            let made = try await RebuildWorkflow(
                place: place, progress: ProgressLine(console: console)
            ).run(retrain: true)
            console.answer("Adopted.")
            if let run = made.run?.rawValue {
                console.note("To take it back: \(next("undo \(run)"))")
            }
        }
        return .success
    }
}
