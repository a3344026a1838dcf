import RecordModel

/// A night in five lines: what came, what became of it, whether it was usual, what waits, where to
/// look.
struct NightText {
    private let outcome: NightlyWorkflow.Outcome
    private let files: Int
    private let seconds: Double

    init(_ outcome: NightlyWorkflow.Outcome, files: Int, seconds: Double) {
        self.outcome = outcome
        self.files = files
        self.seconds = seconds
    }

    func lines() -> [String] { [came, became, usual, waits, places] }

    private var next: NextCommand { NextCommand(store: outcome.summary.store) }

    private var came: String {
        let run = outcome.summary.run
        let rows = Numbers.counted(run?.readRows ?? 0, "row", "rows")
        let parts: [(Int, String)] = [
            (run?.newRecords ?? 0, "new"), (run?.changedRecords ?? 0, "changed"),
            (run?.absentRecords ?? 0, "gone"), (run?.returnedRecords ?? 0, "back"),
            (run?.rejectedRows ?? 0, "rejected"),
        ]
        let told = parts.filter { $0.0 > 0 }.map { "\(Numbers.grouped($0.0)) \($0.1)" }
        let history = (outcome.night.measure?.history ?? []).filter { $0.pieces > 0 }.map {
            "\(Numbers.grouped($0.pieces)) \(HistoryKind(rawValue: $0.kind)?.plural ?? $0.kind)"
                + " new or changed"
        }
        let all = told + history
        let news = all.isEmpty ? "nothing new" : all.joined(separator: ", ")
        if files == 0 { return "Came:   nothing; no table and no card lies where it looked." }
        return "Came:   \(Numbers.counted(files, "file", "files")), \(rows): \(news)."
    }

    private var became: String {
        let summary = outcome.summary
        var parties: [String] = []
        if summary.people > 0 {
            parties.append(Numbers.counted(summary.people, "person", "people"))
        }
        if summary.organizations > 0 {
            parties.append(Numbers.counted(summary.organizations, "company", "companies"))
        }
        let rows = Numbers.counted(summary.sourceRecords, "row is", "rows are")
        let merged = summary.run?.mergedEntities ?? 0
        let done =
            outcome.night.isHeld
            ? "nothing merged" : "\(Numbers.counted(merged, "entity", "entities")) merged"
        let known = parties.isEmpty ? "nobody" : parties.joined(separator: " and ")
        return "Merged: \(done); \(rows) \(known)."
    }

    private var usual: String {
        let night = outcome.night
        guard let cause = night.causes.first else {
            let drift = night.hasDrifted ? night.driftSentences.map { " \($0)" }.joined() : ""
            return "Usual:  yes.\(quality)\(drift)"
        }
        let more = night.causes.count - 1
        let others = more == 0 ? "" : " And \(Numbers.counted(more, "cause", "causes")) more."
        return "HELD:   \(cause.sentence)\(others)\(quality)"
    }

    /// How good the data are, where that was checked.
    private var quality: String {
        guard let quality = outcome.quality else { return "" }
        let score = " Quality \(QualityText.percent(quality.scorecard.overall))"
        let gates = quality.failedGates
        return gates.isEmpty
            ? score + "." : score + "; NOT MET: " + gates.joined(separator: ", ") + "."
    }

    private var waits: String {
        let proposals = Numbers.counted(
            outcome.summary.reviewItems, "proposal waits", "proposals wait")
        let nights = outcome.night.waiting.map { String($0.run) }
        guard !nights.isEmpty else {
            return "Waits:  \(proposals)"
                + (outcome.summary.reviewItems > 0 ? ": \(next("review"))" : ".")
        }
        let runs = nights.joined(separator: ", ")
        return "Waits:  \(proposals); the night of run \(runs), after a look: "
            + next("nightly release")
    }

    private var places: String {
        let took = Numbers.duration(seconds: (seconds * 10).rounded() / 10)
        let undo = outcome.summary.run?.id.map { "; to take it back: \(next("undo \($0)"))" } ?? ""
        return "Report: \(outcome.summary.report ?? "none"), \(took)\(undo)"
    }
}
