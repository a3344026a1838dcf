import ArgumentParser
import CanonicalStore
import RecordModel

/// Derives everything anew.
struct RebuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rebuild",
        abstract: "Derive entities and golden records anew from records and judgements.",
        discussion: """
            recollect rebuild --store crm.sqlite
            recollect rebuild --store crm.sqlite --retrain    # also match anew

            Without --retrain the judgements stay as they are, and the content hash must too. With it the model \
            may take back its own merges, never a person's.
            """)

    @Flag(help: "Train the models anew and match again.")
    var retrain = false

    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            let made = try await RebuildWorkflow(
                place: place, progress: ProgressLine(console: console)
            ).run(retrain: retrain)
            let summary = made.summary
            let before = made.formerHash
            if global.json {
                console.answer(try JSONText.object(summary))
            } else {
                let same = summary.contentHash == before ? "as before" : "before it was \(before)"
                console.answer("Rebuilt: content hash \(summary.contentHash), \(same).")
                console.noteHead(summary)
            }
            return .success
        }
    }
}
