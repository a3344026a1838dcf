import RecordModel

/// The blocks that one rule makes: keys with their records, sorted, blocks of one left out.
struct RuleBlocks: Sendable {
    let rule: BlockingRule
    /// Its place in the list of candidate rules.
    let number: Int
    /// Key in the high half, record in the low half, ascending.
    var entries: [UInt64]
    var report: BlockingReport.Rule
    /// Its keys for an index; nil where none was asked for, or where the rule makes too many pairs.
    private(set) var keys: RuleKeys?

    /// Makes the blocks of a rule and splits the oversized ones.
    ///
    /// - Parameter pairLimit: beyond this number of pairs the entries are dropped and the rule is
    ///   reported as making too many.
    /// - Parameter names: the store's numbers of the records, for an index of the keys; nil makes none.
    init(
        _ rule: BlockingRule, number: Int, maker: KeyMaker, records: Int, largestBlock: Int,
        pairLimit: Int, names: [RecordID]? = nil
    ) {
        self.rule = rule
        self.number = number
        var entries = maker.entries(rule, number: number, records: 0..<records)
        RadixSort.sortByHighHalf(&entries)
        Self.removeRepeats(&entries)
        let keyed = entries.count
        var sorting = Sorting()
        Self.sortOut(entries, limit: largestBlock, into: &sorting)
        // Where the blocks of fair size make too many pairs already, nothing has to be split.
        let isHopeless = sorting.pairs > pairLimit
        let refined = isHopeless ? [] : Self.refine(sorting.oversized, rule, number, maker)
        var kept = sorting.kept
        let reached = Self.addFair(refined, limit: largestBlock, records: records, to: &kept)
        var pairs = 0
        var blocks = 0
        Self.forEachBlock(kept) { block in
            pairs += block.count * (block.count - 1) / 2
            blocks += 1
        }
        let fits = pairs <= pairLimit
        if let names, fits {
            keys = RuleKeys(
                rule: number, entries: entries, refinedEntries: refined, names: names,
                limit: largestBlock)
        }
        self.entries = fits ? kept : []
        report = BlockingReport.Rule(
            name: rule.name, sentence: rule.sentence,
            outcome: blocks == 0 ? .neverFires : fits ? .used : .tooManyPairs,
            keyedRecords: keyed, blocks: blocks, pairs: pairs, newPairs: 0,
            largestBlock: sorting.largest,
            splitBlocks: sorting.oversizedBlocks,
            recordsLeftOut: max(0, sorting.oversized.count - reached))
    }

    mutating func letGoOfKeys() { keys = nil }

    /// The rule alone, with what is reported of it.
    func withoutEntries() -> RuleBlocks {
        var rule = self
        rule.entries = []
        return rule
    }

    /// Makes the blocks of a rule among some records of a whole whose oversized keys are known.
    init(
        _ rule: BlockingRule, number: Int, maker: KeyMaker, records: Int, oversized: OversizedKeys
    ) {
        self.rule = rule
        self.number = number
        var kept: [UInt64] = []
        Self.split(
            maker.entries(rule, number: number, records: 0..<records), rule, number, maker,
            oversized
        ) { entry, _ in kept.append(entry) }
        RadixSort.sort(&kept)
        Self.removeRepeats(&kept)
        entries = kept
        var pairs = 0
        var blocks = 0
        var largest = 0
        Self.forEachBlock(kept) { block in
            pairs += block.count * (block.count - 1) / 2
            blocks += 1
            largest = max(largest, block.count)
        }
        report = BlockingReport.Rule(
            name: rule.name, sentence: rule.sentence, outcome: .used, keyedRecords: kept.count,
            blocks: blocks, pairs: pairs, newPairs: 0, largestBlock: largest, splitBlocks: 0,
            recordsLeftOut: 0)
    }

    /// Calls a function with each entry that is in no oversized block, refined where it would be, and whether
    /// it is refined.
    static func split(
        _ entries: [UInt64], _ rule: BlockingRule, _ number: Int, _ maker: KeyMaker,
        _ oversized: OversizedKeys, _ body: (_ entry: UInt64, _ isRefined: Bool) -> Void
    ) {
        let part = MatchIndex.records(rule: number)
        let finer = MatchIndex.refined(rule: number)
        for entry in entries {
            if !oversized.contains(UInt32(truncatingIfNeeded: entry >> 32), part: part) {
                body(entry, false)
                continue
            }
            for piece in rule.refinements {
                for refined in maker.refinedEntries(entry, by: piece, number: number)
                where !oversized.contains(UInt32(truncatingIfNeeded: refined >> 32), part: finer) {
                    body(refined, true)
                }
            }
        }
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
        var fair: [UInt64] = []
        forEachBlock(refined) { block in
            if block.count > limit { return }
            fair.append(contentsOf: refined[block])
            for index in block where !isReached[Int(refined[index] & 0xffff_ffff)] {
                isReached[Int(refined[index] & 0xffff_ffff)] = true
                reached += 1
            }
        }
        kept = merged(kept, fair)
        return reached
    }

    /// Two ascending lists as one.
    private static func merged(_ first: [UInt64], _ second: [UInt64]) -> [UInt64] {
        var out: [UInt64] = []
        out.reserveCapacity(first.count + second.count)
        var next = 0
        for entry in first {
            while next < second.count, second[next] < entry {
                out.append(second[next])
                next += 1
            }
            out.append(entry)
        }
        out.append(contentsOf: second[next...])
        return out
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
