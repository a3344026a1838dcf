import ArgumentParser
import CanonicalStore
import RecordModel

/// Does what the rules of the policy say.
struct ActCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "act",
        abstract: "Make the tasks, owners and flags that the policy's rules ask for.",
        discussion: """
            recollect act --store crm.sqlite
            recollect act --apply --actor nightly
            recollect act --rule stalled-deal --apply

            Says what would be done; --apply does it. What was done is not done again, tasks whose reason is gone are \
            closed, and recollect undo takes a run back: what was taken back is left alone unless --again is said. Rules stand in the policy under `actions` (docs/actions.md).
            """)

    @Flag(help: "Do it; else it is only said what would be done.")
    var apply = false

    @Option(help: ArgumentHelp("Only this rule; may be given again.", valueName: "name"))
    var rule: [String] = []

    @Flag(help: "Do anew what was taken back.")
    var again = false

    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            let all = place.policy.actions ?? []
            if all.isEmpty {
                throw CommandFailure(
                    .configuration,
                    "The policy has no actions; write some (docs/actions.md), then: "
                        + "recollect policy adopt FILE")
            }
            if let unknown = rule.first(where: { name in !all.contains { $0.name == name } }) {
                throw CommandFailure(
                    .usage,
                    "The policy has no action “\(unknown)”; it has "
                        + all.map(\.name).joined(separator: ", ") + ".")
            }
            guard let today = CalendarDay(place.time) else {
                throw CommandFailure(.usage, "The time is not in the calendar.")
            }
            let workflow = ActionWorkflow(
                place: place, progress: ProgressLine(console: console),
                rules: rule.isEmpty ? all : all.filter { rule.contains($0.name) },
                scope: QuestionScope(asOf: today), again: again)
            if apply {
                let done = try await workflow.apply()
                try answer(done.plan, run: done.run, console)
                if !global.json { console.noteHead(done.summary) }
            } else {
                try answer(try workflow.plan(try place.open()), run: nil, console)
            }
            return .success
        }
    }

    private func answer(
        _ plan: ActionPlan, run: RunID?, _ console: Console
    ) throws {
        if global.json {
            console.answer(
                try JSONText.object(ActionAnswer(plan, run: run, isApplied: apply)))
            return
        }
        let text = ActionText(plan: plan, style: console.style)
        console.answer(text.lines(width: TerminalSize.current().columns))
        let next = NextCommand(store: global.store)
        if let run {
            console.note("To take it back: \(next("undo \(run.rawValue)"))")
        } else if !apply && !(plan.new.isEmpty && plan.settled.isEmpty) {
            console.note("Nothing was done. To do it: \(next("act --apply"))")
        }
    }
}
