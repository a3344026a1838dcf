import RecordModel

/// Counts how many records stand at one address.
enum AddressCounts {
    /// For each record the number of records with its street and its postcode or city.
    ///
    /// - Missing: 0 for a record without a street or a place.
    /// - Complexity: one sort of a word per record and place.
    static func neighbours(
        records: Int, streets: PreparedFeature?, places: [PreparedFeature]
    ) -> [UInt32] {
        var result = [UInt32](repeating: 0, count: records)
        guard let streets else { return result }
        for place in places {
            var entries: [UInt64] = []
            for record in 0..<records {
                let street = streets.first(record)
                let town = place.first(record)
                if street == PreparedFeature.none || town == PreparedFeature.none { continue }
                let key = MixHash.mix(UInt64(street), seed: UInt64(town))
                entries.append((key >> 32) << 32 | UInt64(record))
            }
            RadixSort.sort(&entries)
            var start = 0
            while start < entries.count {
                var end = start + 1
                while end < entries.count && entries[end] >> 32 == entries[start] >> 32 { end += 1 }
                for index in start..<end {
                    let record = Int(entries[index] & 0xffff_ffff)
                    result[record] = max(result[record], UInt32(end - start))
                }
                start = end
            }
        }
        return result
    }
}
