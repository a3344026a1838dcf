import Foundation
import Synchronization
import TextKernels

/// One line on standard error that says what goes on, how fast, and how long it will take.
///
/// Appears only on a terminal, only when a stage lasts longer than half a second, and is redrawn at
/// most ten times a second. Safe to call from any task.
final class ProgressLine: Sendable {
    private struct State {
        var stage = ""
        var unit = ""
        var started = ContinuousClock.now
        var drawn: ContinuousClock.Instant?
        var isVisible = false
    }

    private let state = Mutex(State())
    private let console: Console

    init(console: Console) {
        self.console = console
    }

    /// Begins a stage; what the former one drew is cleared.
    func begin(_ stage: String, unit: String = "") {
        clear()
        state.withLock { $0 = State(stage: stage, unit: unit, started: .now) }
    }

    /// Says how far the stage is; `total` nil where it is not known.
    func advance(to done: Int, of total: Int?) {
        guard console.drawsProgress else { return }
        let line: String? = state.withLock { state in
            let now = ContinuousClock.now
            let elapsed = state.started.duration(to: now).seconds
            if elapsed < 0.5 { return nil }
            if let drawn = state.drawn, drawn.duration(to: now).seconds < 0.1 { return nil }
            state.drawn = now
            state.isVisible = true
            return Self.text(state.stage, state.unit, done, total, elapsed)
        }
        if let line { draw(line) }
    }

    /// Begins a stage where it is another than the present one, and says how far it is.
    func advance(in stage: String, to done: Int, of total: Int?) {
        if state.withLock({ $0.stage != stage }) { begin(stage) }
        advance(to: done, of: total)
    }

    /// Removes the line.
    func clear() {
        let wasVisible = state.withLock { state in
            let visible = state.isVisible
            state.isVisible = false
            return visible
        }
        if wasVisible { console.write("\r\u{1b}[K", to: .standardError) }
    }

    private func draw(_ line: String) {
        let width = max(20, TerminalSize.current().columns - 1)
        console.write(
            "\r" + DisplayWidth.truncated(line, to: width) + "\u{1b}[K", to: .standardError)
    }

    private static func text(
        _ stage: String, _ unit: String, _ done: Int, _ total: Int?, _ elapsed: Double
    ) -> String {
        let rate = Double(done) / max(elapsed, 0.001)
        var parts = [stage]
        if let total, total > 0 {
            let share = min(1, Double(done) / Double(total))
            let filled = Int((share * 20).rounded())
            parts.append(
                String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled))
            parts.append("\(Int(share * 100)) %")
            if rate > 0 {
                let left = Double(total - min(done, total)) / rate
                parts.append(Numbers.duration(seconds: left) + " left")
            }
        }
        if !unit.isEmpty && done > 0 { parts.append("\(Numbers.short(rate)) \(unit)/s") }
        return parts.joined(separator: "  ")
    }
}

extension Duration {
    /// The duration in seconds.
    var seconds: Double {
        let parts = components
        return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
    }
}
