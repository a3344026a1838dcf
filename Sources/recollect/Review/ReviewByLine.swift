import Foundation

/// Reviews line by line: for screen readers, dumb terminals and programs.
struct ReviewByLine {
    let session: ReviewSession
    let console: Console

    /// Reviews until the queue, the input or the person has had enough.
    func run() async throws {
        while let item = try await session.item() {
            console.answer(ReviewText(item: item).lines())
            guard let action = ask(item), action != .quit else { return }
            try await session.perform(action)
            if !session.message.isEmpty { console.answer(session.message) }
            console.answer()
        }
    }

    /// Asks until there is an answer; nil at the end of the input.
    private func ask(_ item: ReviewItem) -> ReviewAction? {
        var wanted: ReviewPrompt?
        while true {
            let prompt = wanted.map { "\($0.question(item)): " } ?? ReviewText.prompt
            console.write(prompt, to: .standardOutput)
            let line = readLine()
            if line == nil || isatty(STDIN_FILENO) == 0 { console.answer() }
            guard let line else { return nil }
            do throws(ReviewMistake) {
                let action: ReviewAction?
                if let asked = wanted {
                    action = try asked.action(line, item)
                } else {
                    action = try ReviewAction(line: line, item: item)
                }
                wanted = nil
                switch action {
                case nil: console.answer("That is no answer.")
                case .help: console.answer(ReviewHelp.words)
                case .ask(let prompt):
                    console.answer(prompt.options(item))
                    wanted = prompt
                case let action?: return action
                }
            } catch {
                wanted = nil
                console.answer(error.message)
            }
        }
    }
}
