import ArgumentParser
import CanonicalStore

/// Says in which steps an entity came to be.
struct HowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "how",
        abstract: "Say in which steps an entity came to be, by whom and on what evidence.",
        discussion: """
            recollect how P-4H2M8Q6T1VXW90AB --store crm.sqlite
            recollect how salesforce:003Ec00000CyOT7 --brief --json

            One step for each joining of records, in the order in which they were joined, with the two records \
            that decided it and what spoke for it. --brief leaves out the evidence, for which all records are \
            normalised anew. Reads only.
            """)

    @Argument(help: "The entity's id, a former id, or a record as SOURCE:KEY.")
    var who: String

    @Flag(help: "Leave out the evidence; much faster on a large store.")
    var brief = false

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let (place, store) = try global.reading()
            let workflow = HowWorkflow(
                store: store, place: place, progress: ProgressLine(console: console))
            let answer = try await workflow.explain(
                RecordFinder(store: store).entity(who), withEvidence: !brief)
            if global.json {
                console.answer(try JSONText.object(HowAnswer(answer)))
            } else {
                let text = HowText(
                    answer: answer, style: console.style, next: NextCommand(store: place.storePath))
                console.answer(text.lines(width: TerminalSize.current().columns))
            }
            return .success
        }
    }
}
