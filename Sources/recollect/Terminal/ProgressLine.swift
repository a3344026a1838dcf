import Dispatch
import Foundation
import Synchronization
import TextKernels

/// One line on standard error that says what goes on, how fast, and how long it will take.
///
/// Appears only on a terminal and only when a stage lasts longer than half a second. It is redrawn by
/// a timer and not by the work, so that a stage that reports nothing still shows a sign of life, and
/// reporting costs next to nothing. Safe to call from any task.
final class ProgressLine: Sendable {
    private let console: Console
    private let state = Mutex(State())
    /// A queue of its own has a thread of its own, however busy the workers are.
    private let queue = DispatchQueue(label: "progress")

    init(console: Console) {
        self.console = console
    }

    deinit { clear() }

    /// Begins a stage; what the former one drew is cleared.
    func begin(_ stage: String, unit: ProgressText.Unit = .none) {
        guard console.drawsProgress else { return }
        clear()
        let number = state.withLock { state in
            let next = state.number + 1
            state = State(text: ProgressText(stage: stage, unit: unit), number: next)
            state.isRunning = true
            return next
        }
        schedule(number, after: 0.5)
    }

    /// Says how far the stage is; `total` nil where it is not known.
    func advance(to done: Int, of total: Int?) {
        guard console.drawsProgress else { return }
        state.withLock {
            $0.text.done = done
            $0.text.total = total
        }
    }

    /// Says that so much more of a stage without a known end is done.
    func advance(by count: Int) {
        guard console.drawsProgress else { return }
        state.withLock { $0.text.done += count }
    }

    /// Begins a stage where it is another than the present one, and says how far it is.
    func advance(in stage: String, to done: Int, of total: Int?) {
        guard console.drawsProgress else { return }
        if state.withLock({ $0.text.stage != stage || !$0.isRunning }) { begin(stage) }
        advance(to: done, of: total)
    }

    /// Ends the stage and removes the line.
    func clear() {
        state.withLock { state in
            state.isRunning = false
            if state.isVisible { console.write("\r\u{1b}[K", to: .standardError) }
            state.isVisible = false
        }
    }

    private struct State {
        var text = ProgressText(stage: "")
        /// Tells a stage from the one before.
        var number = 0
        var started = ContinuousClock.now
        var isRunning = false
        var isVisible = false
    }

    private func schedule(_ number: Int, after seconds: Double) {
        queue.asyncAfter(deadline: .now() + seconds) { [weak self] in
            guard let self, draw(number) else { return }
            schedule(number, after: 0.2)
        }
    }

    /// Draws under the lock, so that nothing appears after `clear`.
    ///
    /// - Returns: whether the stage still runs.
    private func draw(_ number: Int) -> Bool {
        let width = max(20, TerminalSize.current().columns - 1)
        return state.withLock { state in
            guard state.isRunning, state.number == number else { return false }
            let elapsed = state.started.duration(to: .now).seconds
            let line = state.text.line(elapsedSeconds: elapsed, width: width)
            state.isVisible = true
            console.write("\r" + line + "\u{1b}[K", to: .standardError)
            return true
        }
    }
}

extension Duration {
    /// The duration in seconds.
    var seconds: Double {
        let parts = components
        return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
    }
}
