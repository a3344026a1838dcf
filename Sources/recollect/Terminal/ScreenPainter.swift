/// Shows whole screens of lines on the terminal's second screen, writing only the lines that changed.
///
/// The first screen, with what the person did before, comes back when it is left.
final class ScreenPainter {
    private let write: (String) -> Void
    private var shown: [String] = []
    private var size: TerminalSize?
    private var isEntered = false

    /// - Parameter write: takes what goes to the terminal.
    init(write: @escaping (String) -> Void) {
        self.write = write
    }

    deinit { leave() }

    /// Changes to the second screen and hides the cursor; long lines are cut, not wrapped.
    func enter() {
        write("\u{1b}[?1049h\u{1b}[?25l\u{1b}[?7l\u{1b}[2J")
        shown = []
        isEntered = true
    }

    /// Gives the first screen and the cursor back.
    func leave() {
        if isEntered { write("\u{1b}[0m\u{1b}[?7h\u{1b}[?25h\u{1b}[?1049l") }
        isEntered = false
    }

    /// Lets the next painting write every line.
    func forget() { shown = [] }

    /// Makes the screen show these lines.
    func paint(_ lines: [String], size: TerminalSize) {
        var out = ""
        if size != self.size { shown = [] }
        for (index, line) in lines.prefix(size.rows).enumerated() {
            if index < shown.count && shown[index] == line { continue }
            out += "\u{1b}[\(index + 1);1H\u{1b}[2K" + line
        }
        if lines.count < max(shown.count, size.rows) && lines.count != shown.count {
            out += "\u{1b}[\(lines.count + 1);1H\u{1b}[J"
        }
        shown = lines
        self.size = size
        if !out.isEmpty { write(out) }
    }
}
