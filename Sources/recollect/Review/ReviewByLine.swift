import Foundation

/// Reviews line by line: for screen readers, dumb terminals and programs.
struct ReviewByLine {
    let session: ReviewSession
    let console: Console

    /// Reviews until the queue, the input or the person has had enough.
    func run() async throws {
        while let item = try await session.item() {
            console.answer(ReviewText(item: item).lines())
            guard let action = ask() else { return }
            switch action {
            case .quit: return
            case .answer(let answer): try await session.answer(answer)
            case .skip: session.skip()
            default: try await session.goBack()
            }
            if !session.message.isEmpty { console.answer(session.message) }
            console.answer()
        }
    }

    /// Asks until there is an answer; nil at the end of the input.
    private func ask() -> ReviewAction? {
        while true {
            console.write(ReviewText.prompt, to: .standardOutput)
            let line = readLine()
            if line == nil || isatty(STDIN_FILENO) == 0 { console.answer() }
            guard let line else { return nil }
            switch ReviewAction(line: line) {
            case nil: console.answer("That is no answer.")
            case .help: console.answer("Every answer is saved at once; b takes the last one back.")
            case let action?: return action
            }
        }
    }
}
