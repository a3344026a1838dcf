import RecordModel

/// The keys of one blocking rule for an index: those of fair blocks with their records, also where a record
/// stands alone, and those of oversized blocks.
struct RuleKeys: Sendable {
    let rule: Int
    private(set) var records = KeyBlocks()
    private(set) var refined = KeyBlocks()
    /// Keys with their parts (`OversizedKeys.word`), ascending in each part.
    private(set) var oversized: [UInt64] = []

    /// - Parameters:
    ///   - entries: the rule's keys in the high half, records in the low half, ascending.
    ///   - refinedEntries: the same of the refinements of oversized blocks.
    ///   - names: the store's number of each record.
    init(
        rule: Int, entries: [UInt64], refinedEntries: [UInt64], names: [RecordID], limit: Int
    ) {
        self.rule = rule
        append(entries, part: MatchIndex.records(rule: rule), names, limit, to: \.records)
        append(refinedEntries, part: MatchIndex.refined(rule: rule), names, limit, to: \.refined)
    }

    private mutating func append(
        _ entries: [UInt64], part: Int, _ names: [RecordID], _ limit: Int,
        to path: WritableKeyPath<RuleKeys, KeyBlocks>
    ) {
        var blocks = KeyBlocks()
        var start = 0
        while start < entries.count {
            let key = entries[start] >> 32
            var end = start + 1
            while end < entries.count && entries[end] >> 32 == key { end += 1 }
            if end - start > limit {
                oversized.append(
                    OversizedKeys.word(UInt32(truncatingIfNeeded: key), part: part))
            } else {
                for index in start..<end {
                    let record = names[Int(entries[index] & 0xffff_ffff)]
                    blocks.append(key, UInt64(bitPattern: record.rawValue))
                }
            }
            start = end
        }
        blocks.finish()
        self[keyPath: path] = blocks
    }
}
