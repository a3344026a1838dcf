import Foundation

/// How large the terminal is, in character cells.
struct TerminalSize: Equatable {
    let columns: Int
    let rows: Int

    /// The size of the terminal that the process is attached to; 80 by 24 where there is none.
    static func current() -> TerminalSize {
        var size = winsize()
        for stream in [STDOUT_FILENO, STDERR_FILENO, STDIN_FILENO] {
            if unsafe ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
                return TerminalSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
            }
        }
        let environment = ProcessInfo.processInfo.environment
        return TerminalSize(
            columns: environment["COLUMNS"].flatMap { Int($0) } ?? 80,
            rows: environment["LINES"].flatMap { Int($0) } ?? 24)
    }
}
