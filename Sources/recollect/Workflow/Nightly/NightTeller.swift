/// Tells of a night besides its answer: the log, and whoever is to be told when it waits or fails.
struct NightTeller {
    let log: NightLog?
    let onHeld: NightNotice?
    let onFailed: NightNotice?
    let store: String
    let console: Console

    /// A night that came to its end.
    func done(
        _ outcome: NightlyWorkflow.Outcome, files: Int, time: String, seconds: Double,
        status: ExitStatus
    ) throws {
        let night = outcome.night
        let run = outcome.summary.run
        var line = NightLog.Line(
            time: time, store: store, outcome: night.word, exitCode: status.rawValue)
        line.run = run?.id
        line.files = files
        line.newRecords = run?.newRecords ?? 0
        line.changedRecords = run?.changedRecords ?? 0
        line.absentRecords = run?.absentRecords ?? 0
        line.rejectedRows = run?.rejectedRows ?? 0
        line.mergedEntities = run?.mergedEntities ?? 0
        line.reviewItems = outcome.reviewItems
        line.causes = night.causes.map(\.sentence)
        line.waitingRuns = night.waiting.map(\.run)
        line.failedGates = night.failedGates
        line.hasDrifted = night.hasDrifted
        line.seconds = (seconds * 1000).rounded() / 1000
        line.report = outcome.summary.report
        try tell(line, status == .success ? nil : onHeld)
    }

    /// A night that failed.
    func failed(_ failure: CommandFailure, time: String, seconds: Double) throws {
        var line = NightLog.Line(
            time: time, store: store, outcome: "failed", exitCode: failure.status.rawValue)
        line.message = failure.message
        line.seconds = (seconds * 1000).rounded() / 1000
        do {
            try tell(line, onFailed)
        } catch let second as CommandFailure {
            // What made the night fail is what its exit code says.
            console.warn(second.message)
        }
    }

    private func tell(_ line: NightLog.Line, _ notice: NightNotice?) throws {
        var line = line
        if let notice, let problem = notice.tell(try JSONText.line(line), outcome: line.outcome) {
            console.warn(problem)
            line.noticeProblem = problem
        }
        try log?.append(line)
    }

    /// Warns before a night begins where nobody could be told of it, so that whoever sets it up sees that
    /// by daylight.
    func check() {
        var missing: Set<String> = []
        for notice in [onHeld, onFailed] {
            guard let notice, !notice.canRun, missing.insert(notice.words[0]).inserted else {
                continue
            }
            console.warn(
                "The program \(notice.words[0]) was not found; nobody can be told by it.")
        }
    }
}
