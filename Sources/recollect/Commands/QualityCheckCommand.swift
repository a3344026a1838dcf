import ArgumentParser

/// Checks the rules and keeps what it found, for the trend.
struct QualityCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the rules and keep the result as a run, for the trend.",
        discussion: """
            recollect quality check --store crm.sqlite
            recollect quality check --dry-run

            `nightly` does this at the end of each night. Ends with 1 where a gate is not met.
            """)

    @Flag(help: "Check, and keep nothing.")
    var dryRun = false

    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            let progress = ProgressLine(console: console)
            let outcome: QualityWorkflow.Outcome
            var kept: Int64?
            if dryRun {
                outcome = try QualityWorkflow(
                    store: place.open(), place: place, progress: progress
                ).check()
            } else {
                let writer = try await place.openForChange("quality check")
                let run = try await writer.run(place.description("quality check")) { run in
                    let found = try QualityWorkflow(
                        store: run.store, place: place, progress: progress
                    ).check()
                    try QualityKeeping.note(found, in: run)
                    return found
                }
                outcome = run.value
                kept = run.run?.rawValue
                try writer.close()
            }
            if global.json {
                console.answer(try JSONText.object(QualityAnswer(outcome, run: kept)))
            } else {
                console.answer(QualityText(outcome, style: console.style).lines(all: false))
                if let kept { console.answer("Kept as run \(kept).") }
            }
            if kept != nil { try console.noteHead(ofStore: place.storePath) }
            return outcome.failedGates.isEmpty ? .success : .gateNotMet
        }
    }
}
