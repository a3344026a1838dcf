import ArgumentParser
import Foundation

/// Shows proposals one at a time and saves each answer at once.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Answer proposals one at a time; every answer is saved at once.",
        discussion: """
            recollect review --store crm.sqlite
            recollect review --lines --actor anna        plain lines, for screen readers and scripts

            Keys: \(ReviewSession.keys)
            Going back takes the answer back, without limit. Kill it at any moment: nothing is lost.
            """)

    @Flag(help: "Plain lines instead of a screen: an answer is a letter and return.")
    var lines = false

    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            let session = try ReviewSession(place: place, console: console)
            guard session.count > 0 else {
                console.answer("Nothing waits for a decision.")
                return .success
            }
            let isDumb = ProcessInfo.processInfo.environment["TERM"] == "dumb"
            if !lines, !isDumb, let terminal = RawTerminal() {
                try await session.run(on: terminal)
            } else {
                try await session.runByLine()
            }
            return .success
        }
    }
}
