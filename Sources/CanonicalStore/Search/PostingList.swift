import RecordModel

/// The records of a search term, packed: ascending, each as the distance from the one before.
enum PostingList {
    /// Packs records, which may repeat and stand in any order.
    static func encode(_ records: ArraySlice<Int64>, into packed: inout [UInt8]) {
        packed.removeAll(keepingCapacity: true)
        var latest: Int64 = -1
        var isAscending = true
        for record in records {
            if record < latest { isAscending = false }
            latest = record
        }
        var previous: Int64 = 0
        if isAscending {
            for record in records { append(record, after: &previous, to: &packed) }
        } else {
            for record in records.sorted() { append(record, after: &previous, to: &packed) }
        }
    }

    /// Calls `body` with each record, ascending.
    static func forEach(in packed: Span<UInt8>, _ body: (Int64) -> Void) {
        var record: Int64 = 0
        var value: UInt64 = 0
        var shift: UInt64 = 0
        for index in packed.indices {
            let byte = packed[index]
            value |= UInt64(byte & 0x7f) << shift
            shift += 7
            if byte < 0x80 || shift > 56 {
                record += Int64(truncatingIfNeeded: value)
                body(record)
                value = 0
                shift = 0
            }
        }
    }

    private static func append(
        _ record: Int64, after previous: inout Int64, to packed: inout [UInt8]
    ) {
        if record == previous { return }
        VariableLength.append(UInt64(record - previous), to: &packed)
        previous = record
    }
}
