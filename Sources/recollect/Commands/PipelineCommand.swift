import ArgumentParser

/// Says where deals and tickets stand.
struct PipelineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pipeline",
        abstract: "Say where open deals and tickets stand, since when, and what to expect of them.",
        discussion: """
            recollect pipeline --store crm.sqlite
            recollect pipeline --owner Ada --list --all
            recollect pipeline --from 2026-04-01 --to 2026-06-30 --json

            Values stand apart by currency. A deal has stalled where it has been in its stage for more than \
            twice the usual time. Deals that look the same are flagged, and never counted as one. The \
            period is that in which a deal is expected to close and a ticket was opened. A list names the \
            first 50 deals by the day of closing, the oldest 50 tickets, and counts the others. Reads only.
            """)

    @Flag(help: "Name deals and tickets, instead of summing them up.")
    var list = false

    @OptionGroup var extent: ListOptions
    @OptionGroup var question: QuestionOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let asked = try await question.asked(global, console)
            // Sums name nobody.
            let most = global.json || list ? extent.most(isJSON: global.json) : 0
            let pipeline = try asked.store.pipeline(
                asked.scope, departed: asked.departed, most: most)
            if global.json {
                console.answer(try JSONText.object(await PipelineAnswer(pipeline)))
            } else {
                let text = PipelineText(pipeline: pipeline, style: console.style)
                let width = TerminalSize.current().columns
                console.answer(list ? text.list(width: width) : text.lines(width: width))
            }
            return .success
        }
    }
}
