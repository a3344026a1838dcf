import ArgumentParser
import CanonicalStore
import Matching
import RecordModel
import Resolution

/// Says what speaks for and against two records being the same.
struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Say what speaks for and against two records being the same.",
        discussion: """
            recollect why salesforce:003Ec1 address-book:2f1c --store crm.sqlite
            recollect why C00000012 C00000950 --json

            Prints the prior and one contribution per comparison, in bits and in a sentence. It shows values \
            of the two records. Reads only.
            """)

    @Argument(help: "A record: its source, a colon and its key; or its key alone.")
    var left: String

    @Argument(help: "The other record.")
    var right: String

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let (place, store) = try global.reading()
            let finder = RecordFinder(store: store)
            let workflow = WhyWorkflow(
                store: store, place: place, progress: ProgressLine(console: console))
            let answer = try await workflow.explain(finder.record(left), finder.record(right))
            if global.json {
                console.answer(try JSONText.object(WhyAnswer(answer)))
            } else {
                let text = WhyText(
                    answer: answer, policy: place.policy.resolution, style: console.style)
                console.answer(text.lines(width: TerminalSize.current().columns))
            }
            return .success
        }
    }
}
