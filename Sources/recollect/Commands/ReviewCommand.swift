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

            Keys: \(ReviewScreen.keys)
            Going back takes the answer back, without limit. Kill it at any moment: nothing is lost.
            """)

    @Flag(help: "Plain lines instead of a screen: an answer is a letter and return.")
    var lines = false

    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            let isDumb = ProcessInfo.processInfo.environment["TERM"] == "dumb"
            let terminal = lines || isDumb ? nil : RawTerminal()
            // On the screen the progress line would stand in the middle of it.
            let progress = ProgressLine(
                console: terminal == nil ? console : Console(colour: global.color, isQuiet: true))
            let session = try ReviewSession(place: place, console: console, progress: progress)
            guard session.count > 0 else {
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
            case nil: return .success
            case SIGINT: return .interrupted
            case let number?: throw ExitCode(128 + number)
            }
        }
    }
}
