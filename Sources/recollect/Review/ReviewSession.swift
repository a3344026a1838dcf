import CanonicalStore
import Foundation
import RecordModel

/// A sitting of reviewing: one proposal at a time, one key an answer, each answer saved at once.
final class ReviewSession {
    let place: Workplace
    let console: Console
    private let queue: ReviewQueue
    private let proposals: [ProposalID]
    private var sitting = ReviewSitting()
    private var position = 0
    private var current: (position: Int, item: ReviewItem, since: ContinuousClock.Instant)?
    /// What the last action did, until the next one.
    private(set) var message = ""

    /// - Parameters:
    ///   - progress: shows the preparation of evidence where none was kept.
    ///   - proposals: what is asked, in this order; nil for all that is open, the surest first.
    init(
        place: Workplace, console: Console, progress: ProgressLine,
        proposals: [ProposalID]? = nil
    ) throws {
        self.place = place
        self.console = console
        queue = ReviewQueue(place: place, progress: progress)
        self.proposals = try proposals ?? queue.open()
    }

    /// How many proposals there were when the sitting began.
    var count: Int { proposals.count }

    /// What is left and how long it takes.
    var left: String { sitting.left(waiting) }

    /// What was done and how to take it back.
    func conclusion() -> [String] {
        sitting.conclusion(waiting: waiting, next: NextCommand(store: place.storePath))
    }

    /// The proposal to answer now; nil where none is left.
    ///
    /// Those that another answer or another person settled meanwhile are passed over.
    ///
    /// - Parameter willPrepare: is called before evidence is prepared, which takes a while.
    func item(willPrepare: () -> Void = {}) async throws -> ReviewItem? {
        while position < proposals.count {
            if let current, current.position == position { return current.item }
            if let proposal = try queue.proposal(proposals[position]) {
                if try queue.needsPreparation(proposal) { willPrepare() }
                let item = try await queue.item(
                    proposal, number: position + 1, count: proposals.count)
                current = (position, item, .now)
                return item
            }
            position += 1
        }
        return nil
    }

    /// Saves an answer and goes on. Where the store cannot take it now, says so and stays.
    func answer(_ answer: ProposalAnswer) async throws {
        let seconds = current?.since.duration(to: .now).seconds ?? 0
        do {
            let id = proposals[position]
            let run = try await change("review") { run in try run.answer(id, answer) }
            sitting.record(.init(position: position, answer: answer, run: run, seconds: seconds))
            message = "Saved: \(Self.words(answer))."
            position += 1
        } catch let error as StoreError where error.kind == .refused {
            message = "It was settled elsewhere meanwhile."
        } catch let error as StoreError where error.kind == .locked {
            message = error.message
            return
        }
        current = nil
    }

    /// Leaves a proposal for later.
    func skip() {
        sitting.record(.init(position: position, answer: nil, run: nil, seconds: 0))
        message = "Skipped; it waits."
        position += 1
    }

    /// Goes back one step and takes its answer back; without limit.
    func goBack() async throws {
        guard let last = sitting.steps.last else {
            message = "This is where the sitting began."
            return
        }
        if let run = last.run {
            do {
                sitting.note(try await change("undo") { _ = try $0.undo(run) })
            } catch let error as StoreError where error.kind == .locked {
                message = error.message
                return
            } catch let error as StoreError where error.kind == .refused {
                // Somebody took it back already.
            }
        }
        _ = sitting.takeBack()
        message = last.answer.map { "Taken back: \(Self.words($0))." } ?? ""
        position = last.position
        current = nil
    }

    /// Forgets what the last action did.
    func clearMessage() { message = "" }

    private var waiting: Int { max(0, proposals.count - position) + skipped }

    private var skipped: Int { sitting.steps.count { $0.answer == nil && $0.position < position } }

    private static func words(_ answer: ProposalAnswer) -> String {
        switch answer {
        case .same: "the same"
        case .different: "different"
        case .unsure: "unsure"
        }
    }

    /// Changes the store in a run of its own, so that it is kept whatever happens next.
    private func change(
        _ command: String, _ work: (StoreRun) throws -> Void
    ) async throws -> RunID? {
        let writer = try place.openForChange(command)
        let maker = GoldenRecordMaker(place: place)
        let description = place.description(command, reason: command == "undo" ? "review" : nil)
        let outcome = try await writer.run(description) { run in
            try work(run)
            try maker.adopt(run)
            try await run.refresh { await maker.make($0) }
        }
        try writer.close()
        return outcome.run
    }
}
