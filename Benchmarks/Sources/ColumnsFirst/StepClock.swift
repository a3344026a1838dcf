import Foundation

/// Wall and processor time of each step, and the peak of memory after it.
struct StepClock: Sendable {
    struct Step: Sendable {
        let name: String
        let wall: Double
        let cpu: Double
        let peakMiB: Int
    }

    private(set) var steps: [Step] = []
    private var wall = Self.seconds(CLOCK_MONOTONIC)
    private var cpu = Self.seconds(CLOCK_PROCESS_CPUTIME_ID)

    init() {}

    /// Ends a step, which began where the last one ended.
    mutating func note(_ name: String) {
        let now = Self.seconds(CLOCK_MONOTONIC)
        let used = Self.seconds(CLOCK_PROCESS_CPUTIME_ID)
        steps.append(
            Step(name: name, wall: now - wall, cpu: used - cpu, peakMiB: Self.peakMiB()))
        wall = now
        cpu = used
    }

    /// A table of the steps and their sum.
    func table(_ title: String) -> String {
        var lines = ["| \(title) | wall s | CPU s | peak MiB |", "|---|---|---|---|"]
        let sum = Step(
            name: "all", wall: steps.reduce(0) { $0 + $1.wall },
            cpu: steps.reduce(0) { $0 + $1.cpu }, peakMiB: steps.last?.peakMiB ?? 0)
        for step in steps + [sum] {
            let figures = [step.wall, step.cpu].map { String(format: "%.3f", $0) }
            lines.append("| \(step.name) | \(figures.joined(separator: " | ")) | \(step.peakMiB) |")
        }
        return lines.joined(separator: "\n")
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        unsafe clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    private static func peakMiB() -> Int {
        var usage = rusage()
        unsafe getrusage(RUSAGE_SELF.rawValue, &usage)
        return usage.ru_maxrss / 1024
    }
}
