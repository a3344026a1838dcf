import ArgumentParser
import CanonicalStore
import RecordModel

/// Says what was discussed with a party before.
struct HistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Say what happened with somebody before: one timeline over all records.",
        discussion: """
            recollect history P-4H2M8Q6T1VXW90AB --store crm.sqlite
            recollect history salesforce:003Ec00000CyOT7 --from 2026-01-01
            recollect history O-8WK9Q0BBJX1ZP6T2 --json

            Of a company also what happened with its branches and its people. What two systems tell is \
            listed once; each entry names the records that say it. --owner is who owns or wrote an entry. \
            Reads only.
            """)

    @Argument(help: "The entity's id, a former id, or a record as SOURCE:KEY.")
    var who: String

    @Flag(help: "Of a company leave out its branches and people.")
    var alone = false

    @Flag(help: "Print all of every text, instead of its beginning.")
    var full = false

    @OptionGroup var question: QuestionOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let asked = try await question.asked(global, nil)
            let (store, scope) = (asked.store, asked.scope)
            let timeline = try store.timeline(
                of: entity(store, scope.people), scope, isWide: !alone)
            if global.json {
                console.answer(try JSONText.object(TimelineAnswer(timeline, scope)))
            } else {
                let text = TimelineText(
                    timeline: timeline, style: console.style, isFull: full)
                console.answer(text.lines(width: TerminalSize.current().columns))
            }
            return .success
        }
    }

    /// The entity that is meant; of a day in the past the one that it was then.
    private func entity(_ store: CanonicalStore, _ people: PastPeople?) throws -> EntityID {
        let finder = RecordFinder(store: store)
        guard let people else { return try finder.entity(who).id }
        if let record = try? finder.record(who) {
            return try people.entity(of: record) ?? finder.entity(who).id
        }
        let now = try finder.entity(who)
        return now.members.lazy.compactMap { people.entity(of: $0.id) }.first ?? now.id
    }
}
