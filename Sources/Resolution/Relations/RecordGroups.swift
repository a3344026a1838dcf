import RecordModel

/// Records grouped by keys of 64 bits, in the order of the keys, each group in record order.
///
/// Keys are hashes of values; a chance collision brings two records together that the rules then
/// find to share nothing.
struct RecordGroups {
    private var entries: [(key: UInt64, record: UInt32)] = []

    mutating func add(_ record: UInt32, key: UInt64) {
        entries.append((key, record))
    }

    /// A key of some value numbers, of which the order counts.
    static func key(_ values: UInt32...) -> UInt64 {
        var hasher = StableHasher()
        for value in values { hasher.appendRaw(UInt64(value)) }
        return hasher.finish().high
    }

    /// Calls `body` with each group of two records or more.
    consuming func forEach(_ body: (ArraySlice<UInt32>) -> Void) {
        entries.sort { ($0.key, $0.record) < ($1.key, $1.record) }
        var start = 0
        let records = entries.map(\.record)
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].key == entries[start].key { end += 1 }
            if end - start > 1 { body(records[start..<end]) }
            start = end
        }
    }
}
