import RecordModel

/// The chosen blocking rules with their blocks, and each record's keys.
///
/// A pair belongs to the first rule that makes it. Whether an earlier rule does is told by the
/// records' own keys, so that no set of pairs is ever needed.
final class BlockIndex: Sendable {
    /// A run of whole blocks of one rule: what one task works on.
    struct Portion: Sendable {
        let rule: Int
        let entries: Range<Int>
    }

    let rules: [RuleBlocks]
    /// All rules that were counted, used or not.
    let reports: [BlockingReport.Rule]
    private let arena: MemoryArena
    private let offsets: FrozenColumn<UInt32>
    private let keys: FrozenColumn<UInt32>
    private let ruleNumbers: FrozenColumn<UInt8>

    init(rules: [RuleBlocks], reports: [BlockingReport.Rule], records: Int) {
        self.rules = rules
        self.reports = reports
        var counts = [UInt32](repeating: 0, count: records + 1)
        for rule in rules {
            for entry in rule.entries { counts[Int(entry & 0xffff_ffff) + 1] += 1 }
        }
        for record in 0..<records { counts[record + 1] += counts[record] }
        let arena = MemoryArena()
        self.arena = arena
        offsets = arena.freeze(counts)
        let total = Int(counts[records])
        var numbers = [UInt8](repeating: 0, count: total)
        // In place: a copy of some twenty keys a record would be the most memory that matching takes.
        keys = arena.freeze(count: total, repeating: 0) { keys in
            Self.distribute(rules, from: counts, keys: &keys, numbers: &numbers)
        }
        ruleNumbers = arena.freeze(numbers)
    }

    /// Puts each record's keys side by side, in the order of rules.
    ///
    /// - Parameter starts: where those of each record begin.
    private static func distribute(
        _ rules: [RuleBlocks], from starts: [UInt32], keys: inout MutableSpan<UInt32>,
        numbers: inout [UInt8]
    ) {
        var next = starts
        for (number, rule) in rules.enumerated() {
            for entry in rule.entries {
                let record = Int(entry & 0xffff_ffff)
                let place = Int(next[record])
                keys[place] = UInt32(truncatingIfNeeded: entry >> 32)
                numbers[place] = UInt8(number)
                next[record] += 1
            }
        }
    }

    /// The same without the blocks, which make pairs; each record's keys, which explain them, are shared.
    init(explaining index: BlockIndex) {
        rules = index.rules.map { $0.withoutEntries() }
        reports = index.reports
        arena = index.arena
        offsets = index.offsets
        keys = index.keys
        ruleNumbers = index.ruleNumbers
    }

    /// Whether the pair shares a key before the given one, in the order of rules, then keys.
    @inline(__always)
    func isMadeEarlier(_ left: Int, _ right: Int, than rule: Int, key: UInt32) -> Bool {
        var i = Int(offsets[left])
        let iEnd = Int(offsets[left &+ 1])
        var j = Int(offsets[right])
        let jEnd = Int(offsets[right &+ 1])
        while i < iEnd && j < jEnd {
            let a = ruleNumbers[i]
            let b = ruleNumbers[j]
            if Int(a) > rule || Int(b) > rule { return false }
            let x = keys[i]
            let y = keys[j]
            if a == b && x == y { return Int(a) < rule || x < key }
            if a < b || a == b && x < y {
                i &+= 1
            } else {
                j &+= 1
            }
        }
        return false
    }

    /// All rules that make the pair.
    func rules(_ left: Int, _ right: Int) -> [String] {
        rules.indices.filter { number in
            for i in Int(offsets[left])..<Int(offsets[left + 1]) where ruleNumbers[i] == number {
                for j in Int(offsets[right])..<Int(offsets[right + 1])
                where ruleNumbers[j] == number && keys[i] == keys[j] {
                    return true
                }
            }
            return false
        }.map { rules[$0].rule.name }
    }

    /// The blocks of all rules in portions of about equal numbers of pairs, in order.
    func portions(pairs: Int) -> [Portion] {
        var portions: [Portion] = []
        for (number, rule) in rules.enumerated() {
            var start = 0
            var sum = 0
            RuleBlocks.forEachBlock(rule.entries) { block in
                sum += block.count * (block.count - 1) / 2
                if sum >= pairs {
                    portions.append(Portion(rule: number, entries: start..<block.upperBound))
                    start = block.upperBound
                    sum = 0
                }
            }
            if start < rule.entries.count {
                portions.append(Portion(rule: number, entries: start..<rule.entries.count))
            }
        }
        return portions
    }

    /// Calls a function with each pair of a portion that no earlier key made.
    ///
    /// - Parameter isWanted: pairs for which it is false are left out, without a look at their keys.
    @inline(__always)
    func forEachPair(
        of portion: Portion, where isWanted: (Int, Int) -> Bool = { _, _ in true },
        _ body: (Int, Int) -> Void
    ) {
        let all = rules[portion.rule].entries
        let span = all.span
        var start = portion.entries.lowerBound
        while start < portion.entries.upperBound {
            let key = span[start] >> 32
            var end = start + 1
            while end < portion.entries.upperBound && span[end] >> 32 == key { end += 1 }
            for i in start..<end - 1 {
                let left = Int(span[i] & 0xffff_ffff)
                for j in i + 1..<end {
                    let right = Int(span[j] & 0xffff_ffff)
                    if !isWanted(left, right) { continue }
                    let short = UInt32(truncatingIfNeeded: key)
                    if isMadeEarlier(left, right, than: portion.rule, key: short) { continue }
                    body(left, right)
                }
            }
            start = end
        }
    }
}
