import ArgumentParser
import CanonicalStore
import Foundation
import Resolution

/// Applies a plan file.
struct ApplyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Apply a plan: merge its merges, queue its proposals.",
        discussion: """
            recollect apply merge.plan --store crm.sqlite
            recollect apply merge.plan --store crm.sqlite --dry-run

            recollect apply merge.plan --dropped apart --actor anna

            What you changed in the plan is your judgement: another text of a golden value stands before every \
            source; the verdict "merge" of a proposal says that they are the same, "leave" that they are \
            different. Lines that you took out are left out, or, with --dropped apart, judged different.

            Refuses a plan of which records have changed since, and names the items; with --skip-stale the \
            others are applied.
            """)

    @Argument(help: "The plan that `recollect plan` wrote.")
    var file: String

    @Flag(help: "Apply the items whose records are unchanged and leave the others out.")
    var skipStale = false

    @Option(
        help: ArgumentHelp(
            "What merges mean that were taken out of the plan: leave (nothing), or apart (they are different).",
            valueName: "verdict"))
    var dropped = Dropped.leave

    /// What a line that is no longer in the plan says.
    enum Dropped: String, ExpressibleByArgument, CaseIterable {
        case leave, apart
    }

    @Flag(help: "Say what would be done; change nothing.")
    var dryRun = false

    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            try place.require(.merge)
            let plan = try read()
            let store = try place.open()
            let stale = try ApplyWorkflow.staleItems(plan, in: store)
            let editing = PlanEditWorkflow(store: store, place: place)
            let edits = try editing.edits(of: plan, leavingOut: Set(stale))
            let progress = ProgressLine(console: console)
            let takenOut =
                dropped == .apart ? try await editing.dropped(from: plan, progress: progress) : []
            try store.close()
            for position in stale {
                console.warn(
                    "item \(plan.items[position].id): a record has changed since the plan was made."
                )
            }
            if !stale.isEmpty && !skipStale {
                throw CommandFailure(
                    .gateNotMet,
                    "\(Numbers.counted(stale.count, "item is", "items are")) stale; nothing was applied. "
                        + "Make the plan again, or apply the others with --skip-stale.")
            }
            if dryRun { return say(plan, stale, console) }
            let writer = try place.openForChange("apply")
            var done = ApplyWorkflow.Done()
            let outcome = try await writer.run(place.description("apply")) { run in
                done = try ApplyWorkflow(run: run, plan: plan).apply(
                    leavingOut: Set(stale), edits: edits, dropped: takenOut)
                try await GoldenRecordMaker(place: place).refresh(run, progress)
            }
            var summary = try Summary(store: writer.store)
            summary.run = Summary.Run(id: outcome.run?.rawValue, hasChanged: outcome.hasChanged)
            try writer.close()
            if global.json {
                console.answer(try JSONText.object(summary))
            } else if let run = outcome.run {
                console.answer(
                    "\(Numbers.counted(done.merges, "merge was", "merges were")) applied and "
                        + "\(Numbers.counted(done.proposals, "proposal", "proposals")) queued; there are "
                        + "\(Numbers.grouped(summary.entities)) people and companies now.")
                if let decided = Self.decided(done) { console.answer(decided) }
                console.note(
                    "To take it back: \(NextCommand(store: place.storePath)("undo \(run.rawValue)"))"
                )
            } else {
                console.answer("Everything in the plan was there already; nothing changed.")
            }
            return .success
        }
    }

    /// What of it is the person's own judgement; nil where nothing is.
    private static func decided(_ done: ApplyWorkflow.Done) -> String? {
        var parts: [String] = []
        if done.decided > 0 {
            parts.append(Numbers.counted(done.decided, "item decided", "items decided"))
        }
        if done.choices > 0 {
            parts.append(Numbers.counted(done.choices, "value chosen", "values chosen"))
        }
        if done.dropped > 0 {
            parts.append(
                Numbers.counted(done.dropped, "merge judged different", "merges judged different"))
        }
        return parts.isEmpty ? nil : "By you: " + parts.joined(separator: ", ") + "."
    }

    private func say(_ plan: MergePlan, _ stale: [Int], _ console: Console) -> ExitStatus {
        let left = Set(stale)
        let items = plan.items.indices.filter { !left.contains($0) }.map { plan.items[$0] }
        let merges = items.count { $0.verdict == .merge }
        console.answer(
            "\(Numbers.counted(merges, "merge", "merges")) would be applied and "
                + "\(Numbers.counted(items.count - merges, "proposal", "proposals")) queued; nothing was changed."
        )
        return .success
    }

    private func read() throws -> MergePlan {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw CommandFailure(.missingInput, "The plan \(file) cannot be read; check the path.")
        }
        do throws(PlanError) {
            return try PlanReader.read(data)
        } catch {
            throw CommandFailure(.badData, error.description)
        }
    }
}
