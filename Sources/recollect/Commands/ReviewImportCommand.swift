import ArgumentParser
import CanonicalStore

/// Takes back a table that was filled in.
struct ReviewImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take the answers of a table that review export wrote and somebody filled in.",
        discussion: """
            recollect review import queue.xlsx --actor anna --store crm.sqlite
            recollect review import queue.csv --dry-run

            What is true of a record goes into the column edit of its row, as city=Bergen; job title=CEO. It stays \
            with that record whatever the verdict. Changing values in place changes nothing and is named.

            All answers are one run; one undo takes them back. Answers about records that have changed since, and \
            those that cannot be understood, are left out and named with their line; then the exit status is 1.
            """)

    @Argument(help: "The table, CSV or a workbook, whatever program saved it.")
    var file: String

    @OptionGroup var trial: TrialOptions
    @OptionGroup var acting: ActorOptions
    @OptionGroup var global: GlobalOptions

    /// What is answered to programs.
    private struct Answer: Encodable {
        struct LeftOut: Encodable {
            let proposal: Int64
            let problem: ReviewImport.Problem
            let line: Int
        }

        let schema = "recollect.review-import/1"
        let answers: Int
        let unanswered: Int
        let leftOut: [LeftOut]
        let otherValueLines: [Int]
        let run: Int64?

        enum CodingKeys: String, CodingKey {
            case schema, answers, unanswered, run
            case leftOut = "left_out"
            case otherValueLines = "other_value_lines"
        }
    }

    func run() async throws {
        try await CommandRunner.run(global) { console in
            let place = try global.workplace(actor: acting.name)
            try place.require(.merge)
            let importing = ReviewImport(place: place, progress: ProgressLine(console: console))
            let found = try importing.read(ReviewSheet.read(file))
            var run: Int64?
            if !trial.dryRun && !found.answers.isEmpty {
                run = try await importing.write(found.answers)?.rawValue
            }
            if global.json {
                console.answer(
                    try JSONText.object(
                        Answer(
                            answers: found.answers.count, unanswered: found.unanswered,
                            leftOut: found.leftOut.map {
                                .init(proposal: $0.proposal, problem: $0.problem, line: $0.line)
                            }, otherValueLines: found.otherValues, run: run)))
            } else {
                say(found, run, place, console)
            }
            if run != nil { try console.noteHead(ofStore: place.storePath) }
            return found.leftOut.isEmpty ? .success : .gateNotMet
        }
    }

    private func say(
        _ found: ReviewImport.Outcome, _ run: Int64?, _ place: Workplace, _ console: Console
    ) {
        let answers = Numbers.counted(found.answers.count, "answer", "answers")
        console.answer(
            trial.dryRun ? "\(answers) would be saved; nothing was changed." : "\(answers) saved.")
        for one in found.leftOut {
            console.warn(
                "line \(one.line), proposal \(one.proposal) is left out: \(one.problem.sentence).")
        }
        if let first = found.otherValues.first {
            let rest = found.otherValues.count - 1
            let more =
                rest == 0 ? "" : " and \(Numbers.counted(rest, "further line", "further lines"))"
            console.warn(
                "line \(first)\(more): values are others than those that were written. That changes "
                    + "nothing; say what is true in the column edit, as city=Bergen.")
        }
        if found.unanswered > 0 {
            let proposals = Numbers.counted(
                found.unanswered, "proposal has", "proposals have")
            console.note("\(proposals) no verdict and wait.")
        }
        if let run {
            console.note("To take it back: \(NextCommand(store: place.storePath)("undo \(run)"))")
        }
    }
}
