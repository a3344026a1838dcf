import ArgumentParser
import CanonicalStore
import RecordModel

/// Takes one record out of its entity.
struct UnmergeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unmerge",
        abstract: "Take a record out of its entity and keep it out.",
        discussion: """
            recollect unmerge salesforce:003Ec00000CyOT7 --store crm.sqlite
            recollect unmerge 003Ec00000CyOT7 --actor anna

            Writes your judgement that the record is different from the others; it survives re-imports and \
            re-runs. recollect undo takes it back.
            """)

    @Argument(help: "The record: its source, a colon and its key; or its key alone.")
    var record: String

    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            let progress = ProgressLine(console: console)
            let writer = try place.openForChange("unmerge")
            let target = try RecordFinder(store: writer.store).record(record)
            var judgements = 0
            let outcome = try await writer.run(place.description("unmerge")) { run in
                judgements = try run.unmerge(target)
                try await GoldenRecordMaker(place: place).refresh(run, progress)
            }
            let summary = try Summary(store: writer.store)
            try writer.close()
            if global.json {
                console.answer(try JSONText.object(summary))
            } else if outcome.hasChanged {
                console.answer(
                    "The record stands alone now; \(Numbers.counted(judgements, "judgement keeps", "judgements keep")) it apart."
                )
                if let run = outcome.run {
                    console.note(
                        "To take it back: \(NextCommand(store: place.storePath)("undo \(run.rawValue)"))"
                    )
                }
            } else {
                console.answer("The record stood alone already; nothing changed.")
            }
            return .success
        }
    }
}
