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
            let progress = ProgressLine(console: console)
            let writer = try place.openForChange("rebuild")
            let before = try writer.store.status().contentHash
            let maker = GoldenRecordMaker(place: place)
            _ = try await writer.run(place.description("rebuild")) { run in
                try maker.adopt(run)
                if retrain {
                    let matching = MatchWorkflow(store: run.store, place: place, progress: progress)
                    var decisions: [MatchWorkflow.Decision] = []
                    for kind in PartyKind.allCases {
                        guard let decision = try await matching.decide(kind, retrain: true) else {
                            continue
                        }
                        try await DecisionWriter(run: run, place: place).write(
                            decision, merges: true)
                        decisions.append(decision)
                    }
                    try RelationWorkflow(run: run, progress: progress).state(decisions)
                }
                try await run.refresh { await maker.make($0) }
                progress.begin("Deriving everything anew")
                defer { progress.clear() }
                try await run.rebuild { await maker.make($0) }
            }
            let summary = try Summary(store: writer.store)
            try writer.close()
            if global.json {
                console.answer(try JSONText.object(summary))
            } else {
                let same = summary.contentHash == before ? "as before" : "before it was \(before)"
                console.answer("Rebuilt: content hash \(summary.contentHash), \(same).")
            }
            return .success
        }
    }
}
