import Foundation

/// What a benchmark took.
struct Measurement: Codable {
    let name: String
    let unit: String
    let twin: Benchmark.Twin
    /// Processor time a unit, the median of the runs.
    let nanoseconds: Double
    /// The same of the twin.
    let twinNanoseconds: Double
    /// How many times as fast as the twin, the median of the runs.
    let ratio: Double

    /// A line of the table that is printed.
    func row(before: Double?, isWorse: Bool) -> String {
        let old = before.map(Self.text) ?? "new"
        return "| \(name), \(unit) | \(Self.text(nanoseconds)) "
            + "| \(Self.text(twinNanoseconds)) (\(twin.rawValue)) "
            + "| \(Self.text(ratio)) | \(old)\(isWorse ? " SLOWER" : "") |"
    }

    private static func text(_ value: Double) -> String {
        String(format: value < 1 ? "%.4f" : value < 10 ? "%.2f" : "%.0f", value)
    }
}
