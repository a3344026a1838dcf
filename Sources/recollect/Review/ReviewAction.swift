/// What a reviewer wants.
enum ReviewAction: Equatable {
    case answer(ReviewAnswer)
    case skip
    case back
    /// Values for what the records become, instead of those that the rules choose.
    case choose([ReviewChoice])
    /// Whose what was written down is, where the answer leaves several; nil for nobody's.
    case keep(String?)
    case note(String)
    /// To a number of the queue, from 1.
    case jump(Int)
    case filter(String)
    /// Words are needed first.
    case ask(ReviewPrompt)
    case scrollLines(Int)
    case scrollRecords(Int)
    case scrollPages(Int)
    case top
    case bottom
    case redraw
    case help
    case quit

    /// The action of a key; nil for keys that mean nothing.
    ///
    /// Capital letters mean the same; `s` means nothing, because it could be *same* or *skip*.
    init?(key: Key) {
        switch key {
        case .character("y"), .character("Y"): self = .answer(.same)
        case .character("n"), .character("N"): self = .answer(.different)
        case .character("u"), .character("U"): self = .answer(.unsure)
        case .character(" "): self = .skip
        case .character("b"), .character("B"), .character("\u{7f}"): self = .back
        case .character("?"), .character("h"): self = .help
        case .character("q"), .character("Q"), .character("\u{4}"): self = .quit
        case .character("/"): self = .ask(.filter)
        case .up: self = .scrollLines(-1)
        case .down: self = .scrollLines(1)
        case .left: self = .scrollRecords(-1)
        case .right: self = .scrollRecords(1)
        case .pageUp: self = .scrollPages(-1)
        case .pageDown: self = .scrollPages(1)
        case .home: self = .top
        case .end: self = .bottom
        case .resized: self = .redraw
        case .character(let character):
            guard let prompt = ReviewPrompt(word: String(character)) else { return nil }
            self = .ask(prompt)
        default: return nil
        }
    }

    /// The action of a line of input: a letter or a word, with what it needs after it; nil for what
    /// means nothing.
    ///
    /// - Throws: where words follow that say nothing that can be done.
    init?(line: String, item: ReviewItem) throws(ReviewMistake) {
        if !line.isEmpty && line.allSatisfy({ $0 == " " }) {
            self = .skip
            return
        }
        let parts = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        let rest = parts.count > 1 ? String(parts[1]) : ""
        switch line.split(separator: " ").joined(separator: " ").lowercased() {
        case "y", "yes", "same": self = .answer(.same)
        case "n", "no", "different": self = .answer(.different)
        case "u", "unsure": self = .answer(.unsure)
        case "s", "skip": self = .skip
        case "b", "back": self = .back
        case "?", "h", "help": self = .help
        case "q", "quit": self = .quit
        default:
            guard let prompt = parts.first.flatMap({ ReviewPrompt(word: String($0)) }) else {
                return nil
            }
            if rest.isEmpty && prompt != .filter {
                self = .ask(prompt)
            } else {
                self = try prompt.action(rest, item)
            }
        }
    }
}
