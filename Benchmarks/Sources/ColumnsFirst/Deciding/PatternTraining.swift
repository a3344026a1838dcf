import RecordModel

@testable import MatchingInside

/// Learns the model from random pairs and a sample of the candidate pairs, as `MatchingSession` does.
struct PatternTraining: Sendable {
    let table: PeopleTable
    let lists: [KeyBlockList]
    let workers: Workers
    let options: PrototypeOptions

    private static let randomPairs = 200_000

    /// What was learned, and with how many duplicates a record has on average.
    struct Learned: Sendable {
        let model: MatchModel
        let duplicates: Double
        let patterns: Int
        let rounds: Int
    }

    func learn() async -> Learned {
        var policy = MatchingPolicy()
        policy.trainingPairs = options.trainingPairs
        let shapes = Self.shapes(tellingKindsApart: options.tellsKindsApart)
        let random = await randomLevels(duplicates: 0)
        var fit = FittedProbabilities()
        var patterns = 0
        // Frequencies are of parties, not of records: they are weighed anew once duplicates are known.
        for round in 0..<2 {
            let duplicates = round == 0 ? 0 : fit.duplicatesPerRecord(table.count)
            let sample = await candidatePatterns(duplicates: duplicates)
            let sorted = sample.patterns.sorted
            patterns = sorted.count
            let estimation = ExpectationMaximization(
                party: .contact, shapes: shapes, patterns: sorted,
                pairsPerCount: 1 / sample.share, records: max(2, table.count), random: random,
                policy: policy)
            fit = estimation.run(from: round == 0 ? nil : fit)
        }
        var builder = ModelBuilder(
            party: .contact, records: max(2, table.count), shapes: shapes, policy: policy,
            blockingRules: lists.map(\.name))
        return Learned(
            model: builder.build(fit), duplicates: fit.duplicatesPerRecord(table.count),
            patterns: patterns, rounds: fit.iterations)
    }

    /// The comparisons of people that the prototype makes; where kinds are not told apart, all that is no match
    /// is a stranger.
    private static func shapes(tellingKindsApart: Bool) -> [ComparisonShape] {
        ComparisonShape.contactShapes.filter { PairLevels.kinds.contains($0.kind) }.map { shape in
            if tellingKindsApart { return shape }
            return ComparisonShape(
                kind: shape.kind, levels: shape.levels,
                related: shape.related.map { _ in .asUnrelated })
        }
    }

    /// How often random pairs show each level.
    private func randomLevels(duplicates: Double) async -> (counts: [Int], pairs: Int) {
        let records = table.count
        if records < 2 { return ([Int](repeating: 0, count: 256), 0) }
        let wanted = min(Self.randomPairs, records * (records - 1) / 2)
        let ranges = workers.parts(of: wanted)
        let comparer = PersonComparer(
            table: table, chances: CoincidenceTable(table, duplicates: duplicates))
        let parts = await workers.map(ranges.count) { part in
            var counts = [Int](
                repeating: 0, count: ComparisonKind.slotCount * ComparisonKind.levelLimit)
            for index in ranges[part] {
                let left = Int(MixHash.mix(UInt64(index), seed: 1) % UInt64(records))
                let step = Int(MixHash.mix(UInt64(index), seed: 2) % UInt64(records - 1))
                let right = (left + 1 + step) % records
                let found = comparer.compare(min(left, right), max(left, right))
                for slot in 0..<ComparisonKind.slotCount {
                    counts[slot * ComparisonKind.levelLimit + Int(found.levels[slot])] += 1
                }
            }
            return counts
        }
        comparer.chances.free()
        var counts = parts[0]
        for part in parts.dropFirst() {
            for index in counts.indices { counts[index] += part[index] }
        }
        return (counts, wanted)
    }

    /// Counts the agreement patterns of the pairs of some records, drawn by hash.
    private func candidatePatterns(
        duplicates: Double
    ) async -> (patterns: AgreementPatterns, share: Double) {
        let upper = max(1, lists.reduce(0) { $0 + $1.pairs })
        let share = min(1, Double(options.trainingPairs) / Double(upper))
        let bound = share >= 1 ? UInt64.max : UInt64(share * 0x1p63) << 1
        let ranges = workers.parts(of: table.count, each: max(1, table.count / 8))
        let comparer = PersonComparer(
            table: table, chances: CoincidenceTable(table, duplicates: duplicates))
        let parts = await workers.map(ranges.count) { part in
            var patterns = AgreementPatterns()
            var pairs = PairReader(lists, table)
            pairs.forEachPair(of: ranges[part]) { record in
                MixHash.mix(UInt64(record), seed: 0xca11) <= bound
            } _: { left, right in
                patterns.add(comparer.compare(left, right).outcome)
            }
            return patterns
        }
        comparer.chances.free()
        var patterns = AgreementPatterns()
        for part in parts { patterns.add(part) }
        return (patterns, share)
    }
}
