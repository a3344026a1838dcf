import CanonicalStore
import Foundation
import RecordModel

/// A sitting of reviewing: one proposal at a time, one key an answer, each answer saved at once.
final class ReviewSession {
    let place: Workplace
    private let queue: ReviewQueue
    private let claims: ReviewClaims?
    private var proposals: [ProposalID]
    private let selection: ReviewSelection
    private var sitting = ReviewSitting()
    private var position = 0
    /// Answered here or elsewhere.
    private var closed: Set<ProposalID> = []
    /// Those that somebody else was looking at, put off to the end once.
    private var postponed: Set<ProposalID> = []
    private var current: (item: ReviewItem, since: ContinuousClock.Instant)?
    /// How many proposals of the queue wait for an answer.
    private(set) var waiting: Int
    /// What the last action did, until the next one.
    private(set) var message = ""
    /// An answer that is not saved yet, because only a person knows whose something typed is.
    private var unsettled: ReviewAnswer?
    /// Which part of the queue is shown, where a reviewer has narrowed it.
    private var filter = ""
    /// What is known of duplicates that nobody has found yet; empty where nothing is.
    private let missing: ReviewMissing?

    /// - Parameters:
    ///   - progress: shows the preparation of evidence where none was kept.
    ///   - proposals: what is asked, in this order; nil for the selection.
    ///   - number: tells sittings of one process apart.
    init(
        place: Workplace, progress: ProgressLine, selection: ReviewSelection = ReviewSelection(),
        proposals: [ProposalID]? = nil, number: Int = 0
    ) throws {
        self.place = place
        self.selection = selection
        queue = ReviewQueue(place: place, progress: progress)
        self.proposals = try proposals ?? queue.open(selection)
        waiting = self.proposals.count
        claims =
            self.proposals.isEmpty
            ? nil : ReviewClaims(storePath: place.storePath, number: number)
        missing = try ReviewMissing(place: place)
    }

    /// How many proposals the queue has.
    var count: Int { proposals.count }

    /// What is left and how long it takes.
    var left: String {
        let words = filter.split(whereSeparator: \.isWhitespace)
        let only = words.filter { !$0.hasPrefix("order:") }.joined(separator: " ")
        let orders = words.filter { $0.hasPrefix("order:") }.map { "by \($0.dropFirst(6)), " }
        let filtered = (only.isEmpty ? "" : "only \(only): ") + (orders.last ?? "")
        let others = claims?.otherReviewers ?? 0
        let company = others == 0 ? "" : ", \(Numbers.counted(others, "other", "others")) reviewing"
        let missing = missing?.text.map { "; \($0)" } ?? ""
        return filtered + sitting.left(waiting) + company + missing
    }

    /// What was done and how to take it back.
    func conclusion() -> [String] {
        sitting.conclusion(waiting: waiting, next: NextCommand(store: place.storePath))
    }

    /// The proposal to answer now; nil where none is left.
    ///
    /// Those that another answer or another person settled meanwhile are passed over; those that
    /// somebody else is looking at come at the end.
    ///
    /// - Parameter willPrepare: is called before evidence is prepared, which takes a while.
    func item(willPrepare: () -> Void = {}) async throws -> ReviewItem? {
        while position < proposals.count {
            let id = proposals[position]
            if let current, current.item.id == id { return current.item }
            if !closed.contains(id) {
                if let item = try await open(id, willPrepare) { return item }
                if postponed.contains(id) && proposals[position] != id { continue }
            }
            position += 1
        }
        claims?.release()
        return nil
    }

    /// What a reviewer sees of a proposal; nil where it is settled, or somebody else has it.
    private func open(_ id: ProposalID, _ willPrepare: () -> Void) async throws -> ReviewItem? {
        let store = try queue.read()
        defer { try? store.close() }
        guard let proposal = try queue.proposal(id, store) else {
            close(id)
            return nil
        }
        guard claims?.take(id) ?? true else {
            if postponed.insert(id).inserted {
                proposals.remove(at: position)
                proposals.append(id)
            }
            return nil
        }
        if try queue.needsPreparation(proposal, store) { willPrepare() }
        let item = try await queue.item(
            proposal, number: position + 1, count: proposals.count, store)
        current = (item, .now)
        return item
    }

    /// Does what a reviewer wants; scrolling, help and the like are the screen's.
    func perform(_ action: ReviewAction) async throws {
        do {
            switch action {
            case .answer(let answer): try await self.answer(answer)
            case .keep(let name): try await keep(name)
            case .skip: skip()
            case .back: try await goBack()
            case .choose(let choices): try await choose(choices)
            case .note(let text):
                try await remark(.note, text)
                message = "Noted."
            case .jump(let number): jump(to: number)
            case .filter(let text): try narrow(to: text)
            default: break
            }
        } catch let mistake as ReviewMistake {
            message = mistake.message
        } catch let error as StoreError where error.kind == .locked {
            message = error.message
        }
    }

    /// Forgets what the last action did.
    func clearMessage() { message = "" }

    /// What has to be asked before the last answer can be saved.
    var question: ReviewPrompt? { unsettled == nil ? nil : .whose }

    /// Leaves the last answer unsaved.
    func withdrawQuestion() {
        unsettled = nil
        message = "Nothing was saved."
    }

    // MARK: Answers

    /// Says whose the typed values are, of the answer before or of *different*.
    private func keep(_ name: String?) async throws {
        guard let current else { return }
        let keeper = name.flatMap { current.item.records(named: $0)?.first }
        let answer = unsettled ?? .different
        unsettled = nil
        try await self.answer(answer, keeper: .some(keeper))
    }

    /// Saves an answer and goes on. Where the store cannot take it now, says so and stays.
    ///
    /// - Parameter keeper: the record with which typed values stay where several parties remain; nil
    ///   within for nobody, nil where it was not asked.
    private func answer(_ answer: ReviewAnswer, keeper: RecordID?? = nil) async throws {
        guard let current else { return }
        unsettled = nil
        let verdict = try answer.verdict(on: current.item)
        let typed = current.item.choices.filter(\.isHomeless)
        if keeper == nil, !typed.isEmpty,
            ReviewDecider.asksWhose(verdict, current.item.entities.map(\.records))
        {
            unsettled = answer
            message =
                "Whose is \(typed.map(\.words).joined(separator: ", "))? Say whose and a letter, "
                + "such as whose A, or whose - for nobody."
            return
        }
        let decider = ReviewDecider(place: place)
        let id = current.item.id
        var outcome = ReviewDecider.Outcome.saved
        do {
            let run = try await change("review") { run in
                outcome = try decider.decide(
                    id, verdict, stake: current.item.stake,
                    choices: ReviewQueue.choices(run.store.remarks(of: id)),
                    keeper: keeper ?? nil, in: run)
            }
            sitting.record(
                .init(
                    proposal: id, answer: answer, run: run,
                    seconds: current.since.duration(to: .now).seconds))
            message = Self.message(answer, outcome)
        } catch let error as StoreError where error.kind == .refused {
            message = "It was settled elsewhere meanwhile."
        }
        close(id)
        position += 1
        self.current = nil
        claims?.release()
    }

    private static func message(
        _ answer: ReviewAnswer, _ outcome: ReviewDecider.Outcome
    ) -> String {
        switch outcome {
        case .saved: "Saved: \(answer.words)."
        case .waits: "Saved: \(answer.words); it waits for a second person."
        case .disagrees(let people):
            "Saved: \(answer.words). \(people.joined(separator: " and ")) said otherwise; "
                + "it stays open until two say the same."
        }
    }

    /// Leaves a proposal for later.
    private func skip() {
        guard position < proposals.count else { return }
        sitting.record(.init(proposal: proposals[position]))
        message = "Skipped; it waits."
        position += 1
        claims?.release()
    }

    /// Goes back one step and takes back what it wrote; without limit.
    private func goBack() async throws {
        guard let last = sitting.steps.last else {
            message = "This is where the sitting began."
            return
        }
        if let run = last.run {
            do {
                sitting.note(try await change("undo") { _ = try $0.undo(run) })
            } catch let error as StoreError where error.kind == .refused {
                // Somebody took it back already.
            }
        }
        _ = sitting.takeBack()
        message =
            last.answer.map { "Taken back: \($0.words)." }
            ?? (last.run == nil ? "" : "Taken back.")
        let wasClosed = closed.remove(last.proposal) != nil
        if let found = proposals.firstIndex(of: last.proposal) {
            position = found
            if wasClosed { waiting += 1 }
        } else {
            position = min(position, proposals.count)
            proposals.insert(last.proposal, at: position)
            waiting += 1
        }
        current = nil
    }

    /// Keeps values for what the records become; they are written with the answer.
    private func choose(_ further: [ReviewChoice]) async throws {
        guard let current else { return }
        let former = try place.open().remarks(of: current.item.id)
        let all = ReviewChoice.adding(further, to: ReviewQueue.choices(former))
        try await remark(.choices, ReviewChoice.text(all))
        let names = further.map { Vocabulary.field($0.field) }.joined(separator: ", ")
        message = "Chosen: \(names); written with your answer."
    }

    private func remark(_ topic: Remark.Topic, _ text: String) async throws {
        guard let current else { return }
        let id = current.item.id
        let run = try await change("review") { try $0.remark(id, topic, text) }
        sitting.record(.init(proposal: id, run: run))
        self.current = nil
    }

    // MARK: Moving

    private func jump(to number: Int) {
        guard position < proposals.count, (1...proposals.count).contains(number) else { return }
        sitting.record(.init(proposal: proposals[position]))
        position = number - 1
        message = closed.contains(proposals[position]) ? "That one is answered; the next one." : ""
    }

    /// Shows a part of the queue; all of it for an empty text.
    private func narrow(to text: String) throws {
        let narrowed = try selection.filtered(by: text)
        let found = try queue.open(narrowed)
        if found.isEmpty {
            message = "Nothing fits; the queue stays as it is."
            return
        }
        filter = text.trimmingCharacters(in: .whitespaces)
        proposals = found
        waiting = found.count { !closed.contains($0) }
        position = 0
        postponed = []
        current = nil
        message = filter.isEmpty ? "The whole queue." : ""
    }

    private func close(_ id: ProposalID) {
        if closed.insert(id).inserted { waiting -= 1 }
    }

    // MARK: Writing

    /// How long a sitting waits for another process that is changing the store.
    private static let patience = Duration.seconds(5)

    /// Changes the store in a run of its own, so that it is kept whatever happens next.
    private func change(
        _ command: String, _ work: (StoreRun) throws -> Void
    ) async throws -> RunID? {
        let start = ContinuousClock.now
        while true {
            do {
                return try await changeOnce(command, work)
            } catch let error as StoreError
                where error.kind == .locked && start.duration(to: .now) < Self.patience
            {
                try await Task.sleep(for: .milliseconds(10))
            }
        }
    }

    private func changeOnce(
        _ command: String, _ work: (StoreRun) throws -> Void
    ) async throws -> RunID? {
        // It is there: the proposal was read from it.
        let writer = try await place.openOrCreate(command)
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
