import ArgumentParser

/// Says what should happen next.
struct AgendaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "next",
        abstract: "Say what should happen next: tasks, callbacks and renewals, by day and owner.",
        discussion: """
            recollect next --store crm.sqlite
            recollect next --owner Ada --to 2026-06-30
            recollect next --departed --json

            What is overdue comes first, what says no day last. Contracts are listed until 90 days after \
            their end. The period is that in which something is due. Of more than 50 items the longest \
            overdue and the next to come are listed, and the others counted. Reads only.
            """)

    @Flag(help: "Only what belongs to somebody who has left, or to nobody.")
    var departed = false

    @OptionGroup var list: ListOptions
    @OptionGroup var question: QuestionOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let asked = try await question.asked(global, console)
            let agenda = try asked.store.agenda(
                asked.scope, departed: asked.departed, isOfDeparted: departed,
                most: list.most(isJSON: global.json))
            if global.json {
                console.answer(try JSONText.object(await AgendaAnswer(agenda)))
            } else {
                let text = AgendaText(agenda: agenda, style: console.style)
                console.answer(text.lines(width: TerminalSize.current().columns))
            }
            return .success
        }
    }
}
