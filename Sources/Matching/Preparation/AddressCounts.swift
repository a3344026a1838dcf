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
            forEachGroup(records: records, streets, place) { group in
                for record in group { result[record] = max(result[record], UInt32(group.count)) }
            }
        }
        return result
    }

    /// Calls a function with the records of each street and place, and the key of their count.
    static func forEachAddress(
        records: Int, _ streets: PreparedFeature, _ places: PreparedFeature, _ place: Feature,
        _ body: (UInt64, [Int]) -> Void
    ) {
        let key = CountKey.neighbours(in: place)
        func hash(_ feature: PreparedFeature, _ record: Int) -> UInt64 {
            feature.withBytes(feature.first(record)) { MixHash.hash($0) }
        }
        forEachGroup(records: records, streets, places) { group in
            guard let first = group.first else { return }
            body(key.key(street: hash(streets, first), place: hash(places, first)), group)
        }
    }

    private static func forEachGroup(
        records: Int, _ streets: PreparedFeature, _ places: PreparedFeature,
        _ body: ([Int]) -> Void
    ) {
        var entries: [UInt64] = []
        for record in 0..<records {
            let street = streets.first(record)
            let town = places.first(record)
            if street == PreparedFeature.none || town == PreparedFeature.none { continue }
            let key = MixHash.mix(UInt64(street), seed: UInt64(town))
            entries.append((key >> 32) << 32 | UInt64(record))
        }
        RadixSort.sort(&entries)
        var group: [Int] = []
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count && entries[end] >> 32 == entries[start] >> 32 { end += 1 }
            group.removeAll(keepingCapacity: true)
            for index in start..<end { group.append(Int(entries[index] & 0xffff_ffff)) }
            body(group)
            start = end
        }
    }
}
