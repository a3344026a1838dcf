import CanonicalStore
import RecordModel

/// The answers of one sitting: what was said, where to go back to, how fast, and how to take it back.
struct ReviewSitting {
    /// One step forward.
    struct Step {
        let proposal: ProposalID
        /// nil where nothing was answered: skipped, jumped away, a note or a value written.
        var answer: ReviewAnswer?
        /// The run that wrote it; nil where it changed nothing.
        var run: RunID?
        var seconds = 0.0
    }

    /// How long a person takes for one proposal, before anything is known, in seconds.
    static let expectedSeconds = 20.0
    /// Who thinks longer than this went to fetch coffee.
    private static let longestSeconds = 180.0

    /// The steps that stand.
    private(set) var steps: [Step] = []
    /// All runs of this sitting, those that took an answer back included.
    private var runs: Set<Int64> = []

    mutating func record(_ step: Step) {
        steps.append(step)
        note(step.run)
    }

    /// Takes the last step off; nil at the beginning.
    mutating func takeBack() -> Step? { steps.popLast() }

    /// Remembers a run that took an answer back.
    mutating func note(_ run: RunID?) {
        if let run { runs.insert(run.rawValue) }
    }

    var answers: [Step] { steps.filter { $0.answer != nil } }

    /// How long an answer takes here, in seconds.
    var pace: Double {
        guard !answers.isEmpty else { return Self.expectedSeconds }
        let spent = answers.reduce(0) { $0 + min($1.seconds, Self.longestSeconds) }
        return spent / Double(answers.count)
    }

    /// What is left and how long it takes: `12 answered, 539 left, about 3 hours`.
    func left(_ count: Int) -> String {
        let done = answers.isEmpty ? "" : "\(Numbers.grouped(answers.count)) answered, "
        let effort = Numbers.effort(seconds: Double(count) * pace)
        let rate = answers.count < 3 ? "" : " at \(Numbers.duration(seconds: pace.rounded())) each"
        return "\(done)\(Numbers.grouped(count)) left, about \(effort)\(rate)"
    }

    /// What was done and how to take it back, for after the sitting.
    func conclusion(waiting: Int, next: NextCommand) -> [String] {
        let waits = Numbers.counted(waiting, "proposal waits", "proposals wait")
        guard !answers.isEmpty else {
            if !undoText.isEmpty {
                return [
                    "Nothing was answered. To take notes and values back: "
                        + next("undo \(undoText)")
                ]
            }
            return waiting == 0
                ? ["Nothing was answered."]
                : ["Nothing was answered; \(waits): \(next("review"))"]
        }
        let counts = Self.tallies.compactMap { words in
            let count = answers.count { $0.answer.map(Self.tally) == words }
            return count == 0 ? nil : "\(Numbers.grouped(count)) \(words)"
        }
        var lines = [
            Numbers.counted(answers.count, "answer is", "answers are") + " saved: "
                + counts.joined(separator: ", ") + "."
        ]
        if waiting > 0 {
            let effort = Numbers.effort(seconds: Double(waiting) * pace)
            lines.append("\(waits), about \(effort): \(next("review"))")
        }
        let undo = undoText
        if !undo.isEmpty { lines.append("To take it back: \(next("undo \(undo)"))") }
        return lines
    }

    private static let tallies = ["the same", "different", "unsure", "divided", "related"]

    private static func tally(_ answer: ReviewAnswer) -> String {
        switch answer {
        case .same: tallies[0]
        case .different: tallies[1]
        case .unsure: tallies[2]
        case .drop, .groups: tallies[3]
        case .related: tallies[4]
        }
    }

    /// The runs to undo, as ranges that hold no run of anybody else: `4-9 12`.
    var undoText: String {
        let standing = steps.compactMap { $0.run?.rawValue }.sorted()
        var ranges: [(first: Int64, last: Int64)] = []
        for run in standing {
            if let last = ranges.last?.last, (last + 1..<run).allSatisfy(runs.contains) {
                ranges[ranges.count - 1].last = run
            } else {
                ranges.append((run, run))
            }
        }
        return ranges.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)-\($0.last)" }
            .joined(separator: " ")
    }
}
