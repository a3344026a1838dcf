import ArgumentParser
import CanonicalStore

/// Says which relationships need attention.
struct AttentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attention",
        abstract: "Say which relationships need attention, why, and what is at stake.",
        discussion: """
            recollect attention --store crm.sqlite
            recollect attention --owner Ada --silent-days 30
            recollect attention --reason departedOwner --reason noOwner --json

            Who has most at stake comes first; each reason names the records that it rests on. Reads only.
            """)

    @Option(help: ArgumentHelp("Only these reasons; may be given again.", valueName: "reason"))
    var reason: [Attention.Reason] = []

    @Option(
        help:
            "Days without talk after which an open deal needs attention (default: the policy's, 60)."
    )
    var silentDays: Int?

    @Option(help: "Days before the end of a contract from which on something should be done (60).")
    var renewalDays: Int?

    @OptionGroup var list: ListOptions
    @OptionGroup var question: QuestionOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if [silentDays, renewalDays].contains(where: { $0.map { $0 < 1 } ?? false }) {
            throw ValidationError("--silent-days and --renewal-days take a number of days.")
        }
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let asked = try await question.asked(global, console)
            var limits = asked.policy.questions?.attention ?? AttentionLimits()
            limits.silentDays = silentDays ?? limits.silentDays
            limits.renewalDays = renewalDays ?? limits.renewalDays
            let found = try asked.store.attention(
                asked.scope, limits: limits, departed: asked.departed, reasons: reason,
                most: list.most(isJSON: global.json))
            if global.json {
                console.answer(try JSONText.object(await AttentionAnswer(found)))
            } else {
                let text = AttentionText(attention: found, style: console.style)
                console.answer(text.lines(width: TerminalSize.current().columns))
            }
            return .success
        }
    }
}

extension Attention.Reason: ExpressibleByArgument {}
