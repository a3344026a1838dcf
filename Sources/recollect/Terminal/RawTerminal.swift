import Foundation

/// Puts the terminal into a mode that delivers single keys, and back.
final class RawTerminal {
    private var saved = termios()
    private var isRaw = false

    /// - Returns: nil where standard input is no terminal.
    init?() {
        guard isatty(STDIN_FILENO) == 1, unsafe tcgetattr(STDIN_FILENO, &saved) == 0 else {
            return nil
        }
    }

    /// Keys arrive one by one and are not echoed; Ctrl-C still interrupts.
    func enter() {
        var raw = saved
        raw.c_lflag &= ~tcflag_t(ECHO | ICANON)
        isRaw = unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &raw) == 0
    }

    /// Gives the terminal back as it was.
    func leave() {
        if isRaw { unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &saved) }
        isRaw = false
    }

    deinit { leave() }

    /// Waits for a key; nil at the end of the input. A resize of the window wakes it as `.resized`.
    func readKey() -> Key? {
        var byte: UInt8 = 0
        while true {
            let count = unsafe read(STDIN_FILENO, &byte, 1)
            if count == 1 { break }
            if count < 0 && errno == EINTR { return .resized }
            return nil
        }
        if byte == 0x1b { return readEscape() }
        if byte < 0x80 { return .character(Character(UnicodeScalar(byte))) }
        return .other
    }

    private func readEscape() -> Key {
        var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        var sequence: [UInt8] = []
        while unsafe poll(&descriptor, 1, 30) == 1, sequence.count < 8 {
            var byte: UInt8 = 0
            guard unsafe read(STDIN_FILENO, &byte, 1) == 1 else { break }
            sequence.append(byte)
            if sequence.count > 1 && (0x40...0x7e).contains(byte) { break }
        }
        switch sequence {
        case []: return .escape
        case [0x5b, 0x41], [0x4f, 0x41]: return .up
        case [0x5b, 0x42], [0x4f, 0x42]: return .down
        default: return .other
        }
    }
}

/// A key that a person pressed, or a change of the window that wants a new drawing.
enum Key: Equatable {
    case character(Character)
    case escape
    case up
    case down
    case resized
    case other
}
