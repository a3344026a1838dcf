import Foundation

/// Measurements that later ones are held against.
struct Baseline: Codable {
    /// The processor and compiler that they are from.
    let machine: String
    /// How many processes wanted a processor when the last of them was taken, over a minute; the fewer
    /// the better.
    let load: Double
    let measurements: [Measurement]

    /// How much of its lead over the twin a benchmark may lose before that counts as slower; two runs
    /// on a busy machine differ by about half as much.
    static let tolerance = 0.3

    init(machine: String, load: Double, measurements: [Measurement]) {
        self.machine = machine
        self.load = load
        self.measurements = measurements.sorted { $0.name < $1.name }
    }

    init(contentsOf path: String) throws {
        do {
            self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(filePath: path)))
        } catch {
            throw BenchmarkError.unreadableBaseline(path)
        }
    }

    func write(to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        var data = try encoder.encode(self)
        data.append(UInt8(ascii: "\n"))
        try data.write(to: URL(filePath: path))
    }

    /// The ratio of a benchmark; nil where it is new.
    func ratio(of name: String) -> Double? {
        measurements.first { $0.name == name }?.ratio
    }

    /// Measurements of this machine, with those of another baseline that were not taken again.
    static func taken(
        _ fresh: [Measurement], compiler: String, keeping former: Baseline?
    ) -> Self {
        let names = Set(fresh.map(\.name))
        let kept = former?.measurements.filter { !names.contains($0.name) } ?? []
        return Self(
            machine: "\(processor()), Swift \(compiler)", load: averageLoad(),
            measurements: fresh + kept)
    }

    private static func processor() -> String {
        let information = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
        let line = information?.split(separator: "\n").first { $0.hasPrefix("model name") }
        let name = line?.split(separator: ":").last.map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        return name ?? "unknown processor"
    }

    private static func averageLoad() -> Double {
        let text = try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)
        return text?.split(separator: " ").first.flatMap { Double($0) } ?? 0
    }
}
