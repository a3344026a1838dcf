/// The blocks that one rule makes: keys with their records, sorted, blocks of one left out.
struct RuleBlocks: Sendable {
    let rule: BlockingRule
    /// Key in the high half, record in the low half, ascending.
    var entries: [UInt64]
    var report: BlockingReport.Rule

    /// Makes the blocks of a rule and splits the oversized ones.
    ///
    /// - Parameter pairLimit: beyond this number of pairs the entries are dropped and the rule is
    ///   reported as making too many.
    init(
        _ rule: BlockingRule, number: Int, maker: KeyMaker, records: Int, largestBlock: Int,
        pairLimit: Int
    ) {
        self.rule = rule
        var entries = maker.entries(rule, number: number, records: 0..<records)
        RadixSort.sort(&entries)
        Self.removeRepeats(&entries)
        let keyed = entries.count
        var sorting = Sorting()
        Self.sortOut(entries, limit: largestBlock, into: &sorting)
        // Where the blocks of fair size make too many pairs already, nothing has to be split.
        let isHopeless = sorting.pairs > pairLimit
        entries = isHopeless ? [] : Self.refine(sorting.oversized, rule, number, maker)
        var kept = sorting.kept
        let reached = Self.addFair(entries, limit: largestBlock, records: records, to: &kept)
        var pairs = 0
        var blocks = 0
        Self.forEachBlock(kept) { block in
            pairs += block.count * (block.count - 1) / 2
            blocks += 1
        }
        let fits = pairs <= pairLimit
        self.entries = fits ? kept : []
        report = BlockingReport.Rule(
            name: rule.name, sentence: rule.sentence,
            outcome: blocks == 0 ? .neverFires : fits ? .used : .tooManyPairs,
            keyedRecords: keyed, blocks: blocks, pairs: pairs, newPairs: 0,
            largestBlock: sorting.largest,
            splitBlocks: sorting.oversizedBlocks,
            recordsLeftOut: max(0, sorting.oversized.count - reached))
    }

    /// The entries of oversized blocks under the union of the rule's refinements, sorted.
    private static func refine(
        _ oversized: [UInt64], _ rule: BlockingRule, _ number: Int, _ maker: KeyMaker
    ) -> [UInt64] {
        var refined: [UInt64] = []
        for entry in oversized {
            for piece in rule.refinements {
                refined.append(contentsOf: maker.refinedEntries(entry, by: piece, number: number))
            }
        }
        RadixSort.sort(&refined)
        removeRepeats(&refined)
        return refined
    }

    /// Adds the refined blocks of fair size.
    ///
    /// - Returns: how many records stand in one.
    private static func addFair(
        _ refined: [UInt64], limit: Int, records: Int, to kept: inout [UInt64]
    ) -> Int {
        if refined.isEmpty { return 0 }
        var isReached = [Bool](repeating: false, count: records)
        var reached = 0
        forEachBlock(refined) { block in
            if block.count > limit { return }
            kept.append(contentsOf: refined[block])
            for index in block where !isReached[Int(refined[index] & 0xffff_ffff)] {
                isReached[Int(refined[index] & 0xffff_ffff)] = true
                reached += 1
            }
        }
        RadixSort.sort(&kept)
        return reached
    }

    /// The blocks of fair size, and the entries of the others.
    private struct Sorting {
        var kept: [UInt64] = []
        var pairs = 0
        var oversized: [UInt64] = []
        var oversizedBlocks = 0
        var largest = 0
    }

    private static func sortOut(_ entries: [UInt64], limit: Int, into sorting: inout Sorting) {
        forEachBlock(entries) { block in
            sorting.largest = max(sorting.largest, block.count)
            if block.count <= limit {
                sorting.kept.append(contentsOf: entries[block])
                sorting.pairs += block.count * (block.count - 1) / 2
            } else {
                sorting.oversizedBlocks += 1
                sorting.oversized.append(contentsOf: entries[block])
            }
        }
    }

    /// Removes equal entries that stand side by side: several values that make one key.
    private static func removeRepeats(_ entries: inout [UInt64]) {
        var last = entries.first
        var write = min(1, entries.count)
        for read in entries.indices.dropFirst() where entries[read] != last {
            last = entries[read]
            entries[write] = entries[read]
            write += 1
        }
        entries.removeSubrange(write...)
    }

    /// Calls a function with the range of each block of two or more distinct records.
    static func forEachBlock(_ entries: [UInt64], _ body: (Range<Int>) -> Void) {
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count && entries[end] >> 32 == entries[start] >> 32 { end += 1 }
            if end - start > 1 { body(start..<end) }
            start = end
        }
    }
}
