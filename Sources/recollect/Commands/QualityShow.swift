import ArgumentParser

/// Checks the rules and shows what it found; nothing is written.
struct QualityShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Check the rules now and show scores by dimension, source and owner.",
        discussion: """
            recollect quality show --store crm.sqlite
            recollect quality show --all --json

            Reads only. Ends with 1 where a gate is not met.
            """)

    @Flag(help: "Also list the rules that all rows meet.")
    var all = false

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: "")
            let workflow = QualityWorkflow(
                store: try place.open(), place: place, progress: ProgressLine(console: console))
            let outcome = try workflow.check()
            if global.json {
                console.answer(try JSONText.object(QualityAnswer(outcome)))
            } else {
                console.answer(QualityText(outcome, style: console.style).lines(all: all))
            }
            return outcome.failedGates.isEmpty ? .success : .gateNotMet
        }
    }
}
