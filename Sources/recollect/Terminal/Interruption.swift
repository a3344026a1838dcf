import Foundation
import Synchronization

/// Where the handler writes: a handler may touch nothing but memory and file descriptors.
private let interruptionDescriptor = Atomic<Int32>(-1)

/// What happens when a person presses Ctrl-C or the system asks the process to end.
///
/// The store needs no help: it is as before or as after at every moment. What the process was
/// making beside it is removed, and the process ends with 130. A screen that takes the signals for
/// itself (`SignalPipe`) has them while it lives.
enum Interruption {
    private struct State {
        var isWatching = false
        var paths: [String] = []
    }

    private static let state = Mutex(State())

    /// Begins to watch, once; a signal that the parent has the process ignore stays ignored.
    static func watch(_ console: Console) {
        let isFirst = state.withLock { state in
            defer { state.isWatching = true }
            return !state.isWatching
        }
        var ends: [Int32] = [-1, -1]
        guard isFirst, unsafe pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        interruptionDescriptor.store(ends[1], ordering: .releasing)
        for number in [SIGINT, SIGTERM, SIGHUP] { handle(number) }
        let reading = ends[0]
        Thread.detachNewThread {
            var byte: UInt8 = 0
            while unsafe read(reading, &byte, 1) != 1 {}
            end(console)
        }
    }

    /// Names files that only this process needs and that may go whenever it ends.
    static func removeWhenInterrupted(_ paths: [String]) {
        state.withLock { $0.paths += paths }
    }

    private static func handle(_ number: Int32) {
        var action = sigaction()
        unsafe action.__sigaction_handler.sa_handler = { _ in
            var byte: UInt8 = 1
            _ = unsafe write(interruptionDescriptor.load(ordering: .acquiring), &byte, 1)
        }
        action.sa_flags = SA_RESTART
        var former = sigaction()
        unsafe sigaction(number, &action, &former)
        let isIgnored =
            unsafe unsafeBitCast(former.__sigaction_handler.sa_handler, to: Int.self) == 1
        if isIgnored { unsafe sigaction(number, &former, nil) }
    }

    private static func end(_ console: Console) {
        state.withLock { state in
            for path in state.paths { _ = unsafe unlink(path) }
            let clear = console.drawsProgress ? "\r\u{1b}[K" : ""
            console.write(
                clear + "recollect: Interrupted; the store is whole. "
                    + "Run the same command again to finish.\n", to: .standardError)
            _exit(ExitStatus.interrupted.rawValue)
        }
    }
}
