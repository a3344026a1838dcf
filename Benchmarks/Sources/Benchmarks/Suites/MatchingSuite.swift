import Foundation
import Importers
import Matching
import Normalization
import RecordModel

/// Normalising a table and the stages of matching it, on one processor.
enum MatchingSuite {
    static func benchmarks(_ list: ContactList) -> [Benchmark] {
        let bytes = list.csv
        let rows = list.rows
        let part = PreparedPart()
        let normalizing = Benchmark(
            name: "normalization.table", unit: "record", twin: .yardstick,
            work: {
                let (table, seconds) = try await table(bytes)
                return Benchmark.Outcome(
                    items: table.count, checksum: UInt64(table.columns.count), seconds: seconds)
            },
            other: { normalizePlainly(rows) })
        let stages: [(MatchProgress.Stage, () -> Benchmark.Outcome)] = [
            (.preparing, { countPlainly(rows) }), (.blocking, { blockPlainly(rows) }),
            (.training, { estimatePlainly(items: rows.count) }),
            (.scoring, { comparePlainly(rows) }),
        ]
        return [normalizing]
            + stages.map { stage, plain in
                Benchmark(
                    name: "matching.\(stage.rawValue)", unit: "record", twin: .yardstick,
                    work: { try await match(bytes, stage) }, other: plain)
            }
            + [
                Benchmark(
                    name: "matching.part", unit: "new row", twin: .naive,
                    work: { try await part.prepared().byIndex() },
                    other: { try await part.prepared().byAll() })
            ]
    }

    /// The normalised table of the list, and the seconds that normalising took.
    static func table(_ bytes: [UInt8]) async throws -> (NormalizedTable, Double) {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let path = folder.path("list.csv")
        try Data(bytes).write(to: URL(filePath: path))
        var builder = NormalizedTableBuilder(kind: .contact, defaultRegion: "US")
        var number: Int64 = 0
        for reader in try SourceFile.open(path: path) {
            var reader = reader
            let table = builder.register(table: reader.table)
            while let batch = try reader.next() {
                let cells = batch.cells
                for row in 0..<batch.rowCount {
                    number += 1
                    let reference = RecordReference(
                        source: "list", kind: .contact, key: batch.keys[row])
                    builder.append(
                        record: RecordID(rawValue: number), hash: reference.stableHash,
                        table: table, cells: cells.span.extracting(batch.cellRange(ofRow: row)))
                }
            }
        }
        let start = Stopwatch.seconds()
        let table = await builder.finish(workers: 1)
        return (table, Stopwatch.seconds() - start)
    }

    private static func match(
        _ bytes: [UInt8], _ stage: MatchProgress.Stage
    ) async throws -> Benchmark.Outcome {
        let (table, _) = try await table(bytes)
        let clock = StageClock()
        let matched = await Matcher(policy: MatchingPolicy(), workers: 1).match(
            table, floor: MatchWeight(probability: 0.001)
        ) { clock.note($0) }
        return Benchmark.Outcome(
            items: table.count, checksum: UInt64(matched.result.pairs.count),
            seconds: clock.seconds(of: stage))
    }

    /// The values of each record in lower case, counted.
    private static func normalizePlainly(_ rows: [ContactList.Row]) -> Benchmark.Outcome {
        var checksum = Checksum()
        for row in rows {
            for cell in row.cells {
                checksum.add(
                    cell.lowercased().split { !$0.isLetter && !$0.isNumber }
                        .joined(separator: " ").utf8.count)
            }
        }
        return Benchmark.Outcome(items: rows.count, checksum: checksum.value)
    }

    /// How often each value occurs, in dictionaries.
    private static func countPlainly(_ rows: [ContactList.Row]) -> Benchmark.Outcome {
        var counts: [String: Int] = [:]
        for row in rows {
            for cell in row.cells { counts[cell, default: 0] += 1 }
        }
        return Benchmark.Outcome(items: rows.count, checksum: UInt64(counts.count))
    }

    /// Four keys in dictionaries, and the pairs in a set.
    private static func blockPlainly(_ rows: [ContactList.Row]) -> Benchmark.Outcome {
        var pairs = Set<UInt64>()
        let rules: [(ContactList.Row) -> String] = [
            { $0.email }, { $0.phone }, { $0.family + "|" + $0.postcode },
            { $0.given + "|" + $0.family },
        ]
        for rule in rules {
            var blocks: [String: [Int]] = [:]
            for (number, row) in rows.enumerated() {
                let key = rule(row)
                if !key.isEmpty { blocks[key, default: []].append(number) }
            }
            for block in blocks.values where block.count < 500 {
                for (position, left) in block.enumerated() {
                    for right in block[(position + 1)...] {
                        pairs.insert(UInt64(left) << 32 | UInt64(right))
                    }
                }
            }
        }
        return Benchmark.Outcome(items: rows.count, checksum: UInt64(pairs.count))
    }

    /// Estimates 50 times, which counts as all records.
    private static func estimatePlainly(items: Int) -> Benchmark.Outcome {
        var checksum = Checksum()
        for _ in 0..<50 { checksum.add(estimate()) }
        return Benchmark.Outcome(items: items, checksum: checksum.value)
    }

    /// Fellegi and Sunter's two classes over all patterns of eight fields, 100 rounds of EM.
    ///
    /// - Returns: the share of matches.
    private static func estimate() -> Double {
        var m = [Double](repeating: 0.9, count: 8)
        var u = [Double](repeating: 0.1, count: 8)
        var prior = 0.1
        for _ in 0..<100 {
            var matches = 0.0
            var agreeingMatches = [Double](repeating: 0, count: 8)
            var agreeing = [Double](repeating: 0, count: 8)
            for pattern in 0..<256 {
                var match = prior
                var other = 1 - prior
                for field in 0..<8 {
                    let agrees = pattern >> field & 1 == 1
                    match *= agrees ? m[field] : 1 - m[field]
                    other *= agrees ? u[field] : 1 - u[field]
                }
                let share = match / (match + other)
                matches += share
                for field in 0..<8 where pattern >> field & 1 == 1 {
                    agreeingMatches[field] += share
                    agreeing[field] += 1
                }
            }
            prior = matches / 256
            for field in 0..<8 {
                m[field] = agreeingMatches[field] / matches
                u[field] = (agreeing[field] - agreeingMatches[field]) / (256 - matches)
            }
        }
        return prior
    }

    /// Jaro-Winkler of two names and equality of the rest, twenty pairs a record.
    private static func comparePlainly(_ rows: [ContactList.Row]) -> Benchmark.Outcome {
        var checksum = Checksum()
        for pair in 0..<rows.count * 20 {
            let a = rows[pair % rows.count]
            let b = rows[(pair * 7 + 1) % rows.count]
            checksum.add(Naive.jaroWinkler(Array(a.given.utf8), Array(b.given.utf8)))
            checksum.add(Naive.jaroWinkler(Array(a.family.utf8), Array(b.family.utf8)))
            checksum.add(a.email == b.email ? 1 : 0)
            checksum.add(a.phone == b.phone ? 1 : 0)
        }
        return Benchmark.Outcome(items: rows.count, checksum: checksum.value)
    }
}
