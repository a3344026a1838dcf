import RecordModel

/// The records of a search term, packed: ascending, each as the distance from the one before.
enum PostingList {
    /// Packs records, which may repeat and stand in any order.
    static func encode(_ records: some Collection<Int64>, into packed: inout [UInt8]) {
        packed.removeAll(keepingCapacity: true)
        var previous: Int64 = -1
        var isAscending = true
        for record in records {
            if record < previous { isAscending = false }
            previous = record
        }
        previous = 0
        if isAscending {
            for record in records { append(record, after: &previous, to: &packed) }
        } else {
            for record in records.sorted() { append(record, after: &previous, to: &packed) }
        }
    }

    static func decode(_ packed: [UInt8]) -> [Int64] {
        var out: [Int64] = []
        var previous: Int64 = 0
        var value: UInt64 = 0
        var shift: UInt64 = 0
        for byte in packed {
            value |= UInt64(byte & 0x7f) << shift
            shift += 7
            if byte < 0x80 || shift > 56 {
                previous += Int64(truncatingIfNeeded: value)
                out.append(previous)
                value = 0
                shift = 0
            }
        }
        return out
    }

    private static func append(
        _ record: Int64, after previous: inout Int64, to packed: inout [UInt8]
    ) {
        if record == previous { return }
        PackedCells.appendVariableLength(UInt64(record - previous), to: &packed)
        previous = record
    }
}
