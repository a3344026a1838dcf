import Matching
import Normalization
import RecordModel
import Resolution

/// Clustering and survivorship.
enum ResolutionSuite {
    static func benchmarks(_ list: ContactList) -> [Benchmark] {
        let pairs = pairs(records: 60_000, seed: 9)
        let groups = groups(of: list)
        return [
            Benchmark(
                name: "clustering", unit: "pair", twin: .yardstick,
                work: { cluster(pairs, records: 60_000) },
                other: { connect(pairs, records: 60_000) }),
            Benchmark(
                name: "survivorship", unit: "record", twin: .yardstick,
                work: { survive(groups) }, other: { countVotes(groups) }),
        ]
    }

    /// Scored pairs of groups of two to seven records, some pairs of a group missing or weak.
    private static func pairs(records: Int, seed: UInt64) -> ScoredPairs {
        var generator = SeededGenerator(seed: seed)
        var pairs = ScoredPairs()
        var first = 0
        while first + 8 < records {
            let size = Int.random(in: 2...7, using: &generator)
            for left in first..<first + size {
                for right in left + 1..<first + size
                where Int.random(in: 0..<5, using: &generator) > 0 {
                    pairs.left.append(UInt32(left))
                    pairs.right.append(UInt32(right))
                    pairs.weights.append(Float.random(in: -4...25, using: &generator))
                    pairs.agreements.append([.name, .email])
                    pairs.contradictions.append([])
                    pairs.blockingRules.append(0)
                }
            }
            first += size + 1
        }
        return pairs
    }

    private static func cluster(_ pairs: ScoredPairs, records: Int) -> Benchmark.Outcome {
        let clustering = Clusterer(policy: ResolutionPolicy()).cluster(
            recordCount: records, pairs: pairs)
        var checksum = Checksum()
        for merge in clustering.merges { checksum.add(merge.members.count) }
        return Benchmark.Outcome(items: pairs.count, checksum: checksum.value)
    }

    /// The transitive closure of the likely pairs by union-find.
    private static func connect(_ pairs: ScoredPairs, records: Int) -> Benchmark.Outcome {
        var parents = [Int](0..<records)
        func root(_ record: Int) -> Int {
            var root = record
            while parents[root] != root {
                parents[root] = parents[parents[root]]
                root = parents[root]
            }
            return root
        }
        for index in 0..<pairs.count where pairs.weights[index] > 10 {
            let left = root(Int(pairs.left[index]))
            let right = root(Int(pairs.right[index]))
            if left != right { parents[max(left, right)] = min(left, right) }
        }
        var checksum = Checksum()
        for record in 0..<records { checksum.add(root(record)) }
        return Benchmark.Outcome(items: pairs.count, checksum: checksum.value)
    }

    /// People who are there twice: the row, its copy with a slip, and the row once more.
    private static func groups(of list: ContactList) -> [[SourceRecord]] {
        list.rows.compactMap { copy in
            copy.original.map { original in
                let row = list.rows[original]
                return [
                    record(row, key: "a\(row.id)", id: row.id * 3 + 1),
                    record(copy, key: "b\(row.id)", id: row.id * 3 + 2),
                    record(row, key: "c\(row.id)", id: row.id * 3 + 3),
                ]
            }
        }
    }

    private static func record(_ row: ContactList.Row, key: String, id: Int) -> SourceRecord {
        let fields: [Field] = [
            .givenName, .familyName, .organization, .email, .phone, .street, .city, .postalCode,
            .birthDate,
        ]
        return SourceRecord(
            id: RecordID(rawValue: Int64(id)),
            reference: RecordReference(source: "list", kind: .contact, key: key),
            version: 1, row: id,
            values: zip(fields, row.cells.dropFirst()).enumerated().map { column, value in
                FieldValue(field: value.0, label: nil, group: 0, text: value.1, column: column)
            })
    }

    private static func survive(_ groups: [[SourceRecord]]) -> Benchmark.Outcome {
        let policy = SurvivorshipPolicy()
        let normalizer = FieldNormalizer()
        var checksum = Checksum()
        for members in groups {
            let golden = policy.golden(
                kind: .contact, members: members, context: { _, _ in "" },
                equalityKey: { value, _ in normalizer.equalityKey(for: value, region: "US") })
            checksum.add(golden.survivors.count)
        }
        return Benchmark.Outcome(items: groups.count * 3, checksum: checksum.value)
    }

    /// The most frequent text of each field, in dictionaries.
    private static func countVotes(_ groups: [[SourceRecord]]) -> Benchmark.Outcome {
        var checksum = Checksum()
        for members in groups {
            var votes: [Field: [String: Int]] = [:]
            for member in members {
                for value in member.values where !value.text.isEmpty {
                    votes[value.field, default: [:]][value.text.lowercased(), default: 0] += 1
                }
            }
            var winners = 0
            for texts in votes.values where texts.values.max() ?? 0 > 0 { winners += 1 }
            checksum.add(winners)
        }
        return Benchmark.Outcome(items: groups.count * 3, checksum: checksum.value)
    }
}
