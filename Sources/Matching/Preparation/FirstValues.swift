import RecordModel

/// The first value of each feature of each record, record by record.
///
/// A pair is compared on a dozen features. Side by side their values take one or two cache lines of a
/// record; apart they took one or two for each feature.
struct FirstValues {
    /// Entries per record.
    let stride: Int
    private let values: FrozenColumn<UInt32>

    init(_ columns: [FeatureColumn], records: Int, in arena: MemoryArena) {
        stride = columns.count
        values = arena.freeze(count: records * columns.count, repeating: PreparedFeature.none) {
            table in
            // Some thousand records at a time stay in the cache from feature to feature.
            for start in Swift.stride(from: 0, to: records, by: 2048) {
                for (slot, column) in columns.enumerated() {
                    let offsets = column.offsets.span
                    let own = column.values.span
                    for record in start..<min(start + 2048, records)
                    where offsets[record] != offsets[record + 1] {
                        table[record * columns.count + slot] = own[Int(offsets[record])]
                    }
                }
            }
        }
    }

    /// The entries of one feature, `stride` apart.
    func column(_ slot: Int) -> FrozenColumn<UInt32> {
        values.count == 0 ? values : values.dropFirst(slot)
    }
}
