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
        var kept: [UInt64] = []
        var refined: [UInt64] = []
        var largest = 0
        var splitBlocks = 0
        var oversizedRecords = 0
        Self.forEachBlock(entries) { block in
            largest = max(largest, block.count)
            if block.count <= largestBlock {
                kept.append(contentsOf: entries[block])
                return
            }
            splitBlocks += 1
            oversizedRecords += block.count
            for index in block {
                for piece in rule.refinements {
                    refined.append(
                        contentsOf: maker.refinedEntries(entries[index], by: piece, number: number))
                }
            }
        }
        entries = []
        RadixSort.sort(&refined)
        Self.removeRepeats(&refined)
        var isReached = Set<UInt64>()
        Self.forEachBlock(refined) { block in
            if block.count <= largestBlock {
                kept.append(contentsOf: refined[block])
                for index in block { isReached.insert(refined[index] & 0xffff_ffff) }
            }
        }
        if !refined.isEmpty { RadixSort.sort(&kept) }
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
            keyedRecords: keyed, blocks: blocks, pairs: pairs, newPairs: 0, largestBlock: largest,
            splitBlocks: splitBlocks, recordsLeftOut: max(0, oversizedRecords - isReached.count))
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
