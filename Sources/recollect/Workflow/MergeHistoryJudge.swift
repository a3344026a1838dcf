import CanonicalStore
import RecordModel

/// Takes over the merges that other systems made: what they held to be one is one here too, by a
/// rule's judgement that a person can overrule and that goes with the import when it is undone.
struct MergeHistoryJudge {
    let run: StoreRun

    /// Writes the judgements and says how many there were.
    func judge() throws -> [Diagnostic] {
        let history = try run.mergeHistory()
        let judged = try run.judge(history.pairs)
        var findings: [Diagnostic] = []
        if judged > 0 {
            findings.append(
                Diagnostic(
                    code: "import.mergeHistory", severity: .info, count: judged,
                    message: "Merges that the sources' own systems made were taken over."))
        }
        if history.unseenKeys > 0 {
            findings.append(
                Diagnostic(
                    code: "import.mergedKeysUnseen", severity: .info, count: history.unseenKeys,
                    message: "Ids of records that their systems had merged away and that no file"
                        + " brought; they lead to the records that name them."))
        }
        return findings
    }
}
