import Foundation

/// Puts the terminal into a mode that delivers single keys, and back.
final class RawTerminal {
    private var saved = termios()
    private var isRaw = false
    private let signals: SignalPipe

    /// - Returns: nil where standard input or output is no terminal.
    init?() {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1,
            unsafe tcgetattr(STDIN_FILENO, &saved) == 0, let signals = SignalPipe()
        else { return nil }
        self.signals = signals
    }

    deinit { leave() }

    /// Keys arrive one by one and are not echoed; what was typed before is kept.
    func enter() {
        var raw = saved
        raw.c_lflag &= ~tcflag_t(ECHO | ICANON)
        raw.c_iflag &= ~tcflag_t(IXON)
        isRaw = unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &raw) == 0
    }

    /// Gives the terminal back as it was.
    func leave() {
        if isRaw { unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &saved) }
        isRaw = false
    }

    /// Waits for a key or a signal; nil at the end of the input.
    func readKey() -> Key? {
        while true {
            if let number = signals.next() { return Self.key(ofSignal: number) }
            var waiting = [
                pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
                pollfd(fd: signals.descriptor, events: Int16(POLLIN), revents: 0),
            ]
            guard unsafe poll(&waiting, 2, -1) > 0, waiting[1].revents == 0 else { continue }
            guard let first = readByte() else { return nil }
            return first == 0x1b ? Key(sequence: readSequence()) : readCharacter(first)
        }
    }

    private static func key(ofSignal number: Int32) -> Key {
        switch number {
        case SIGWINCH: .resized
        case SIGTSTP: .stopped
        default: .signalled(number)
        }
    }

    private func readByte() -> UInt8? {
        var byte: UInt8 = 0
        while true {
            let count = unsafe read(STDIN_FILENO, &byte, 1)
            if count == 1 { return byte }
            if count < 0 && errno == EINTR { continue }
            return nil
        }
    }

    /// A whole character of UTF-8, so that a letter of another script is one key and not three.
    private func readCharacter(_ first: UInt8) -> Key {
        guard let count = Key.continuation(after: first) else { return .other }
        var bytes = [first]
        while bytes.count <= count, hasMore(), let byte = readByte() { bytes.append(byte) }
        guard let text = String(validating: bytes, as: UTF8.self), let character = text.first else {
            return .other
        }
        return character == "\u{0c}" ? .resized : .character(character)
    }

    private func readSequence() -> [UInt8] {
        var sequence: [UInt8] = []
        while sequence.count < 8, hasMore(), let byte = readByte() {
            sequence.append(byte)
            if sequence.count > 1 && (0x40...0x7e).contains(byte) { break }
        }
        return sequence
    }

    /// Whether the rest of a key is there: what a terminal sends for one key arrives together.
    private func hasMore() -> Bool {
        var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&descriptor, 1, 30) == 1
    }
}
