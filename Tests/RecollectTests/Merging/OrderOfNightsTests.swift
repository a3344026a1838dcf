import Foundation
import Testing

/// Neither the order of files and rows nor the nights on which they come decide what is in the end.
///
/// `RECOLLECT_SHUFFLES=20 RECOLLECT_ORDER_PEOPLE=15000` with an optimised command is what the design
/// asks for: 20,000 rows, 20 shuffles, 3 ways to split them.
struct OrderOfNightsTests {
    private static func number(_ variable: String, orElse number: Int) -> Int {
        ProcessInfo.processInfo.environment[variable].flatMap { Int($0) } ?? number
    }

    @Test func theContentHashIsTheSame() throws {
        let people = Self.number("RECOLLECT_ORDER_PEOPLE", orElse: 120)
        let shuffles = Self.number("RECOLLECT_SHUFFLES", orElse: 1)
        let list = ContactList(people: people, seed: 11)
        var hashes: [String: String] = ["as it is": try hash(of: list.rows, nights: 1, seed: 0)]
        for seed in 1...UInt64(shuffles) {
            for nights in shuffles == 1 ? [2, 3] : [1, 2, 5] {
                hashes["shuffle \(seed), \(nights) nights"] = try hash(
                    of: list.rows, nights: nights, seed: seed)
            }
        }
        #expect(Set(hashes.values).count == 1, "\(hashes)")
    }

    /// The rows as two sources' files, imported over some nights and matched anew at the end.
    private func hash(of rows: [String], nights: Int, seed: UInt64) throws -> String {
        let bench = try Workbench()
        var random = SeededGenerator(seed: seed)
        var shuffled = rows.enumerated().map { (source: $0.offset % 2, row: $0.element) }
        if seed > 0 { shuffled.shuffle(using: &random) }
        let size = (shuffled.count + nights - 1) / nights
        for night in 0..<nights {
            let part = shuffled[
                min(night * size, shuffled.count)..<min((night + 1) * size, shuffled.count)]
            var names = ["crm.csv", "shop.csv"]
            for (source, name) in names.enumerated() {
                let lines = part.filter { $0.source == source }.map(\.row)
                try bench.write(
                    ([ContactList.header] + lines).joined(separator: "\n") + "\n", to: name)
            }
            if Bool.random(using: &random) { names.reverse() }
            let again = night > 0 ? ["--partial"] : []
            let result = try bench.start(
                ["migrate"] + names + again + ["--store", "s.sqlite", "--quiet"]
            ).wait()
            expectSuccess(result, "night \(night)")
        }
        let rebuilt = try bench.run("rebuild", "--retrain", "--store", "s.sqlite", "--json")
        expectSuccess(rebuilt)
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
        return try rebuilt.contentHash()
    }
}
