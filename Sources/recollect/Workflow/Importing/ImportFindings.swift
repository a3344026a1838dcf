import CanonicalStore
import RecordModel

/// What the end of an import found out: edited, vanished and unseen rows, and conflicts.
struct ImportFindings {
    let summaries: [TableSummary]
    let isPart: Bool?
    let conflicts: Int

    /// A table that loses more than this share of its records, and more than a few, is told of
    /// loudly: perhaps the file is a filtered list.
    private static let largestLoss = 0.1
    private static let fewRecords = 10

    func add(to outcome: inout ImportWorkflow.Outcome) {
        for summary in summaries {
            outcome.diagnostics += diagnostics(summary)
            moveCounts(summary, &outcome)
        }
        if conflicts > 0 {
            outcome.diagnostics.append(
                Diagnostic(
                    code: "import.conflict", severity: .warning, count: conflicts,
                    message: "Cells changed whose field a person has settled otherwise; what the"
                        + " person said stays until somebody answers: recollect conflicts"))
        }
    }

    private func diagnostics(_ summary: TableSummary) -> [Diagnostic] {
        let place = "source “\(summary.source)”, table “\(summary.name)”"
        var out: [Diagnostic] = []
        if summary.absent > 0 {
            let isLoss =
                summary.absent >= Self.fewRecords
                && Double(summary.absent) > Self.largestLoss * Double(summary.knownBefore)
            out.append(
                Diagnostic(
                    code: isLoss ? "import.shrunkenTable" : "import.absentRecords",
                    severity: isLoss && isPart == nil ? .warning : .info, count: summary.absent,
                    message: isLoss
                        ? "\(place): of \(summary.knownBefore) records the file lacks"
                            + " \(summary.absent); they are marked absent, nothing was deleted. If it is"
                            + " a part of the table, import the whole one, and parts with --partial."
                        : "\(place): records that the file no longer has are marked absent;"
                            + " nothing was deleted."))
        }
        if summary.counts.refused > 0 {
            out.append(
                Diagnostic(
                    code: "import.erased", severity: .info, count: summary.counts.refused,
                    message: "\(place): rows are about people who were erased; they were not"
                        + " imported, and nothing of them was kept."))
        }
        if summary.returned > 0 {
            out.append(
                Diagnostic(
                    code: "import.returnedRecords", severity: .info, count: summary.returned,
                    message: "\(place): records that were absent are back."))
        }
        if summary.keptUnseen > 0 {
            out.append(
                Diagnostic(
                    code: "import.unseenRecords", severity: isPart == nil ? .warning : .info,
                    count: summary.keptUnseen,
                    message: isPart == nil
                        ? "\(place): the file has less than half of the records known from"
                            + " before; it was taken for a part, and the others stay as they are."
                            + " With --no-partial they are marked absent."
                        : "\(place): records that the part does not have stay as they are."))
        }
        return out
    }

    /// Rows that were new until their records were found.
    private func moveCounts(_ summary: TableSummary, _ outcome: inout ImportWorkflow.Outcome) {
        let found = summary.edited + summary.recognized
        guard found > 0,
            let index = outcome.inputs.firstIndex(where: {
                $0.source == summary.source && $0.kind == summary.kind.rawValue && $0.new >= found
            })
        else { return }
        outcome.inputs[index].new -= found
        outcome.inputs[index].changed += summary.edited
        outcome.inputs[index].unchanged += summary.recognized
    }
}
