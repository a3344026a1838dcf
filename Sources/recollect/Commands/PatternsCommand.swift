import ArgumentParser
import CanonicalStore

/// Says what can be learned from what customers did.
struct PatternsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "patterns",
        abstract:
            "Say what can be learned from customers' activity, and how far off duplicates made it.",
        discussion: """
            recollect patterns --store crm.sqlite
            recollect patterns --source shop --from 2026-01-01 --json
            recollect patterns --segment country=Norway

            Each figure stands beside what it would be if every record were a customer of its own: the \
            difference is what duplicates do. Retention compares the last 365 days with the 365 before. \
            The period is that in which a deal ended, a ticket was opened and something was bought. Reads \
            only.
            """)

    @OptionGroup var question: QuestionOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let asked = try await question.asked(global, console)
            let patterns = try asked.store.patterns(asked.scope, departed: asked.departed)
            if global.json {
                console.answer(try JSONText.object(PatternsAnswer(patterns)))
            } else {
                let text = PatternsText(patterns: patterns, style: console.style)
                console.answer(text.lines(width: TerminalSize.current().columns))
            }
            return .success
        }
    }
}
