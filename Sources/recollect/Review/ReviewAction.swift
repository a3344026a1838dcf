import CanonicalStore

/// What a reviewer wants.
enum ReviewAction: Equatable {
    case answer(ProposalAnswer)
    case skip
    case back
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
        case .up: self = .scrollLines(-1)
        case .down: self = .scrollLines(1)
        case .left: self = .scrollRecords(-1)
        case .right: self = .scrollRecords(1)
        case .pageUp: self = .scrollPages(-1)
        case .pageDown: self = .scrollPages(1)
        case .home: self = .top
        case .end: self = .bottom
        case .resized: self = .redraw
        default: return nil
        }
    }

    /// The action of a line of input: a letter or a word; nil for what means nothing.
    init?(line: String) {
        if !line.isEmpty && line.allSatisfy({ $0 == " " }) {
            self = .skip
            return
        }
        switch line.split(separator: " ").joined(separator: " ").lowercased() {
        case "y", "yes", "same": self = .answer(.same)
        case "n", "no", "different": self = .answer(.different)
        case "u", "unsure": self = .answer(.unsure)
        case "s", "skip": self = .skip
        case "b", "back": self = .back
        case "?", "h", "help": self = .help
        case "q", "quit": self = .quit
        default: return nil
        }
    }
}
