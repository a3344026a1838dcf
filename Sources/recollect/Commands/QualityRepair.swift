import ArgumentParser

/// Proposes safe repairs as a plan, and applies one.
struct QualityRepair: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "repair",
        abstract: "Propose repairs that lose and guess nothing, as a plan; apply one.",
        discussion: """
            recollect quality repair --output repairs.jsonl --store crm.sqlite
            recollect quality repair --apply repairs.jsonl --store crm.sqlite

            Look at the plan and take out the lines that you do not want. Applied repairs are what you say of the \
            records: the sources' cells stay, and recollect undo takes them back.
            """)

    @Option(
        help: ArgumentHelp("Write the plan here (default: standard output).", valueName: "path"))
    var output: String?

    @Option(help: ArgumentHelp("Apply this plan.", valueName: "plan"))
    var apply: String?

    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if output != nil && apply != nil {
            throw ValidationError("--output makes a plan, --apply does one; not both at once.")
        }
    }

    /// What became of a plan (docs/json-output.md, `recollect.repair/1`).
    private struct Answer: Encodable {
        let schema = "recollect.repair/1"
        let run: Int64?
        let repaired: Int
        let stale: Int
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            let workflow = RepairWorkflow(place: place, progress: ProgressLine(console: console))
            guard let apply else {
                let plan = try workflow.propose(place.open())
                guard let output else {
                    console.write(try plan.text(), to: .standardOutput)
                    return .success
                }
                try OwnerOnlyFile.write(plan.text(), to: output)
                console.answer(
                    "\(Numbers.counted(plan.repairs.count, "repair", "repairs")) proposed: \(output)"
                )
                return .success
            }
            try place.require(.merge)
            let applied = try await workflow.apply(RepairPlan(path: apply))
            if applied.run != nil { try console.noteHead(ofStore: place.storePath) }
            if global.json {
                console.answer(
                    try JSONText.object(
                        Answer(run: applied.run, repaired: applied.done, stale: applied.stale)))
                return .success
            }
            let stale =
                applied.stale == 0
                ? ""
                : "; \(Numbers.counted(applied.stale, "value was", "values were")) no longer so"
            console.answer(
                "\(Numbers.counted(applied.done, "value", "values")) repaired\(stale).")
            if let run = applied.run {
                console.answer(
                    "To take it back: \(NextCommand(store: place.storePath)("undo \(run)"))")
            }
            return .success
        }
    }
}
