import ArgumentParser
import Foundation

/// Shows proposals one at a time and saves each answer at once.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Answer proposals one at a time; every answer is saved at once.",
        discussion: """
            recollect review --store crm.sqlite
            recollect review --lines      # plain lines, for screen readers and scripts
            recollect review --teach      # the questions that the model learns most from

            Keys: \(ReviewScreen.keys)
            Going back takes the answer back, without limit. Kill it at any moment: nothing is lost. After \
            --teach it says what training with all answers would change; recollect rebuild --retrain adopts it.
            """)

    @Flag(help: "Plain lines instead of a screen: an answer is a letter and return.")
    var lines = false

    @Flag(help: "Ask the pairs whose answers teach the model most, instead of the queue.")
    var teach = false

    @Option(
        help: ArgumentHelp(
            "With --teach: how many to ask at most; 0 only previews.", valueName: "n"))
    var questions = 20

    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard questions >= 0 else { throw ValidationError("--questions takes a number from 0.") }
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            try place.require(.merge)
            let isDumb = ProcessInfo.processInfo.environment["TERM"] == "dumb"
            let terminal = lines || isDumb ? nil : RawTerminal()
            // On the screen the progress line would stand in the middle of it.
            let progress = ProgressLine(
                console: terminal == nil ? console : Console(colour: global.color, isQuiet: true))
            let teaching = TeachingWorkflow(place: place, progress: ProgressLine(console: console))
            let asked = teach && questions > 0 ? try await teaching.ask(questions) : nil
            let session = try ReviewSession(
                place: place, console: console, progress: progress,
                proposals: teach ? asked ?? [] : nil)
            guard session.count > 0 else {
                if teach { return try await preview(teaching, place, console) }
                console.answer("Nothing waits for a decision.")
                return .success
            }
            var signal: Int32?
            if let terminal {
                let painter = ScreenPainter { console.write($0, to: .standardOutput) }
                signal = try await ReviewOnScreen(
                    session: session, terminal: terminal, painter: painter, style: console.style
                ).run()
            } else {
                try await ReviewByLine(session: session, console: console).run()
            }
            console.answer(session.conclusion())
            switch signal {
            case nil where teach: return try await preview(teaching, place, console)
            case nil: return .success
            case SIGINT: return .interrupted
            case let number?: throw ExitCode(128 + number)
            }
        }
    }

    /// Says what training with all answers would change.
    private func preview(
        _ teaching: TeachingWorkflow, _ place: Workplace, _ console: Console
    ) async throws -> ExitStatus {
        let previews = try await teaching.preview()
        if global.json {
            console.answer(try JSONText.object(TeachingAnswer(previews)))
        } else {
            console.answer(
                TeachingText(previews: previews, next: NextCommand(store: place.storePath)).lines())
        }
        return .success
    }
}
