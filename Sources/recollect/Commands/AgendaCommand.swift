import ArgumentParser
import CanonicalStore

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
            their end. The period is that in which something is due. Reads only.
            """)

    @Flag(help: "Only what belongs to somebody who has left, or to nobody.")
    var departed = false

    @OptionGroup var question: QuestionOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let scope = try question.scope(global)
            let store = try CanonicalStore.open(at: global.store, folding: Workplace.folding)
            let policy = try global.policyInForce()
            var items = try store.agenda(scope, departed: policy.quality.departedOwners).items
            if departed { items = items.filter { $0.ownerHasLeft || $0.owner == nil } }
            if global.json {
                console.answer(try JSONText.object(AgendaAnswer(items, scope.asOf)))
            } else {
                let text = AgendaText(items: items, today: scope.asOf, style: console.style)
                console.answer(text.lines(width: TerminalSize.current().columns))
            }
            return .success
        }
    }
}
