import AuditReports
import Foundation

/// Measures what each stage of a run takes, in wall and processor time.
struct StageClock {
    private(set) var timings: [RunReport.StageTiming] = []
    private var stage: (name: String, wall: ContinuousClock.Instant, cpu: Double)?

    /// Ends the stage before and begins another.
    mutating func begin(_ name: String) {
        end()
        stage = (name, .now, Self.processorSeconds())
    }

    /// Ends the stage.
    ///
    /// - Parameter records: how many records it handled.
    mutating func end(records: Int = 0) {
        guard let stage else { return }
        timings.append(
            RunReport.StageTiming(
                stage: stage.name, wallSeconds: stage.wall.duration(to: .now).seconds,
                cpuSeconds: Self.processorSeconds() - stage.cpu, records: records))
        self.stage = nil
    }

    /// User and system time of the process so far.
    static func processorSeconds() -> Double {
        let usage = resourceUsage()
        func seconds(_ time: timeval) -> Double {
            Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
        }
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    /// The largest resident size of the program so far, in bytes.
    ///
    /// `getrusage` counts what the process was before it became this program, too: where a large process
    /// starts us, its size.
    static func peakMemoryBytes() -> Int {
        let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let kibibytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap {
            Int($0)
        }
        return kibibytes.map { $0 * 1024 } ?? Int(resourceUsage().ru_maxrss) * 1024
    }

    private static func resourceUsage() -> rusage {
        var usage = rusage()
        unsafe getrusage(RUSAGE_SELF.rawValue, &usage)
        return usage
    }
}
