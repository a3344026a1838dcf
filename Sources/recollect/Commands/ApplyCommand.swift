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

            recollect apply merge.plan --dropped leave --actor anna

            What you changed in the plan is your judgement: another text of a golden value stands before every \
            source; the verdict "merge" of a proposal says that they are the same, "leave" that they are \
            different, and so does taking the line of a merge out, unless --dropped leave lets it mean nothing. \
            A file without its last line may be cut short; what it lacks means nothing.

            Merges of records with different owners are flagged in the plan ("approval"); where the policy says who \
            may change owners, only these apply them.

            Refuses a plan of which records have changed since, and names the items; with --skip-stale the \
            others are applied.
            """)

    @Argument(help: "The plan that `recollect plan` wrote.")
    var file: String

    @Flag(help: "Apply the items whose records are unchanged and leave the others out.")
    var skipStale = false

    @Option(
        help: ArgumentHelp(
            "What merges mean that were taken out of the plan: apart (they are different; the default for a plan "
                + "with its last line), or leave (nothing).", valueName: "verdict"))
    var dropped: Dropped?

    /// What a line that is no longer in the plan says.
    enum Dropped: String, ExpressibleByArgument, CaseIterable {
        case leave, apart
    }

    @Flag(help: "Leave merges out that change an owner, where the policy does not let you.")
    var skipUnapproved = false

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
            var stale = try ApplyWorkflow.staleItems(plan, in: store)
            let owners = try OwnerChange.items(of: plan, leavingOut: Set(stale), in: store)
            let governance = try place.governance()
            let mayChange = governance.allows(.changeOwners, place.actor)
            let editing = PlanEditWorkflow(store: store, place: place)
            let edits = try editing.edits(of: plan, leavingOut: Set(stale))
            let progress = ProgressLine(console: console)
            let takenOut =
                isSaying(plan, console)
                ? try await editing.dropped(from: plan, progress: progress) : []
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
            if !owners.isEmpty && !mayChange {
                for position in owners {
                    console.warn(
                        "item \(plan.items[position].id) changes an owner: that needs the approval of somebody "
                            + "whom the policy names.")
                }
                guard skipUnapproved else {
                    throw CommandFailure(
                        .gateNotMet,
                        "\(Numbers.counted(owners.count, "merge changes an owner", "merges change an owner")), and "
                            + "the store's policy does not let \(place.actor) do that; nothing was applied. Have it "
                            + "applied by somebody whom it names, or apply the others with --skip-unapproved."
                    )
                }
                stale = (stale + owners).sorted()
            }
            if dryRun { return say(plan, stale, takenOut, console) }
            let writer = try await place.openForChange("apply")
            var done = ApplyWorkflow.Done()
            let outcome = try await writer.run(place.description("apply")) { run in
                done = try ApplyWorkflow(run: run, plan: plan).apply(
                    leavingOut: Set(stale), edits: edits, dropped: takenOut,
                    approved: governance.mayChangeOwners.isEmpty ? [] : Set(owners))
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
                console.noteHead(summary)
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

    /// Whether items that are not in the file say something.
    private func isSaying(_ plan: MergePlan, _ console: Console) -> Bool {
        if let dropped { return dropped == .apart }
        if plan.missingItems > 0 && !plan.hasEnd {
            let count = Numbers.counted(plan.missingItems, "item", "items")
            console.warn(
                "\(count) of the plan and its last line are not in the file: it was cut short, or is a part "
                    + "of a plan. What is missing is left as it is; --dropped apart judges it different."
            )
        }
        return plan.missingItems > 0 && plan.hasEnd
    }

    private func say(
        _ plan: MergePlan, _ stale: [Int], _ takenOut: [PlanItem], _ console: Console
    ) -> ExitStatus {
        let left = Set(stale)
        let items = plan.items.indices.filter { !left.contains($0) }.map { plan.items[$0] }
        let merges = items.count { $0.verdict == .merge }
        console.answer(
            "\(Numbers.counted(merges, "merge", "merges")) would be applied and "
                + "\(Numbers.counted(items.count - merges, "proposal", "proposals")) queued"
                + (takenOut.isEmpty
                    ? ""
                    : ", \(Numbers.counted(takenOut.count, "merge", "merges")) that you took out judged different")
                + "; nothing was changed.")
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
