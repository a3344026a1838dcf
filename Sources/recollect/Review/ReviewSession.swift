import CanonicalStore
import Foundation
import RecordModel

/// A sitting of reviewing: one proposal at a time, one key an answer, each answer saved at once.
final class ReviewSession {
    private let place: Workplace
    private let console: Console
    private let queue: ReviewQueue
    private var proposals: [StoredProposal]
    private var position = 0
    /// The answers of this sitting: where they were given, and the runs that wrote them.
    private var answered: [(position: Int, run: RunID?)] = []
    private var firstShown = 0
    private var message = ""

    init(place: Workplace, console: Console) throws {
        self.place = place
        self.console = console
        queue = ReviewQueue(place: place, progress: ProgressLine(console: console))
        proposals = try queue.open()
    }

    /// What a person decided to do.
    enum Action: Equatable {
        case answer(ProposalAnswer)
        case skip
        case back
        case scroll(Int)
        case redraw
        case help
        case quit
    }

    /// The action of a key; nil for keys that mean nothing.
    static func action(of key: Key) -> Action? {
        switch key {
        case .character("y"), .character("s"): .answer(.same)
        case .character("n"), .character("d"): .answer(.different)
        case .character("u"): .answer(.unsure)
        case .character(" "), .character("k"): .skip
        case .character("b"): .back
        case .character("?"), .character("h"): .help
        case .character("q"), .escape: .quit
        case .up: .scroll(-1)
        case .down: .scroll(1)
        case .resized: .redraw
        default: nil
        }
    }

    static let keys = "y same   n different   u unsure   space skip   b back   ? help   q quit"

    /// How many proposals there were when the sitting began.
    var count: Int { proposals.count }

    /// Reviews on a terminal until the queue or the person has had enough.
    func run(on terminal: RawTerminal) async throws {
        terminal.enter()
        defer { terminal.leave() }
        while position < proposals.count {
            try await draw()
            guard let key = terminal.readKey() else { break }
            guard let action = Self.action(of: key) else { continue }
            if action == .quit { break }
            try await perform(action)
        }
        console.write("\u{1b}[2J\u{1b}[H", to: .standardOutput)
        console.answer(conclusion)
    }

    /// Reviews line by line: for screen readers, dumb terminals and programs.
    func runByLine() async throws {
        let style = Style(isOn: false)
        while position < proposals.count {
            let size = TerminalSize.current()
            let item = try await queue.item(
                proposals[position], number: position + 1, count: proposals.count)
            ReviewScreen(item: item, size: size, style: style).lines(first: 0)
                .forEach { console.answer($0) }
            console.answer(Self.keys)
            guard let line = readLine() else { break }
            let first = line.first ?? " "
            guard let action = Self.action(of: .character(first))
            else { continue }
            if action == .quit { break }
            try await perform(action)
            if !message.isEmpty { console.answer(message) }
        }
        console.answer(conclusion)
    }

    private var conclusion: String {
        let done = answered.count
        return done == 0
            ? "Nothing was answered; \(Numbers.counted(proposals.count, "proposal waits", "proposals wait"))."
            : "\(Numbers.counted(done, "answer is", "answers are")) saved; "
                + "\(Numbers.grouped(max(0, proposals.count - done))) wait. Each can be taken back: recollect undo"
    }

    private func draw() async throws {
        let size = TerminalSize.current()
        let item = try await queue.item(
            proposals[position], number: position + 1, count: proposals.count)
        let screen = ReviewScreen(item: item, size: size, style: console.style)
        firstShown = min(max(0, firstShown), max(0, item.columns.count - screen.visibleRecords))
        var lines = screen.lines(first: firstShown)
        let room = max(4, size.rows - 3)
        if lines.count > room { lines = Array(lines.prefix(room)) }
        while lines.count < room { lines.append("") }
        lines.append(console.style.caution(message))
        lines.append(console.style.dim(Self.keys))
        console.write(
            "\u{1b}[2J\u{1b}[H" + lines.joined(separator: "\r\n"), to: .standardOutput)
    }

    private func perform(_ action: Action) async throws {
        message = ""
        switch action {
        case .answer(let answer):
            try await save(answer)
        case .skip:
            position += 1
            firstShown = 0
        case .back:
            try await goBack()
        case .scroll(let by):
            firstShown = max(0, firstShown + by)
        case .help:
            message =
                "↑ ↓ scroll through records that do not fit; every answer is saved at once and undone by b."
        case .redraw, .quit:
            break
        }
    }

    private func save(_ answer: ProposalAnswer) async throws {
        let proposal = proposals[position]
        let run = try await change { run in try run.answer(proposal.id, answer) }
        answered.append((position, run))
        position += 1
        firstShown = 0
    }

    private func goBack() async throws {
        guard let last = answered.popLast() else {
            message = "Nothing to go back to: this is the first one."
            if position > 0 { position -= 1 }
            return
        }
        if let run = last.run { _ = try await change { try $0.undo(run) } }
        position = last.position
        message = "The answer is taken back."
    }

    /// Changes the store in a run of its own, so that it is kept whatever happens next.
    private func change<Value>(_ work: (StoreRun) throws -> Value) async throws -> RunID? {
        let writer = try place.openForChange("review")
        let maker = GoldenRecordMaker(place: place)
        let outcome = try await writer.run(place.description("review")) { run in
            _ = try work(run)
            try await run.refresh { await maker.make($0) }
        }
        try writer.close()
        return outcome.run
    }
}
