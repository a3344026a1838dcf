import Matching
import Synchronization

/// Adds up the processor time between reports of progress, by stage.
final class StageClock: Sendable {
    private struct Times {
        var last = Stopwatch.seconds()
        var stage = MatchProgress.Stage.preparing
        var seconds: [MatchProgress.Stage: Double] = [:]
    }

    private let times = Mutex(Times())

    /// Takes a report; the time before a stage's first one, with nothing done, is the last stage's.
    func note(_ progress: MatchProgress) {
        times.withLock { times in
            let now = Stopwatch.seconds()
            let stage = progress.done == 0 ? times.stage : progress.stage
            times.seconds[stage, default: 0] += now - times.last
            times.stage = progress.stage
            times.last = now
        }
    }

    func seconds(of stage: MatchProgress.Stage) -> Double {
        times.withLock { $0.seconds[stage] ?? 0 }
    }
}
