import ArgumentParser
import CanonicalStore
import RecordModel

/// Takes back what a run decided.
struct UndoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take back what a run decided, whatever came after it.",
        discussion: """
            recollect undo 3 --store crm.sqlite
            recollect undo --store crm.sqlite            the last run that decided something

            The run's judgements are withdrawn and the entities derived anew. The pairs are afterwards only
            proposed, never merged alone again. Source records stay. Undoing is itself a run.
            """)

    @Argument(help: "The number of the run (see `recollect status`).")
    var runNumber: Int64?

    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            let writer = try place.openForChange("undo")
            guard let target = try runNumber ?? Self.lastDecidingRun(writer.store) else {
                throw CommandFailure(.missingInput, "No run of this store decided anything.")
            }
            var undone: UndoSummary?
            let outcome = try await writer.run(place.description("undo")) { run in
                undone = try run.undo(RunID(rawValue: target))
                let maker = GoldenRecordMaker(place: place)
                try await run.refresh { await maker.make($0) }
            }
            let summary = try Summary(store: writer.store)
            try writer.close()
            if global.json {
                console.answer(try JSONText.object(summary))
            } else if outcome.hasChanged, let undone {
                console.answer(
                    "Run \(target) is taken back: "
                        + Numbers.counted(
                            undone.withdrawn, "judgement is", "judgements are")
                        + " withdrawn. There are \(Numbers.grouped(summary.entities)) entities now."
                )
                if let run = outcome.run {
                    console.note("To take that back: recollect undo \(run.rawValue)")
                }
            } else {
                console.answer("Run \(target) decided nothing that still stands; nothing changed.")
            }
            return .success
        }
    }

    private static func lastDecidingRun(_ store: CanonicalStore) throws -> Int64? {
        try store.runs().last { $0.undoneBy == nil && $0.description.command != "import" }?.id
            .rawValue
    }
}
