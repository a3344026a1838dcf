import Foundation

/// Reviews on a terminal, key by key.
struct ReviewOnScreen {
    let session: ReviewSession
    let terminal: RawTerminal
    let painter: ScreenPainter
    let style: Style

    /// What came of asking for words.
    private enum Words {
        case action(ReviewAction)
        case none
        case end(Int32?)
    }

    /// Reviews until the queue or the person has had enough; the terminal is given back on every way
    /// out.
    ///
    /// - Returns: the signal that ended it; nil where the person or the queue did.
    func run() async throws -> Int32? {
        enter()
        defer { leave() }
        var view = ReviewScreen.View()
        while true {
            guard let item = try await session.item(willPrepare: paintWaiting) else { return nil }
            view.status =
                session.message.isEmpty ? session.left : "\(session.message) \(session.left)"
            let screen = ReviewScreen(item: item, size: .current(), style: style)
            view = screen.clamped(view)
            painter.paint(screen.frame(view), size: screen.size)
            guard let key = terminal.readKey() else { return nil }
            if case .signalled(let number) = key { return number }
            if key == .stopped { stop() }
            guard var action = ReviewAction(key: key) else { continue }
            if case .ask(let prompt) = action {
                switch ask(prompt, item, view) {
                case .action(let asked): action = asked
                case .none: continue
                case .end(let signal): return signal
                }
            }
            switch action {
            case .quit: return nil
            case .help: if let number = showHelp(screen.size) { return number }
            case .answer, .skip, .back, .jump, .filter, .choose, .note, .keep:
                view = .init()
                if case .filter = action { paintBusy("Looking through the queue …") }
                try await session.perform(action)
                guard let prompt = session.question else { continue }
                switch ask(prompt, item, view) {
                case .action(let asked): try await session.perform(asked)
                case .none: session.withdrawQuestion()
                case .end(let signal): return signal
                }
            case .redraw: painter.forget()
            default: scroll(action, &view, screen)
            }
        }
    }

    private func scroll(
        _ action: ReviewAction, _ view: inout ReviewScreen.View, _ screen: ReviewScreen
    ) {
        session.clearMessage()
        switch action {
        case .scrollLines(let lines): view.firstLine += lines
        case .scrollPages(let pages): view.firstLine += pages * screen.bodyRoom(view)
        case .scrollRecords(let records): view.firstColumn += records
        case .top: view.firstLine = 0
        case .bottom: view.firstLine = Int(Int32.max)
        default: break
        }
    }

    /// Lets a person type what an action needs, until it can be done or is left.
    private func ask(
        _ prompt: ReviewPrompt, _ item: ReviewItem, _ view: ReviewScreen.View
    ) -> Words {
        var line = PromptLine()
        var mistake = ""
        while true {
            let screen = ReviewScreen(item: item, size: .current(), style: style)
            let frame = line.frame(
                over: screen.frame(screen.clamped(view)), question: prompt.question(item),
                options: prompt.options(item), mistake: mistake, size: screen.size, style: style)
            painter.paint(frame, size: screen.size)
            guard let key = terminal.readKey() else { return .end(nil) }
            switch key {
            case .signalled(let number): return .end(number)
            case .stopped: stop()
            case .resized: painter.forget()
            default:
                switch line.take(key) {
                case .typing: mistake = ""
                case .cancelled: return .none
                case .done(let words):
                    do throws(ReviewMistake) {
                        return .action(try prompt.action(words, item))
                    } catch {
                        mistake = error.message
                    }
                }
            }
        }
    }

    /// Shows what the keys do until any key is pressed.
    ///
    /// - Returns: the signal that ended it instead.
    private func showHelp(_ size: TerminalSize) -> Int32? {
        painter.paint(ReviewHelp.lines(size, style), size: size)
        while let key = terminal.readKey() {
            switch key {
            case .signalled(let number): return number
            case .stopped: stop()
            case .resized:
                let size = TerminalSize.current()
                painter.forget()
                painter.paint(ReviewHelp.lines(size, style), size: size)
                continue
            default: break
            }
            return nil
        }
        return nil
    }

    private func paintWaiting() { paintBusy("Preparing the evidence …") }

    /// Says what takes a while.
    private func paintBusy(_ text: String) {
        painter.paint(["", "  \(text)"], size: .current())
    }

    /// Gives the terminal to the shell until it hands it back.
    private func stop() {
        leave()
        _ = kill(getpid(), SIGSTOP)
        enter()
    }

    private func enter() {
        terminal.enter()
        painter.enter()
    }

    private func leave() {
        painter.leave()
        terminal.leave()
    }
}
