import CanonicalStore
import Matching
import RecordModel

/// Lets held nights through: what was certain of them is merged now.
struct NightRelease {
    let place: Workplace
    let progress: ProgressLine

    /// Releases nights, by default all that wait.
    ///
    /// - Returns: the store after it, and the nights that were released.
    func run(_ wanted: [RunID]) async throws -> (summary: Summary, released: [RunID]) {
        let writer = try await place.openForChange("nightly release")
        let waiting = try writer.store.waitingNights().map(\.run)
        let released = wanted.isEmpty ? waiting : wanted
        for night in wanted where !waiting.contains(night) {
            throw CommandFailure(
                .missingInput, "Run \(night.rawValue) is no night that waits for a look.")
        }
        var counts = RunCounts()
        let outcome = try await writer.run(place.description("nightly release")) { run in
            if released.isEmpty { return }
            for night in released { try run.releaseNight(night) }
            try await MatchWorkflow(store: run.store, place: place, progress: progress)
                .settle(in: run, retrain: false)
            try await GoldenRecordMaker(place: place).refresh(run, progress)
            counts = run.counts
        }
        var summary = try Summary(store: writer.store)
        summary.run = Summary.Run(
            id: outcome.run?.rawValue, hasChanged: outcome.hasChanged,
            mergedEntities: counts.mergedEntities, openedProposals: counts.openedProposals)
        try writer.close()
        return (summary, released)
    }
}
