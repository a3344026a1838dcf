import CanonicalStore
import RecordModel

/// Derives everything anew, with models trained anew where that is wanted.
struct RebuildWorkflow {
    let place: Workplace
    let progress: ProgressLine

    /// What was made.
    struct Outcome {
        let summary: Summary
        let formerHash: String
        /// nil where nothing changed.
        let run: RunID?
    }

    /// - Parameter retrain: whether models learn from all answers, and records are matched with them.
    func run(retrain: Bool) async throws -> Outcome {
        let writer = try await place.openForChange("rebuild")
        let before = try writer.store.status().contentHash
        let maker = GoldenRecordMaker(place: place)
        let outcome = try await writer.run(place.description("rebuild")) { run in
            try maker.adopt(run)
            if retrain {
                try await MatchWorkflow(store: run.store, place: place, progress: progress)
                    .settle(in: run, retrain: true)
                try run.noteDecided()
            }
            try await run.refresh { await maker.make($0) }
            progress.begin("Deriving everything anew")
            defer { progress.clear() }
            try await run.rebuild { await maker.make($0) }
        }
        let summary = try Summary(store: writer.store)
        try writer.close()
        return Outcome(summary: summary, formerHash: before, run: outcome.run)
    }
}
