import Foundation
import Testing

/// Rows without an id that are equal in every cell are one record, however they come.
struct EqualRowsTests {
    private static let header = "first_name,last_name,company,email,phone,street,city,postcode"

    /// A list without ids in which some rows stand two or three times; a few say next to nothing.
    private static let rows: [String] = {
        var rows = ContactList(people: 60, seed: 21).rows.map { row in
            row.split(separator: ",", omittingEmptySubsequences: false).dropFirst().joined(
                separator: ",")
        }
        rows += ["Bob,,,,,,,", "Bob,,,,,,,", "Bob,,,,,,,"]
        for (number, row) in rows.enumerated() where number.isMultiple(of: 3) {
            rows += [row] + (number.isMultiple(of: 2) ? [row] : [])
        }
        return rows
    }()

    private func migrate(
        _ bench: Workbench, _ rows: [String], partial: Bool = false
    ) throws -> CommandResult {
        try bench.write(
            ([Self.header] + rows).joined(separator: "\n") + "\n", to: "list.csv")
        let result = try bench.start(
            ["migrate", "list.csv", "--store", "s.sqlite", "--json"]
                + (partial ? ["--partial"] : [])
        ).wait()
        expectSuccess(result)
        return result
    }

    @Test func theNightsDoNotMatter() throws {
        var hashes = Set<String>()
        for nights in 1...4 {
            let bench = try Workbench()
            var random = SeededGenerator(seed: UInt64(nights))
            let rows = nights == 1 ? Self.rows : Self.rows.shuffled(using: &random)
            for night in 0..<nights {
                let part = rows.enumerated().filter { $0.offset % nights == night }.map(\.element)
                _ = try migrate(bench, part, partial: night > 0)
            }
            let rebuilt = try bench.run("rebuild", "--retrain", "--store", "s.sqlite", "--json")
            expectSuccess(rebuilt)
            hashes.insert(try rebuilt.contentHash())
            expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
        }
        #expect(hashes.count == 1)
    }

    @Test func eachRowHasItsLineInTheCrosswalk() throws {
        let bench = try Workbench()
        let first = try migrate(bench, Self.rows)
        #expect(try first.number("source_records") == Self.rows.count)
        let lines = try bench.run("export", "crosswalk", "--store", "s.sqlite").lines.dropFirst()
        #expect(lines.count == Self.rows.count)
        #expect(
            Set(lines.compactMap { $0.split(separator: ",").dropFirst(2).first }).count
                == lines.count)
        // Again it is nothing new, and what a whole file no longer has is gone.
        let again = try migrate(bench, Self.rows)
        let run = try #require(again.object()["run"] as? [String: Any])
        #expect(run["changed"] as? Bool == false)
        #expect(run["unchanged_records"] as? Int == Self.rows.count)
        let fewer = Self.rows.dropLast(2)
        _ = try migrate(bench, Array(fewer))
        #expect(
            try bench.run("export", "crosswalk", "--store", "s.sqlite").lines.count == fewer.count
                + 1)
        let copy = try #require(lines.first { $0.contains("#2") })
        let key = try #require(copy.split(separator: ",").dropFirst().first)
        expectSuccess(try bench.run("show", "list:\(key)", "--store", "s.sqlite"))
        expectSuccess(try bench.run("verify", "--store", "s.sqlite"))
    }
}
