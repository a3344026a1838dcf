import TextKernels

/// What the progress line says of a stage.
struct ProgressText {
    /// What is counted.
    enum Unit: Equatable {
        case none
        case bytes
        case things(String)

        /// Rows of files.
        static let rows = Unit.things("rows")
    }

    let stage: String
    var unit = Unit.none
    var done = 0
    /// nil where nobody knows.
    var total: Int?

    /// With fewer steps than this, steps of different length, a bar and a time left would only mislead.
    private static let fewestSteps = 8

    /// The line, no wider than `width`; what matters least is left out first.
    func line(elapsedSeconds: Double, width: Int) -> String {
        // It turns in every form: a bar that stands still looks like a program that does.
        var parts = [spinner(elapsedSeconds) + " " + stage]
        if let total, total >= Self.fewestSteps {
            let share = min(1, Double(done) / Double(total))
            parts.append("\(bar(share))  \(Int(share * 100)) %")
            if let left = left(share, elapsedSeconds) { parts.append(left) }
        } else {
            parts.append(Numbers.duration(seconds: elapsedSeconds.rounded(.down)))
            if done > 0, case .things(let name) = unit {
                parts.append("\(Numbers.grouped(done)) \(name)")
            }
        }
        if let rate = rate(elapsedSeconds) { parts.append(rate) }
        while parts.count > 1,
            DisplayWidth.columns(of: parts.joined(separator: "  ")) > width
        {
            parts.removeLast()
        }
        return DisplayWidth.truncated(parts.joined(separator: "  "), to: width)
    }

    private func bar(_ share: Double) -> String {
        let filled = Int((share * 20).rounded())
        return String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
    }

    private func left(_ share: Double, _ elapsed: Double) -> String? {
        guard share > 0.02, share < 1 else { return nil }
        let seconds = elapsed * (1 - share) / share
        return seconds < 1
            ? "less than 1 s left" : Numbers.duration(seconds: seconds.rounded()) + " left"
    }

    private func rate(_ elapsed: Double) -> String? {
        guard done > 0, elapsed > 0 else { return nil }
        let rate = Double(done) / elapsed
        switch unit {
        case .none: return nil
        case .bytes: return Numbers.fixed(rate / 1e6, rate < 1e7 ? 1 : 0) + " MB/s"
        case .things(let name): return "\(Numbers.short(rate)) \(name)/s"
        }
    }

    private func spinner(_ elapsed: Double) -> String {
        let frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]
        return frames[Int(elapsed * 5) % frames.count]
    }
}
