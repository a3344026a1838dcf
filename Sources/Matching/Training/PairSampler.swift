import RecordModel

/// Looks at random pairs and at a sample of the candidate pairs.
///
/// Records are numbered by the hash of their reference, so neighbours are random pairs, and the
/// same ones whatever the order of files and rows.
struct PairSampler: Sendable {
    let table: PreparedTable
    let workers: Int

    /// How often random pairs show each level.
    ///
    /// - Returns: counts by slot and level, and the number of pairs.
    func randomLevels(pairs wanted: Int) async -> (counts: [Int], pairs: Int) {
        let records = table.count
        let all = records * (records - 1) / 2
        let strides = all <= wanted ? max(1, records / 2) : max(1, wanted / max(1, records))
        let ranges = OrderedChunks.ranges(count: strides * records, chunks: workers * 4)
        let parts = await OrderedChunks.map(ranges, workers: workers) { [table] range in
            var counts = [Int](
                repeating: 0, count: ComparisonKind.slotCount * ComparisonKind.levelLimit)
            for index in range {
                let left = index % records
                let right = (left + 1 + index / records) % records
                if left == right { continue }
                let outcome = table.comparer.compare(min(left, right), max(left, right))
                for slot in 0..<ComparisonKind.slotCount {
                    counts[slot * ComparisonKind.levelLimit + Int(outcome.levels[slot])] += 1
                }
            }
            return counts
        }
        var counts = [Int](
            repeating: 0, count: ComparisonKind.slotCount * ComparisonKind.levelLimit)
        for part in parts {
            for index in counts.indices { counts[index] += part[index] }
        }
        return (counts, strides * records)
    }

    /// Counts the agreement patterns of candidate pairs, of a share of them where they are many.
    ///
    /// - Returns: the patterns, the number of pairs counted, and the share that they are.
    func candidatePatterns(
        _ index: BlockIndex, limit: Int
    ) async -> (patterns: AgreementPatterns, pairs: Int, share: Double) {
        let portions = index.portions(pairs: 100_000)
        let upper = index.rules.reduce(0) { $0 + $1.report.pairs }
        let share = upper <= limit ? 1 : Double(limit) / Double(upper)
        let bound = share >= 1 ? UInt64.max : UInt64(share * 0x1p63) << 1
        let parts = await OrderedChunks.map(
            portions.indices.map { $0..<$0 + 1 }, workers: workers
        ) { [table] range in
            var patterns = AgreementPatterns()
            // Of a small share the hash turns most pairs away, and costs less than their keys.
            index.forEachPair(
                of: portions[range.lowerBound],
                where: { left, right in
                    MixHash.mix(UInt64(left) << 32 | UInt64(right), seed: 0xca11) <= bound
                }
            ) { left, right in patterns.add(table.comparer.compare(left, right)) }
            return patterns
        }
        var patterns = AgreementPatterns()
        for part in parts { patterns.add(part) }
        return (patterns, patterns.total, share)
    }
}
