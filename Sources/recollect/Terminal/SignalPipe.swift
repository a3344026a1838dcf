import Foundation
import Synchronization

/// Where the handler writes: a handler may touch nothing but memory and file descriptors.
private let signalDescriptor = Atomic<Int32>(-1)

/// Turns signals into bytes that can be waited for together with keys.
///
/// While it lives, the signals do nothing but arrive here; afterwards they act as before.
final class SignalPipe {
    /// What arrives: the window changed, an interruption, a wish to end, a stop by the shell.
    static let signals = [SIGWINCH, SIGINT, SIGTERM, SIGHUP, SIGTSTP]

    /// Readable when a signal has arrived.
    let descriptor: Int32
    private let writing: Int32
    private var former: [sigaction] = []

    /// - Returns: nil where the system has no descriptors left.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { return nil }
        descriptor = ends[0]
        writing = ends[1]
        for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        signalDescriptor.store(writing, ordering: .releasing)
        for number in Self.signals {
            var action = sigaction()
            unsafe action.__sigaction_handler.sa_handler = { number in
                var byte = UInt8(truncatingIfNeeded: number)
                _ = unsafe write(signalDescriptor.load(ordering: .acquiring), &byte, 1)
            }
            var old = sigaction()
            unsafe sigaction(number, &action, &old)
            former.append(old)
        }
    }

    deinit {
        for index in Self.signals.indices {
            unsafe sigaction(Self.signals[index], &former[index], nil)
        }
        signalDescriptor.store(-1, ordering: .releasing)
        close(descriptor)
        close(writing)
    }

    /// The next signal that has arrived; nil where none has.
    func next() -> Int32? {
        var byte: UInt8 = 0
        return unsafe read(descriptor, &byte, 1) == 1 ? Int32(byte) : nil
    }
}
