/// The counts of a whole table for an index of it.
struct RecordedCounts: Sendable {
    let facts: WholeFacts
    /// Keys in the high 48 bits, codes in the low 16.
    private let words: [UInt64]

    init(_ whole: WholeCounts) {
        facts = whole.facts
        words = whole.recorded
    }

    /// The counts that new records of a part change.
    init(changesOf whole: WholeCounts) {
        facts = whole.facts
        words = whole.changedCounts()
    }

    /// The counts by key.
    ///
    /// Of two values that share a key the greater count stands, which makes agreement say less.
    func blocks() -> KeyBlocks {
        var sorted = words
        RadixSort.sort(&sorted)
        var blocks = KeyBlocks()
        for index in sorted.indices {
            let key = sorted[index] >> 16
            let isLast = index + 1 == sorted.count || sorted[index + 1] >> 16 != key
            if isLast { blocks.append(key, sorted[index] & 0xffff) }
        }
        blocks.finish()
        return blocks
    }
}
