import ArgumentParser
import CanonicalStore
import RecordModel

/// Says what keeps two records from being one entity.
struct WhyNotCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why-not",
        abstract: "Say what keeps two records apart: a rule, a level, a judgement, the cluster.",
        discussion: """
            recollect why-not salesforce:003Ec1 address-book:2f1c --store crm.sqlite
            recollect why-not C00000012 C00000950 --json

            Names the first thing in the way: a judgement, an open proposal, that no blocking rule brings the \
            two together (and which comes nearest), too little evidence (and what counts against it), or the \
            records around them. It shows values of the two records. Reads only.
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
            let text = WhyNotText(
                answer: answer, separation: try workflow.separation(answer),
                policy: place.policy.resolution, style: console.style,
                next: NextCommand(store: place.storePath))
            if global.json {
                console.answer(try JSONText.object(WhyNotAnswer(text)))
            } else {
                console.answer(text.lines(width: TerminalSize.current().columns))
            }
            return .success
        }
    }
}
