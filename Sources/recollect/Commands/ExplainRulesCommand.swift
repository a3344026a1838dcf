import ArgumentParser
import CanonicalStore
import Importers
import RecordModel

/// Says which records get compared at all, rule by rule.
struct ExplainRulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain-rules",
        abstract: "Say each blocking rule as a sentence, with what it does with these records.",
        discussion: """
            recollect explain-rules --store crm.sqlite
            recollect explain-rules --as accounts --json

            Two records are compared only if a blocking rule brings them together. Counts every candidate \
            rule on the store's records, also those that never fire or make too many pairs, and says how \
            many likely pairs only it finds. Compares anew, so it takes as long as matching. Reads only.
            """)

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("Only these records: contacts or accounts.", valueName: "kind"))
    var kind: String?

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: "")
            let workflow = RulesWorkflow(
                store: try place.open(), place: place, progress: ProgressLine(console: console))
            let answers = try await workflow.explain(kinds())
            if global.json {
                console.answer(try JSONText.object(RulesAnswer(answers)))
                return .success
            }
            if answers.isEmpty { console.answer("The store holds no records of this kind.") }
            for (number, answer) in answers.enumerated() {
                if number > 0 { console.answer() }
                console.answer(
                    RulesText(answer: answer, style: console.style)
                        .lines(width: TerminalSize.current().columns))
            }
            return .success
        }
    }

    private func kinds() throws(CommandFailure) -> [PartyKind] {
        guard let kind else { return [.contact, .account] }
        guard let named = MappingFile.kind(named: kind) else {
            throw CommandFailure(.usage, "--as takes contacts or accounts, not “\(kind)”.")
        }
        return [named]
    }
}
