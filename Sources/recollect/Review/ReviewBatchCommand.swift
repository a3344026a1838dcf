import Foundation

/// `review --accept-above`: the preview, the question, and one run for all.
struct ReviewBatchCommand {
    let place: Workplace
    let console: Console
    let isJSON: Bool
    let isDryRun: Bool
    let isConfirmed: Bool

    /// What is answered to programs.
    private struct Answer: Encodable {
        let schema = "recollect.review-batch/1"
        let groups: [ReviewBatch.Group]
        let leftOut: ReviewBatch.LeftOut
        let accepted: Int
        let run: Int64?

        enum CodingKeys: String, CodingKey {
            case schema, groups, accepted, run
            case leftOut = "left_out"
        }
    }

    func run(_ selection: ReviewSelection, above bits: Double) async throws -> ExitStatus {
        let progress = ProgressLine(console: console)
        let batch = try ReviewBatch(
            place: place, progress: progress, selection: selection, above: bits)
        if !isJSON {
            let count = Numbers.counted(batch.groups.count, "group", "groups")
            console.answer(
                "\(count) from \(Numbers.bits(bits)) bits on that nothing speaks against:")
            console.answer(batch.lines(most: isDryRun ? .max : 40))
        }
        var accepted = 0
        var run: Int64?
        if !isDryRun, !batch.groups.isEmpty, try isWanted(batch.groups.count) {
            let done = try await batch.accept(progress)
            accepted = done.accepted
            run = done.run?.rawValue
        }
        if run != nil { try console.noteHead(ofStore: place.storePath) }
        if isJSON {
            console.answer(
                try JSONText.object(
                    Answer(
                        groups: batch.groups, leftOut: batch.leftOut, accepted: accepted, run: run))
            )
        } else if let run {
            console.answer("\(Numbers.counted(accepted, "group is", "groups are")) accepted.")
            console.note(
                "To take it back: \(NextCommand(store: place.storePath)("undo \(run)"))")
        } else if !batch.groups.isEmpty {
            console.answer("Nothing was changed.")
        }
        return .success
    }

    /// Asks on a terminal; elsewhere `--yes` has to say so.
    private func isWanted(_ count: Int) throws -> Bool {
        if isConfirmed { return true }
        guard isatty(STDIN_FILENO) == 1, !isJSON else {
            throw CommandFailure(
                .usage, "Nobody can be asked here; say --yes to accept, or --dry-run to look.")
        }
        console.write(
            "Accept \(Numbers.counted(count, "group", "groups"))? One undo takes it back (yes/no): ",
            to: .standardOutput)
        return ["y", "yes"].contains(readLine()?.lowercased() ?? "")
    }
}
