import Foundation

/// Processor time, which other processes do not add to.
enum Stopwatch {
    /// Of this process, all threads together.
    static func seconds() -> Double { time(of: CLOCK_PROCESS_CPUTIME_ID) }

    /// Of the thread that asks.
    static func threadSeconds() -> Double { time(of: CLOCK_THREAD_CPUTIME_ID) }

    private static func time(of clock: clockid_t) -> Double {
        var time = timespec()
        unsafe clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        if sorted.isEmpty { return 0 }
        return sorted.count % 2 == 1
            ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
