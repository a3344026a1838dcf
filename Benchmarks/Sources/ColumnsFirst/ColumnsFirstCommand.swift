import Foundation

/// What `Benchmarks/columns` does: a prototype of another design, measured (docs/decisions/0026-columns-first.md).
@main
struct ColumnsFirstCommand {
    static func main() async {
        do {
            let options = try PrototypeOptions(Array(CommandLine.arguments.dropFirst()))
            for _ in 0..<options.runs { try await run(options) }
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(64)
        }
    }

    /// What a store took, beside its steps.
    private static func report(_ store: StorePrototype.Outcome, records: Int) {
        func milliseconds(_ seconds: [Double]) -> String {
            let sorted = seconds.sorted()
            let middle = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
            return String(format: "%.3f (slowest %.3f)", middle * 1e3, (sorted.last ?? 0) * 1e3)
        }
        print("store: \(store.bytes) bytes, \(store.bytes / max(1, records)) a record")
        for table in store.tables { print("  \(table.name): \(table.bytes) bytes") }
        print(
            "  a record by its id: \(milliseconds(store.recordSeconds)) ms, "
                + "an entity by its id: \(milliseconds(store.entitySeconds)) ms")
    }

    private static func run(_ options: PrototypeOptions) async throws {
        let outcome = try await ColumnsPrototype(options).run()
        if let path = options.storeOfToday, let folder = options.storeFolder {
            var clock = StepClock()
            try StoreOfToday(path: path).copy(into: folder + "/rows.sqlite", &clock)
            print(clock.table("rows of the store of today"))
        }
        print(outcome.clock.table("\(outcome.records) records to the clusters"))
        print(
            "\(outcome.compared) pairs compared, \(outcome.kept) kept, \(outcome.clusters) clusters, "
                + "\(outcome.patterns) patterns, \(outcome.rounds) rounds; clusters \(String(outcome.checksum, radix: 16))"
        )
        for list in outcome.leftOut where list.records > 0 {
            print(
                "rule \(list.rule): \(list.pairs) pairs, \(list.records) records in blocks that are too large"
            )
        }
        if let store = outcome.store { report(store, records: outcome.records) }
    }
}
