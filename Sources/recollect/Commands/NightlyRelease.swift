import ArgumentParser
import RecordModel

/// Lets held nights through.
struct NightlyRelease: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Let held nights through after a look: merge what was certain of them.",
        discussion: """
            recollect nightly release --store crm.sqlite
            recollect nightly release 12 --store crm.sqlite

            Without a number all nights that wait. What people decided meanwhile stays.
            """)

    @Argument(help: ArgumentHelp("Runs of held nights.", valueName: "run"))
    var runs: [Int64] = []

    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            try place.require(.merge)
            let release = NightRelease(place: place, progress: ProgressLine(console: console))
            let (summary, released) = try await release.run(runs.map { RunID(rawValue: $0) })
            if !released.isEmpty { console.noteHead(summary) }
            if global.json {
                console.answer(try JSONText.object(summary))
                return .success
            }
            if released.isEmpty {
                console.answer("No night waits for a look; nothing changed.")
                return .success
            }
            let names = released.map { String($0.rawValue) }.joined(separator: ", ")
            let merged = summary.run?.mergedEntities ?? 0
            console.answer(
                "Released: run \(names). "
                    + "\(Numbers.counted(merged, "entity was", "entities were")) merged; "
                    + "\(Numbers.counted(summary.reviewItems, "proposal waits", "proposals wait"))."
            )
            if let run = summary.run?.id {
                console.answer(
                    "To take it back: \(NextCommand(store: summary.store)("undo \(run)"))")
            }
            return .success
        }
    }
}
