import TextKernels

/// A line that a person types at the foot of the screen.
struct PromptLine {
    /// What a key did.
    enum Step: Equatable {
        case typing
        case done(String)
        case cancelled
    }

    private(set) var text = ""

    /// Takes a key.
    mutating func take(_ key: Key) -> Step {
        switch key {
        case .character("\n"), .character("\r"), .character("\r\n"): return .done(text)
        case .escape: return .cancelled
        case .character("\u{7f}"), .character("\u{8}"):
            if text.isEmpty { return .cancelled }
            text.removeLast()
        case .character("\u{15}"): text = ""
        case .character(let character):
            let isText = character.unicodeScalars.allSatisfy { $0.value >= 0x20 }
            if isText { text.append(character) }
        default: break
        }
        return .typing
    }

    /// A screen with the question, what can be chosen from, and the line in its last lines.
    func frame(
        over lines: [String], question: String, options: [String], mistake: String,
        size: TerminalSize, style: Style
    ) -> [String] {
        var foot = options.prefix(max(0, size.rows - 4)).map {
            DisplayWidth.truncated($0, to: size.columns)
        }
        if !mistake.isEmpty {
            foot.append(style.caution(DisplayWidth.truncated(mistake, to: size.columns)))
        }
        foot.append(
            style.bold(
                DisplayWidth.truncated(
                    "\(question)? Return does it, Esc leaves it", to: size.columns))
        )
        // What was typed last is what has to be seen.
        var shown = text
        while DisplayWidth.columns(of: shown) > max(1, size.columns - 3) { shown.removeFirst() }
        foot.append("› " + shown + style.reversed(" "))
        let kept = lines.prefix(max(0, size.rows - foot.count - (options.isEmpty ? 0 : 1)))
        let rule = options.isEmpty ? [] : [style.dim(String(repeating: "─", count: size.columns))]
        return kept + rule + foot
    }
}
